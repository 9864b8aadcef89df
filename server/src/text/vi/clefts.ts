import type { Span } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import { cuesOf, isThought } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';
import { isThing } from './asides.ts';
import { trimmed } from './content.ts';

/** A statement whose sentence turns it round: what was said stands in front, who said it at the end. */
export interface Cleft {
  readonly who: FoundSpeaker;
  readonly cue: Cue;
  readonly content: readonly Span[];
}

/**
 * `Người phản đối dự án là ông Nam`, `Ý tưởng dời bến là của ông Nam`, `Lời hứa … thuộc về ông Nam`, `Cảnh báo … được ông
 * Nam đưa ra`, `“…” là lời ông Nam`, `…, đó là thông điệp mà ông Nam đưa ra`: whoever the sentence ends with said what it begins with.
 */
export function cleftOf(scene: Scene): Cleft | undefined {
  const { mentions, breaks, sentence } = scene;
  for (const mention of mentions) {
    if (mention.first < 3 || isThing(scene, mention) || breaks[mention.first]) continue;
    const link = linkBefore(scene, mention);
    if (!link || !(closes(scene, mention, link.given) || (link.words && closes(scene, mention, true)))) continue;
    const who = speaker(scene, mention, true);
    const opened =
      (link.words || !(link.person || link.given) ? quotedBefore(scene, link.first) : undefined) ??
      (link.words ? pointedTo(scene, link.first) : opening(scene, link));
    const first = sentence.tokens[link.first];
    if (!who || !opened || !first) continue;
    const from = sentence.tokens[opened.cue.last - 1]?.end ?? 0;
    // `Cảnh báo đến từ ông Nam: …`
    const colon = breaks[mention.last] === ':' && !link.words ? sentence.tokens[mention.last] : undefined;
    const piece =
      opened.content ??
      (colon && trimmed(scene.reading.text, colon.start, sentence.end)) ??
      trimmed(scene.reading.text, from, first.start);
    if (piece) return { who, cue: opened.cue, content: [piece] };
  }
  return undefined;
}

interface Link {
  /** Its first token. */
  readonly first: number;
  /** `là`: what stands in front must be called a person. */
  readonly person: boolean;
  /** `là lời của`: what stands in front is a quotation. */
  readonly words: boolean;
  /** `được ông Nam đưa ra`: a verb of giving must stand behind the name. */
  readonly given: boolean;
}

// What joins the front of the sentence to the name, read from the name to the left.
function linkBefore({ sentence, breaks }: Scene, { first }: Mention): Link | undefined {
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  const at = /^(?:một|các|những|phía|chính)$/.test(word(first - 1)) ? first - 2 : first - 1;
  const joined = (from: number): boolean => !breaks.slice(from + 1, first + 1).some(Boolean);
  const link = (from: number, kind: Partial<Link> = {}): Link | undefined =>
    from > 0 && joined(from) ? { first: from, person: false, words: false, given: false, ...kind } : undefined;
  if (word(at) === 'là') return link(at, { person: true });
  const owned = word(at) === 'của';
  if (owned && word(at - 1) === 'là') return link(at - 1);
  if (/^(?:về|từ|phát|nguồn)$/.test(word(at)) && /^(?:thuộc|đến|phát|nguồn)$/.test(word(at - 1)))
    return link(/^(?:xuất|bắt)$/.test(word(at - 2)) ? at - 2 : at - 1);
  if (/^(?:bởi|do)$/.test(word(at)) && word(at - 1) === 'ra' && word(at - 3) === 'được') return link(at - 3);
  if (/^(?:được|do|bị)$/.test(word(at))) return link(at, { given: true });
  const said = wordsBefore(sentence.tokens.slice(0, owned || word(at) === 'mà' ? at : at + 1));
  return said !== undefined && word(said - 1) === 'là' ? link(said - 1, { words: true }) : undefined;
}

