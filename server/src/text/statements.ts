import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { DateMention, Quotation, Sentence, Speaker, Statement } from './analysis.ts';
import type { Cue } from './cues.ts';
import { cuesOf } from './cues.ts';
import type { Entities, Entity } from './entities.ts';
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
}

/**
 * Who said what: a cue (`nói`, `according to`) with the speaker found on its left, its right, or carried over from the
 * statement before by a pronoun. A quotation without any cue goes to the speaker whose words stand right before it.
 */
export function statementsOf(reading: StatementReading): Statement[] {
  const found: Statement[] = [];
  // The person who spoke last, whom a pronoun or an unattributed quotation continues.
  let last: { readonly entity: Entity; readonly paragraph: number } | undefined;
  reading.sentences.forEach((sentence, index) => {
    if (sentence.furniture) return;
    const scene = sceneOf(reading, sentence, index);
    const here: Statement[] = [];
    for (const cue of scene.cues) {
      const speaker = speakerOf(scene, cue, last?.entity);
      if (!speaker) continue;
      here.push(statement(scene, cue, speaker));
      if (speaker.entity.kind !== 'place' || !last) last = { entity: speaker.entity, paragraph: sentence.paragraph };
    }
    if (!here.length && scene.quotes.length && last && sentence.paragraph - last.paragraph <= 1) {
      const carried = carriedStatement(scene, last.entity);
      if (carried) here.push(carried);
    }
    found.push(...here);
  });
  return found;
}

interface Scene {
  readonly reading: StatementReading;
  readonly sentence: Sentence;
  readonly index: number;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quotation[];
  readonly cues: readonly Cue[];
  /** The first mark between each token and the one before it: `,`, `:`, `“` …, or empty. One more for the end. */
  readonly breaks: readonly string[];
}

interface FoundSpeaker {
  readonly span: Span;
  readonly entity: Entity;
  readonly mention: Mention | undefined;
  readonly by: Speaker['by'];
  /** Does the speaker stand behind the cue (`theo X`, `said X`)? */
  readonly behind: boolean;
}

const BREAK = /[,;:“”"«»()–—…!?]| - |\.(?= )/;

function sceneOf(reading: StatementReading, sentence: Sentence, index: number): Scene {
  const { tokens } = sentence;
  const quotes = reading.quotations.filter((quotation) => overlaps(quotation, sentence));
  // What stands inside a quotation is its speaker's, and no cue of ours.
  const cues = cuesOf(tokens, reading.language).filter(({ first }) => {
    const token = tokens[first];
    return (
      token !== undefined && !quotes.some((quotation) => quotation.start <= token.start && token.end <= quotation.end)
    );
  });
  const breaks = tokens.map(
    (token, i) => BREAK.exec(reading.text.slice(tokens[i - 1]?.end ?? sentence.start, token.start))?.[0].trim() ?? '',
  );
  breaks.push(BREAK.exec(reading.text.slice(tokens.at(-1)?.end ?? sentence.start, sentence.end))?.[0].trim() ?? '');
  return { reading, sentence, index, mentions: reading.mentions[index] ?? [], quotes, cues, breaks };
}

function speakerOf(scene: Scene, cue: Cue, last: Entity | undefined): FoundSpeaker | undefined {
  if (cue.classes.has('source')) {
    const behind = speakerBehind(scene, cue, true);
    if (behind) return behind;
    if (cue.classes.size === 1) return undefined;
  }
  const says = cue.classes.has('speech') || cue.classes.has('outlet');
  if ((!says && !cue.classes.has('half')) || isNoun(scene, cue)) return undefined;
  // A word that is a cue half the time needs its subject beside it and something said behind it.
  if (!says && !introduces(scene, cue)) return undefined;
  const before = speakerBefore(scene, cue, !says);
  if (before) return before;
  if (scene.reading.language === 'en' && (scene.breaks[cue.first] || cue.first === 0)) {
    const behind = speakerBehind(scene, cue, false);
    if (behind) return behind;
  }
  return says ? pronoun(scene, cue, last) : undefined;
}

// -------------------------------------------------------------------------------- behind the cue

const LEADING: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    'lời thì một các những vị báo kênh hãng tờ trang tin thông tấn truyền hình đài của từ số nhiều hai ba chính nhóm cựu'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an one two several some its his her their senior former both unnamed anonymous then outgoing'.split(' '),
  ),
};

