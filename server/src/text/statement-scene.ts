import type { Span } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { DateMention, Quotation, Sentence, Speaker } from './analysis.ts';
import type { Cue } from './cues.ts';
import { cuesOf } from './cues.ts';
import type { Entities, Entity } from './entities.ts';
import { framedCues, isWithin } from './framed-cues.ts';
import type { Language } from './language.ts';
import type { Mention } from './mentions.ts';

/** What the statement reader leans on; `mentions` holds those of each sentence. */
export interface StatementReading {
  readonly text: string;
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly DateMention[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly entities: Entities;
  /** The marks of each sentence, where they have been read (default: they are read when asked for). */
  readonly marks?: readonly SentenceMarks[] | undefined;
}

/** What parts the words of a sentence and tells of speech, as the sentence by itself says; by its tokens. */
export interface SentenceMarks {
  readonly cues: readonly Cue[];
  /** As those of `Scene`. */
  readonly breaks: readonly string[];
}

/** One sentence with what stands in it. */
export interface Scene {
  readonly reading: StatementReading;
  readonly sentence: Sentence;
  readonly index: number;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quotation[];
  readonly cues: readonly Cue[];
  /** The first mark between each token and the one before it: `,`, `:`, `“` …, or empty. One more for the end. */
  readonly breaks: readonly string[];
}

/** Who speaks at a cue. */
export interface FoundSpeaker {
  readonly span: Span;
  readonly entity: Entity;
  readonly mention: Mention | undefined;
  readonly by: Speaker['by'];
  /** Does the speaker stand behind the cue (`theo X`, `said X`)? */
  readonly behind: boolean;
  /** Where what was said ends in front of who said it, where it does: `tin này được ông Nam xác nhận` (offset). */
  readonly saidUpTo?: number;
  /** … and where it begins behind who said it, where that is not right behind him: `Ông Nam, giám đốc Viện Fern: …` (offset). */
  readonly saidFrom?: number;
  /** Is this a further verb of who spoke already in the sentence: `“…”, ông Nam nói, và cho rằng …`? */
  readonly further?: boolean;
}

const BREAK = /[,;:“”"«»()–—…!?]| -|-(?= )|\.(?= )/;

/** The sentence `index` as a scene. */
export function sceneOf(reading: StatementReading, sentence: Sentence, index: number): Scene {
  const { tokens } = sentence;
  const mentions = reading.mentions[index] ?? [];
  const marks = reading.marks?.[index] ?? marksOfSentence(reading.text, sentence, reading.language, mentions);
  const quotes = overlapping(reading.quotations, sentence);
  // What stands inside a quotation is its speaker's, and no cue of ours.
  const cues = marks.cues.filter(({ first }) => {
    const token = tokens[first];
    if (!token || quotes.some((quotation) => quotation.start <= token.start && token.end <= quotation.end))
      return false;
    // `bác sĩ Hứa Gia Hân`, `Mi-khai-lốp`: a syllable of a name.
    return !(
      reading.language === 'vi' &&
      (token.capital || reading.text[token.start - 1] === '-') &&
      mentions.some((mention) => mention.first < first && first < mention.last)
    );
  });
  return { reading, sentence, index, mentions, quotes, cues, breaks: marks.breaks };
}

/** The marks of a sentence with its mentions. */
export function marksOfSentence(
  text: string,
  { start, end, tokens }: Sentence,
  language: Language,
  mentions: readonly Mention[],
): SentenceMarks {
  const breaks: string[] = [];
  let last = start;
  for (const token of tokens) {
    breaks.push(breakIn(text, last, token.start));
    last = token.end;
  }
  breaks.push(breakIn(text, last, end));
  // `Sở Lao động - Thương binh và Xã hội`: a mark inside a name parts nothing.
  if (language === 'vi') for (const mention of mentions) breaks.fill('', mention.first + 1, mention.last);
  const cues = cuesOf(tokens, language);
  const framed = framedCues({ text, tokens, mentions, breaks, start, cues }, language);
  if (!framed.length) return { cues, breaks };
  const kept = cues.filter((cue) => !framed.some((frame) => isWithin(cue, frame)));
  return { cues: [...kept, ...framed].sort((a, b) => a.first - b.first), breaks };
}

function breakIn(text: string, from: number, to: number): string {
  return isSpaceBetween(text, from, to) ? '' : (BREAK.exec(text.slice(from, to))?.[0].trim() ?? '');
}

/** Stands nothing but one space between two offsets, or nothing at all? So it is between most tokens. */
export function isSpaceBetween(text: string, from: number, to: number): boolean {
  return to <= from || (to === from + 1 && text.charCodeAt(from) === SPACE);
}

const SPACE = 0x20;

/** The first token of the chunk that holds the token before `right`. */
export function chunkStart({ sentence, cues, quotes, breaks }: Scene, right: number, cue: Cue): number {
  let at = right;
  while (at > 0) {
    const token = sentence.tokens[at - 1];
    // `bà Lan cười mà bảo rằng`: right before the verb it leads in nothing.
    const isLink = token?.lower === 'mà' && at === cue.first;
    if (!token || (!isLink && /^(?:rằng|that|whether|mà)$/.test(token.lower))) break;
    if (quotes.some((quotation) => quotation.start <= token.start && token.end <= quotation.end)) break;
    if (
      cues.some(
        (other) =>
          other !== cue &&
          other.last === at &&
          (other.classes.has('speech') || other.classes.has('outlet')) &&
          !other.classes.has('noun'),
      )
    )
      break;
    at--;
    if (breaks[at]) break;
  }
  return at;
}

/** Tokens between a title and the name that stands beside it. */
const FULLER = 3;

/** The mention as a speaker, with the apposition that stands right behind or before it and names it. */
export function speaker({ reading, mentions }: Scene, mention: Mention, behind: boolean): FoundSpeaker | undefined {
  const entity = reading.entities.of.get(mention);
  if (!entity) return undefined;
  const i = mentions.indexOf(mention);
  const fuller = mention.names.length
    ? undefined
    : [mentions[i + 1], mentions[i - 1]].find(
        (other) =>
          other?.names.length &&
          reading.entities.of.get(other) === entity &&
          Math.max(other.first - mention.last, mention.first - other.last) <= FULLER,
      );
  const shown = fuller ?? mention;
  const by = shown.names.length || shown.outlet ? 'name' : shown.roles.length ? 'title' : 'name';
  return { span: { start: shown.start, end: shown.end }, entity, mention: shown, by, behind };
}