// The first token of the noun that ends the row: `lời`, `phát biểu`, `câu nói`.
function wordsBefore(tokens: Scene['sentence']['tokens']): number | undefined {
  const from = Math.max(0, tokens.length - 3);
  const noun = cuesOf(tokens.slice(from), 'vi').find(
    ({ last, classes }) => from + last === tokens.length && classes.has('noun'),
  );
  return noun && from + noun.first;
}

// Behind the name nothing goes on but an office between commas, a day, or the verb that gives it out.
function closes({ sentence, breaks, reading }: Scene, { last }: Mention, given: boolean): boolean {
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  if (given) {
    let at = last;
    while (!breaks[at] && /^(?:vừa|đã|mới|chính|thức|công|khai)$/.test(word(at)) && at < last + 4) at++;
    return !breaks[at] && /^(?:đưa|nêu|tung|phát|gửi|khởi)$/.test(word(at)) && GIVEN_BEHIND.test(word(at + 1));
  }
  const next = sentence.tokens[last];
  return !next || breaks[last] !== '' || overlapping(reading.dates, next).length > 0;
}

const GIVEN_BEHIND = /^(?:ra|lên|đi|xướng)$/;

/** Tokens at the front among which the noun or verb of saying stands. */
const FRONT = 8;

// `Người đầu tiên tiết lộ …`, `Ý tưởng …`: who or what the sentence is about, and the cue that says of what sort it is.
function opening({ sentence, cues, breaks }: Scene, { first, person }: Link): { cue: Cue; content?: Span } | undefined {
  let from = first;
  while (from > 0 && !breaks[from]) from--;
  const head = sentence.tokens[from]?.lower === 'chính' ? from + 1 : from;
  if (person !== PERSONS.has(sentence.tokens[head]?.lower ?? '')) return undefined;
  const cue = cues.find(
    (one) =>
      one.first >= from &&
      one.last < first &&
      (person
        ? one.first <= head + FRONT && (one.classes.has('speech') || one.classes.has('half'))
        : one.first <= head + 1 && isThought(one, sentence.tokens[one.first]?.lower ?? '')),
  );
  if (cue) return { cue };
  // `Nhận xét rằng cầu đã cũ, và phải sửa ngay, là của ông Nam`: what is said may hold commas of its own.
  const whole = cues.find((one) => one.first <= 1 && sentence.tokens[one.last]?.lower === 'rằng');
  return whole && !person && isThought(whole, sentence.tokens[whole.first]?.lower ?? '') ? { cue: whole } : undefined;
}

const PERSONS = new Set('người nhân vật'.split(' '));

// `“…” là lời ông Nam`, `“…”, đó là lời của ông Nam`: the quotation in front.
function quotedBefore({ sentence, quotes }: Scene, first: number): { cue: Cue; content: Span } | undefined {
  const start = sentence.tokens[first]?.start ?? 0;
  const quote = quotes.findLast(({ end }) => end <= start);
  if (!quote || start - quote.end > NEAR) return undefined;
  return { cue: { first, last: first + 1, classes: new Set() }, content: { start: quote.start, end: quote.end } };
}

// `Cầu sẽ đóng cửa, đó là lời cảnh báo của ông Nam`, `Đó là lời ông Nam`: what is pointed to, else the sentence before.
function pointedTo(scene: Scene, link: number): { cue: Cue; content: Span } | undefined {
  const { sentence, breaks, reading, index } = scene;
  const that = sentence.tokens[link - 1];
  if (!that || !/^(?:đó|đấy|ấy|đây)$/.test(that.lower) || !(link === 1 || breaks[link - 1])) return undefined;
  const before = reading.sentences[index - 1];
  const told = before?.paragraph === sentence.paragraph ? trimmed(reading.text, before.start, before.end) : undefined;
  const content = trimmed(reading.text, sentence.start, that.start) ?? told;
  return content && { cue: { first: link, last: link + 1, classes: new Set() }, content };
}

/** Characters between a quotation and `là lời`: a mark, `đó`, `ấy`. */
const NEAR = 12;