function speakerBehind(scene: Scene, cue: Cue, source: boolean): FoundSpeaker | undefined {
  const { reading, sentence, mentions } = scene;
  let at = source ? behindNoun(scene, cue.last) : cue.last;
  while (at < cue.last + 12 && !mentions.some((mention) => mention.first === at)) {
    if (!LEADING[reading.language].has(sentence.tokens[at]?.lower ?? '')) return undefined;
    at++;
  }
  const mention = mentions.find(({ first }) => first === at);
  if (!mention || (source && scene.breaks.slice(cue.last, at + 1).some(Boolean))) return undefined;
  return speaker(scene, mention, true);
}

// `theo kết luận được đưa ra ngày 1/11 của Sở Khoa học`: whose conclusion it is stands behind `của`.
function behindNoun({ sentence, reading, breaks }: Scene, from: number): number {
  const noun = cuesOf(sentence.tokens.slice(from, from + 3), reading.language).find((cue) => cue.first === 0);
  if (!noun?.classes.has('noun')) return from;
  for (let at = from + noun.last; at < from + 12 && !breaks[at]; at++) {
    if (/^(?:của|từ|by|of|from)$/.test(sentence.tokens[at]?.lower ?? '')) return at + 1;
  }
  return from;
}

// -------------------------------------------------------------------------------- before the cue

const PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    'với cho của tại ở về đến tới từ trong lên vào sang gặp trước sau khi vì giữa cùng và hoặc trên dưới ngoài nhằm để đối chống qua rời thăm'.split(
      ' ',
    ),
  ),
  en: new Set(
    'with to at in on of from against for about into between and or near by over after before during meeting visiting than via under across'.split(
      ' ',
    ),
  ),
};
const ARTICLES = new Set(
  'the a an this that its his her their một các những phía nước vị hai ba cả both two some several nhiều số giới'.split(
    ' ',
  ),
);

/** How many chunks, parted by commas, may stand between the subject and its verb. */
const CHUNKS = 4;
/** Tokens without a subject of their own that may stand between it and its verb: `(đoàn TP HCM)`. */
const LONGEST_APPOSITION = 12;
/** Tokens right before the verb that may be adverbs; more are a subject that was not read as a speaker. */
const ADVERBS = 3;
/** What parts an apposition from its subject; a colon or a quotation mark parts two clauses. */
const BESIDE = new Set([',', '(', ')', '-', '–', '—']);

function speakerBefore(scene: Scene, cue: Cue, strict: boolean): FoundSpeaker | undefined {
  // With a comma right before the cue, its own chunk is empty: `Nam, phát ngôn viên, nói`.
  let right = cue.first;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const left = chunk === 0 && scene.breaks[right] ? right : chunkStart(scene, right, cue);
    const subject = scene.mentions.find(
      (mention) =>
        mention.first >= left &&
        mention.last <= right &&
        !underPreposition(scene, mention, left) &&
        speakerLike(scene, mention),
    );
    // What stands in brackets is beside the subject: `đại biểu Bùi Thị An (Hà Nội) cho biết`.
    if (subject && scene.breaks[left] !== '(') {
      // `half` cues take only the subject that stands right beside them.
      if (strict && (chunk > 0 || right - subject.last > 3)) return undefined;
      return speaker(scene, namedBefore(scene, subject, left) ?? subject, false);
    }
    if (!subject && hasPronoun(scene, left, right)) return undefined;
    if (
      left === 0 ||
      !BESIDE.has(scene.breaks[left] ?? '') ||
      right - left > (chunk === 0 ? ADVERBS : LONGEST_APPOSITION)
    ) {
      return undefined;
    }
    right = left;
  }
  return undefined;
}

// `ông Lê Như Tiến - Phó chủ nhiệm Ủy ban Văn hóa, Thanh thiếu niên, cho rằng`: the titled name that ends before a dash
// or comma is the subject, what follows its office.
function namedBefore({ mentions, breaks }: Scene, subject: Mention, left: number): Mention | undefined {
  const mark = breaks[left] ?? '';
  if (subject.names.length > 1 || (mark !== '-' && mark !== '–' && mark !== ',')) return undefined;
  const before = mentions.findLast((mention) => mention.last <= left && left - mention.last <= (mark === ',' ? 8 : 0));
  const titled =
    before?.names.length && (before.kinds.has('honorific') || before.kinds.has('office') || before.kinds.has('rank'));
  if (!titled || subject.kinds.has('honorific') || subject.barePlace || subject.outlet) return undefined;
  return mark === ',' && !(subject.roles.length && !subject.names.length) ? undefined : before;
}

