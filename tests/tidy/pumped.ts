/** A text made to be slow for a pattern, in parts: the middle is said over and over. */
export interface Pump {
  readonly before: string;
  readonly unit: string;
  readonly behind: string;
}

/** What stands in many texts over and over, whatever the pattern looks for. */
const PLAIN = [' ', '\n', 'a', 'a ', 'A ', '1', '1,', '(', '[', '<', '"', '*', '-'];
/** What ends a text so that hardly a pattern is content with it. */
const ENDS = ['', '\u0001x'];

/**
 * Texts by which a pattern that goes back and forth is slow: of each of its parts that may come again what that part takes,
 * alone and with what stands in front of it, so often as is wanted.
 */
export function pumpsOf(pattern: RegExp): readonly Pump[] {
  const pumps = new Map<string, Pump>();
  const add = (before: string, unit: string): void => {
    for (const behind of unit ? ENDS : []) pumps.set(JSON.stringify([before, unit, behind]), { before, unit, behind });
  };
  for (const unit of PLAIN) add('', unit);
  for (const { lead, taken } of repeatsOf(pattern)) {
    for (const one of taken) {
      add(lead, one);
      add('', lead + one);
      if (lead.length > 1) add('', `${lead.slice(-1)}${one}`);
    }
    add('', lead);
    // Two parts side by side that take the same are slow together.
    if (taken.length > 1) add(lead, taken.join(''));
  }
  return [...pumps.values()];
}

export function pumped({ before, unit, behind }: Pump, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)) + behind;
}

/** A part that may come again: what stands before it, at its least, and texts that one round of it takes. */
interface Repeat {
  readonly lead: string;
  readonly taken: readonly string[];
}

/** What a part of a pattern takes: one text, as short as may be, and others of another kind. */
interface Part {
  readonly least: string;
  readonly taken: readonly string[];
}

const NOTHING: Part = { least: '', taken: [] };
const LETTERS = [
  'a',
  ' ',
  '1',
  'A',
  '\n',
  'à',
  '-',
  '.',
  ',',
  ':',
  '"',
  '“',
  '(',
  '<',
  '\\',
  '/',
  '_',
  'ng',
  '=',
  '#',
  '|',
];
/** Of a class of letters so many kinds are tried. */
const KINDS = 2;

function repeatsOf({ source, flags }: RegExp): readonly Repeat[] {
  const repeats: Repeat[] = [];
  let at = 0;
  alternatives('');
  return repeats;

  // From `at` up to the bracket that ends it; each alternative begins behind `lead`.
  function alternatives(lead: string): Part {
    const parts = [sequence(lead)];
    while (source[at] === '|') {
      at++;
      parts.push(sequence(lead));
    }
    const [first = NOTHING] = parts;
    return {
      least: first.least,
      taken: parts
        .map(({ least }) => least)
        .filter(Boolean)
        .slice(0, KINDS),
    };
  }

  function sequence(lead: string): Part {
    let least = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom(lead + least);
      const times = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 20));
      if (times) at += times[0].length;
      const [sign, from] = [times?.[0].charAt(0), times?.[1]];
      const [, , comma, to] = times ?? [];
      const isMany = sign === '*' || sign === '+' || (from !== undefined && comma === ',' && to === '');
      if (isMany) repeats.push({ lead: lead + least, taken: part.taken.length ? part.taken : [part.least] });
      if (!times) least += part.least;
      else if (sign === '+') least += part.least;
      else if (from !== undefined) least += part.least.repeat(Math.min(Number(from), 8));
    }
    return { least, taken: [least] };
  }

  function atom(lead: string): Part {
    const letter = source[at] ?? '';
    if (letter === '(') return group(lead);
    if (letter === '[') return taking(classAt());
    if (letter === '\\') return escaped();
    at++;
    if (letter === '^' || letter === '$') return NOTHING;
    if (letter === '.') return taking('.');
    return { least: letter, taken: [letter] };
  }

  function group(lead: string): Part {
    const kind = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 60))?.[0] ?? '(';
    at += kind.length;
    const inner = alternatives(lead);
    at++;
    // What is only looked at takes nothing; what must be there ahead stands there by what follows.
    return /[=!]$/.test(kind) ? NOTHING : inner;
  }

  function escaped(): Part {
    const written =
      /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|\d+|[^])/i.exec(source.slice(at))?.[0] ?? '';
    at += written.length || 1;
    if (/^\\(?:[bB]|k<|\d)/.test(written)) return NOTHING;
    return taking(written);
  }

  function classAt(): string {
    const from = at++;
    for (; at < source.length && source[at] !== ']'; at++) if (source[at] === '\\') at++;
    return source.slice(from, ++at);
  }

  function taking(written: string): Part {
    const one = new RegExp(`^(?:${written})$`, flags.replace(/[gym]/g, ''));
    const letters = [...LETTERS, ...written.replace(/\\[pP]\{[^}]*\}/g, '')].filter((letter) => one.test(letter));
    const taken = [...new Set(letters)].slice(0, KINDS);
    return { least: taken[0] ?? '', taken };
  }
}
