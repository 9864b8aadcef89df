import type { Cue, CueClass } from '../cues.ts';
import type { Framing } from '../speech-frame.ts';
import { closesBefore, opensBehindColon } from '../speech-frame.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal, isSomebodyCalled } from '../mentions.ts';
import { syllables } from './word-class.ts';

/**
 * The words between a person and what he says, where a frame shows that he says it: `ông Nam đinh ninh rằng …`,
 * `ông Nam trầm ngâm: “…”`, `“…”, ông Nam trầm ngâm`; and the word in front of whoever sees it so: `với ông Nam, … là …`.
 */
export function* framedVietnamese(framing: Framing): Generator<Cue> {
  const tellsThat = framing.tokens.some(({ lower }) => lower === 'rằng');
  for (const mention of framing.mentions) {
    const viewed = isPersonal(mention) ? viewpoint(framing, mention) : undefined;
    if (viewed) yield { ...viewed, classes: SEEING };
    const isSomebody = isSomebodyCalled(mention);
    // `Bắc Kinh khăng khăng rằng …`: a body or a capital at the head of its clause.
    if (!isSomebody && !(tellsThat && opensClause(framing, mention))) continue;
    const from = framed(framing, mention);
    if (from && from.last > from.first && (isSomebody || isThat(framing, from))) yield { ...from, classes: SAYING };
  }
}

// Words up to a `rằng`, of which the table of cues knows none.
function isThat({ tokens, cues }: Framing, { first, last }: { first: number; last: number }): boolean {
  return tokens[last - 1]?.lower === 'rằng' && !cues.some((cue) => cue.first >= first && cue.last <= last);
}

const SAYING: ReadonlySet<CueClass> = new Set(['speech']);
const SEEING: ReadonlySet<CueClass> = new Set(['source']);

// `Với ông Nam, con đò là cả một đời`, `Đối với bà Lan, “sông là nhà”`: what somebody holds a thing to be. What he has counted
// or what has come about (`đây là trận thứ ba`, `mọi việc đã là quá khứ`) the reporter may tell.
function viewpoint(
  { text, tokens, breaks }: Framing,
  { first, last }: Mention,
): { first: number; last: number } | undefined {
  if (tokens[first - 1]?.lower !== 'với' || breaks[first] || breaks[last] !== ',') return undefined;
  const from = tokens[first - 2]?.lower === 'đối' && !breaks[first - 1] ? first - 2 : first - 1;
  if (from > 1 || (from === 1 && !OPENING.has(tokens[0]?.lower ?? ''))) return undefined;
  const quoted = /^\s*,\s*["“«]/u.test(text.slice(tokens[last - 1]?.end, tokens[last]?.start));
  return quoted || isJudged({ tokens, breaks }, last) ? { first: from, last: first } : undefined;
}

// Is the clause one that calls a thing something: `con đò là cả một đời`?
function isJudged({ tokens, breaks }: Pick<Framing, 'tokens' | 'breaks'>, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length - 1, from + LONGEST_SUBJECT); at++) {
    const word = tokens[at]?.lower ?? '';
    if ((at > from && breaks[at]) || tokens[at]?.figure || DONE.has(word) || POINTING.has(word)) return false;
    if (word === 'là') return at > from && !tokens.slice(at).some(({ figure }) => figure);
  }
  return false;
}

const OPENING = new Set(['nhưng', 'còn', 'song', 'riêng', 'và']);
const DONE = new Set(['đã', 'đang', 'vừa', 'mới', 'từng', 'sẽ']);
const POINTING = new Set(['đây', 'đó', 'này']);
/** Tokens in front of the `là` that judges. */
const LONGEST_SUBJECT = 12;

function framed(framing: Framing, mention: Mention): { first: number; last: number } | undefined {
  const { tokens, breaks, cues } = framing;
  let first = mention.last;
  if (breaks[first] || isOwned(framing, mention)) return undefined;
  while (ADVERBS.has(tokens[first]?.lower ?? '') && !breaks[first + 1]) first++;
  const denied = tokens.slice(mention.last, first).some(({ lower }) => DENYING.has(lower));
  const closed = closesBefore(framing, mention.first);
  for (let last = first; last - first <= LONGEST && last <= tokens.length; last++) {
    const here = tokens.slice(first, last);
    if (
      here.some(
        ({ capital, figure, lower }, k) =>
          capital || figure || (UNSAID.has(lower) && !isOwn(tokens, first + k) && !goesOn(framing, first, first + k)),
      )
    )
      return undefined;
    if (last > first && tokens[last]?.lower === 'rằng' && (!breaks[last] || breaks[last] === ','))
      return last - first <= (breaks[last] ? LONGEST : LONGEST_VERB) && !denied && !isHeard(here)
        ? { first, last: last + 1 }
        : undefined;
    if (last > first && opensBehindColon(framing, last - 1))
      return opensClause(framing, mention) && !here.some(({ lower }) => SHOWN.has(lower)) ? { first, last } : undefined;
    // `“…”, ông Nam sống gần đó, kể`: a verb that is known tells it better.
    if (closed && last > first && (last === tokens.length || breaks[last]))
      return last - first <= LONGEST_VERB + 1 && !cues.some((cue) => cue.first >= last) ? { first, last } : undefined;
    if (breaks[last] && last > first) return undefined;
  }
  return undefined;
}

// `an ủi các gia đình rằng`, `cười mà rằng`, `là người đầu tiên báo rằng`: to whom, how, and who it was.
function goesOn({ tokens }: Framing, first: number, at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (word === 'là') return at === first && next?.lower === 'người';
  if (at === first) return false;
  if (word === 'mà') return next?.lower === 'rằng';
  return word === 'các' || word === 'những';
}

// `quyết định của mình`
function isOwn(tokens: Framing['tokens'], at: number): boolean {
  return tokens[at]?.lower === 'của' && tokens[at + 1]?.lower === 'mình';
}

// `nghe nói rằng`, `nhận ra rằng`, but `ra tín hiệu rằng`, `tỏ ra biết rằng`.
function isHeard(here: Framing['tokens']): boolean {
  return here.some(({ lower }, k) => HEARING.has(lower) && here[k - 1]?.lower !== 'tỏ' && !(lower === 'ra' && k === 0));
}

// `lời kể của ông Nam`, `gửi tới bà Lan`: whose or to whom something is.
function isOwned({ tokens, breaks }: Framing, { first }: Mention): boolean {
  return !breaks[first] && OWNED.has(tokens[first - 1]?.lower ?? '');
}

// Does the mention begin its clause, so that what follows is its verb?
function opensClause({ breaks, tokens }: Framing, { first }: Mention): boolean {
  let at = first;
  while (at > 0 && !breaks[at] && LEADING.has(tokens[at - 1]?.lower ?? '')) at--;
  return at === 0 || breaks[at] !== '';
}

/** Tokens between a person and the colon … */
const LONGEST = 9;
/** … and between him and `rằng`, with whom he tells it, or behind a quotation and him. */
const LONGEST_VERB = 7;
const ADVERBS = syllables('adverb');
const DENYING = new Set([...syllables('never'), ...syllables('modal')]);
/** Behind these the person is whose or to whom something is. */
const OWNED = syllables('owner');
/** A word that makes of what stands in front anything but who says something. */
const UNSAID = syllables('unspoken');
/** Who hears, forgets or sees to something says nothing. */
const HEARING = syllables('hearing');
/** What is read, sung or shown is another's. */
const SHOWN = syllables('shown');
const LEADING = syllables('leading');
