/** Parts of words in small letters, one of which must stand in the text; `0` stands for any digit. */
export type Need = readonly string[];

/**
 * What a text must hold for a regular expression to match: `tháng\s+(?:\d+|giêng)` needs `tháng`, and a digit or
 * `giêng`. A need may be missed (the answer is a necessary condition, not the best one) but is never made up; of syntax
 * that it does not know the reader makes no need.
 */
export function needsOf(source: string): Need[] {
  const reader = { source, at: 0 };
  const needs = alternation(reader);
  return reader.at < source.length ? [] : needs;
}

interface Reader {
  readonly source: string;
  at: number;
}

const DIGIT = '0';

function alternation(reader: Reader): Need[] {
  const branches = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    branches.push(sequence(reader));
  }
  if (branches.length === 1) return branches[0] ?? [];
  // One branch must match: together they need what is rarest in each.
  const chosen = branches.map((needs) => needs.toSorted((a, b) => weight(b) - weight(a))[0]);
  return chosen.some((need) => !need) ? [] : [[...new Set(chosen.flatMap((need) => need ?? []))].toSorted()];
}

// How telling a need is: by the shortest of its words. Digits stand in every third sentence.
function weight(need: Need): number {
  return Math.min(...need.map((word) => (word === DIGIT ? 3.5 : word.length)));
}

function sequence(reader: Reader): Need[] {
  const needs: Need[] = [];
  let word = '';
  const endWord = (): void => {
    if (word) needs.push([word]);
    word = '';
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader);
    const optional = readQuantifier(reader);
    if (typeof atom === 'string' && optional === 'once') {
      word += atom;
      continue;
    }
    endWord();
    if (optional === 'maybe') continue;
    if (typeof atom === 'string') needs.push([atom]);
    else needs.push(...atom);
  }
  endWord();
  return needs;
}

/** A letter, or what any other atom needs. */
function readAtom(reader: Reader): string | Need[] {
  const { source } = reader;
  const character = String.fromCodePoint(source.codePointAt(reader.at) ?? 0);
  if (character === '(') return readGroup(reader);
  if (character === '[') {
    const set = /^\[(?:\\.|[^\]\\])*\]/u.exec(source.slice(reader.at))?.[0] ?? character;
    reader.at += set.length;
    return /^\[[\d-]+\]$/.test(set) || set === '[\\d]' ? [[DIGIT]] : [];
  }
  if (character === '\\') {
    const escape = /^\\(?:[pPk][{<][^}>]*[}>]|u\{[^}]*\}|u[\da-f]{4}|.)/iu.exec(source.slice(reader.at))?.[0] ?? '\\';
    reader.at += escape.length;
    return escape === '\\d' ? [[DIGIT]] : [];
  }
  reader.at += character.length;
  if (/\d/.test(character)) return [[DIGIT]];
  return /\p{L}/u.test(character) ? character.toLowerCase() : [];
}

function readGroup(reader: Reader): Need[] {
  const opening = /^\((?:\?(?:<[^=!>]+>|<?[=!]|:))?/u.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += opening.length;
  const needs = alternation(reader);
  reader.at++;
  // What is looked at ahead or behind is not asked: it may even be forbidden.
  return /[=!]$/.test(opening) ? [] : needs;
}

function readQuantifier(reader: Reader): 'once' | 'maybe' | 'more' {
  const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))?.[0];
  if (!quantifier) return 'once';
  reader.at += quantifier.length;
  return /^(?:[?*]|\{0)/.test(quantifier) ? 'maybe' : 'more';
}