// The first token of the chunk that holds the token before `right`.
function chunkStart({ sentence, cues, quotes, breaks }: Scene, right: number, cue: Cue): number {
  let at = right;
  while (at > 0) {
    const token = sentence.tokens[at - 1];
    if (!token || /^(?:rằng|that|whether|mà)$/.test(token.lower)) break;
    if (quotes.some((quotation) => quotation.start <= token.start && token.end <= quotation.end)) break;
    if (
      cues.some(
        (other) => other !== cue && other.last === at && other.classes.has('speech') && !other.classes.has('noun'),
      )
    )
      break;
    at--;
    if (breaks[at]) break;
  }
  return at;
}

function underPreposition({ sentence, reading }: Scene, mention: Mention, left: number): boolean {
  let at = mention.first - 1;
  while (at >= left && ARTICLES.has(sentence.tokens[at]?.lower ?? '')) at--;
  const word = sentence.tokens[at]?.lower ?? '';
  if (at < left || !PREPOSITIONS[reading.language].has(word)) return false;
  // `Thông cáo của Bộ Ngoại giao nhấn mạnh`: the ministry speaks.
  return !(
    (word === 'của' || word === 'of' || word === 'from' || word === 'by') &&
    endsNoun(sentence, reading.language, at)
  );
}

function endsNoun(sentence: Sentence, language: Language, at: number): boolean {
  return cuesOf(sentence.tokens.slice(0, at), language).some((cue) => cue.last === at && cue.classes.has('noun'));
}

// A country named inside a phrase (`người dân Nga`) or a name in small letters is found elsewhere; figures never speak.
function speakerLike({ reading }: Scene, mention: Mention): boolean {
  const entity = reading.entities.of.get(mention);
  return entity !== undefined && mention.text.length > 1;
}

const PRONOUNS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'người này', 'vị này', 'họ']),
  en: new Set(['he', 'she', 'they']),
};

function hasPronoun(scene: Scene, left: number, right: number): boolean {
  return scene.sentence.tokens.slice(left, right).some((token, i) => isPronoun(scene, token.lower, left + i));
}

// `ông` before a name is a title, and no pronoun.
function isPronoun({ reading, mentions }: Scene, word: string, at: number): boolean {
  return PRONOUNS[reading.language].has(word) && !mentions.some((mention) => mention.first <= at && at < mention.last);
}

// `ông nói`, `he added`: whoever spoke last, or the person named last in the sentence before.
function pronoun(scene: Scene, cue: Cue, last: Entity | undefined): FoundSpeaker | undefined {
  const { sentence } = scene;
  const left = scene.breaks[cue.first] ? cue.first : chunkStart(scene, cue.first, cue);
  const at = sentence.tokens.findIndex((word, i) => i >= left && i < cue.first && isPronoun(scene, word.lower, i));
  const token = sentence.tokens[at];
  if (!token) return undefined;
  const entity = last ?? personBefore(scene);
  if (
    !entity ||
    (entity.kind !== 'person' && entity.kind !== 'unnamed' && token.lower !== 'họ' && token.lower !== 'they')
  )
    return undefined;
  return { span: { start: token.start, end: token.end }, entity, mention: undefined, by: 'pronoun', behind: false };
}

function personBefore({ reading, index }: Scene): Entity | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const people = (reading.mentions[i] ?? [])
      .map((mention) => reading.entities.of.get(mention))
      .filter((entity) => entity?.kind === 'person');
    if (people[0]) return people[0];
  }
  return undefined;
}

// -------------------------------------------------------------------------------- what the cue is

const NOUN_BEFORE: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    'lời sự việc bản cuộc một các những bài tờ đơn mọi nhiều theo bị được không cái ra qua'.split(' '),
  ),
  en: new Set(
    'the a an of its his her their this these those any no to some such in by new for latest previous similar not be been'.split(
      ' ',
    ),
  ),
};

// `lời cảnh báo`, `the claim`: a noun, whatever verb it looks like.
function isNoun({ sentence, reading }: Scene, cue: Cue): boolean {
  const before = sentence.tokens[cue.first - 1]?.lower ?? '';
  if (!NOUN_BEFORE[reading.language].has(before)) return before.endsWith("'s") || before.endsWith('’s') ? true : false;
  // `ra tuyên bố` is a phrase of its own in the table; `the said` is no noun but nobody writes it.
  return true;
}

// Is something said behind the cue: `rằng`, `that`, a colon, a quotation?
function introduces({ sentence, breaks, quotes }: Scene, cue: Cue): boolean {
  const next = sentence.tokens[cue.last];
  if (!next) return false;
  if (/^(?:rằng|that|whether)$/.test(next.lower) || breaks[cue.last] === ':') return true;
  return quotes.some((quotation) => quotation.start <= next.start && next.start < quotation.end);
}

// -------------------------------------------------------------------------------- putting together

// The mention, with the apposition that stands right behind or before it and names it.
function speaker({ reading, mentions }: Scene, mention: Mention, behind: boolean): FoundSpeaker | undefined {
  const entity = reading.entities.of.get(mention);
  if (!entity) return undefined;
  const i = mentions.indexOf(mention);
  const fuller = mention.names.length
    ? undefined
    : [mentions[i + 1], mentions[i - 1]].find(
        (other) => other?.names.length && reading.entities.of.get(other) === entity,
      );
  const shown = fuller ?? mention;
  const by = shown.names.length || shown.outlet ? 'name' : shown.roles.length ? 'title' : 'name';
  return { span: { start: shown.start, end: shown.end }, entity, mention: shown, by, behind };
}

function statement(scene: Scene, cue: Cue, found: FoundSpeaker): Statement {
  const { reading, sentence, index, quotes } = scene;
  const [first, last] = [sentence.tokens[cue.first], sentence.tokens[cue.last - 1]];
  const span = { start: first?.start ?? sentence.start, end: last?.end ?? sentence.start };
  const content = contentOf(scene, span, found);
  return {
    speaker: {
      ...found.span,
      text: reading.text.slice(found.span.start, found.span.end),
      name: found.entity.name,
      by: found.by,
    },
    cue: { ...span, text: reading.text.slice(span.start, span.end) },
    content,
    direct: quotes.some((quotation) => content.some((piece) => overlaps(piece, quotation))),
    date: dateOf(scene, content),
    sentence: index,
    entity: found.entity,
    mention: found.mention,
  };
}

function contentOf({ reading, sentence, quotes }: Scene, cue: Span, found: FoundSpeaker): Span[] {
  const edge = Math.max(cue.end, found.behind ? found.span.end : 0);
  const behind = trimmed(reading.text, edge, sentence.end);
  const before = quotes.filter((quotation) => quotation.end <= Math.min(cue.start, found.span.start));
  const inverted =
    before.length > 0 &&
    /^[\p{P}\s]*$/u.test(reading.text.slice(before.at(-1)?.end ?? 0, Math.min(cue.start, found.span.start)));
  const content: Span[] = inverted ? before.map(({ start, end }) => ({ start, end })) : [];
  if (behind) content.push(behind);
  if (!content.length) {
    const front = trimmed(reading.text, sentence.start, Math.min(cue.start, found.span.start));
    if (front) content.push(front);
  }
  return content;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}

function dateOf({ reading, sentence }: Scene, content: readonly Span[]): string | null {
  const date = reading.dates.find(
    (mention) => mention.days && overlaps(mention, sentence) && !content.some((piece) => overlaps(piece, mention)),
  );
  return date?.value ?? null;
}

// `“…”` alone, right behind a statement: its speaker goes on.
function carriedStatement({ reading, sentence, index, quotes, breaks }: Scene, entity: Entity): Statement | undefined {
  const quoted = quotes.reduce(
    (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
    0,
  );
  if (quoted < 25 || quoted < 0.5 * (sentence.end - sentence.start) || !breaks.length) return undefined;
  const content = quotes.map(({ start, end }) => ({
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
  }));
  const at = content[0]?.start ?? sentence.start;
  return {
    speaker: { start: at, end: at, text: '', name: entity.name, by: 'carried' },
    cue: null,
    content,
    direct: true,
    date: dateOf({ reading, sentence } as Scene, content),
    sentence: index,
    entity,
    mention: undefined,
  };
}
