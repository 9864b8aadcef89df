import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Analysis, Statement } from '../text/analysis.ts';
import { isBrand, isCompanionOf } from '../text/belonging.ts';
import { cuesOf } from '../text/cues.ts';
import { isPartyWord } from '../text/en/affiliations.ts';
import type { Entities, Entity } from '../text/entities.ts';
import { isParty } from '../text/roles.ts';
import { lower } from '../text/fold.ts';
import { isLetters } from '../text/initials.ts';
import { PEOPLE } from '../text/mention-words.ts';
import type { Mention } from '../text/mentions.ts';
import { isPersonal } from '../text/mentions.ts';
import { isSyllableKey, sameName } from '../text/names.ts';
import type { Comparison } from '../text/speakers.ts';
import { compareSpeakers, isNamedBy, isOtherwiseOccupied, widened } from '../text/speakers.ts';
import type { Alignment } from './alignment.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { CONTENT_WEIGHT } from './terms.ts';

/** The speaker of a report's statement, with the sentence in which it stands. */
export interface ClaimedSpeaker {
  readonly report: Analysis;
  readonly statement: Statement;
  readonly claimed: Entity;
  readonly terms: TermSentence;
}

/** A source's statement, as one of its sentences tells it. */
export interface ToldSpeaker {
  readonly analysis: Analysis;
  /** The sentence, and its index. */
  readonly told: TermSentence;
  readonly sentence: number;
  readonly fact: Statement;
  /** Is the sentence a copy of the report's, but for its speaker? */
  readonly verbatim: boolean;
}

/**
 * How the speaker of a report's statement compares with that of a source's, in the sentences where they stand: by whom
 * they are (text/speakers.ts), by what both sentences call them, and by whom else the report's sentence lets speak.
 */
export function compareHere(
  { report, statement, claimed, terms }: ClaimedSpeaker,
  { analysis, told, sentence, fact, verbatim }: ToldSpeaker,
): Comparison {
  const entity = fact.entity;
  if (!entity) return 'unknown';
  // Called by the same title in both, however each text resolved it.
  if (fact.mention && statement.mention && isCalledAlike(statement.mention, fact.mention)) return 'same';
  if (calledBesides(report, claimed).some((other) => isNamedBy(other, entity, analysis.entities))) return 'same';
  if (calledBesides(analysis, entity).some((other) => isNamedBy(claimed, other, analysis.entities))) return 'same';
  const comparison = compareSpeakers(claimed, entity, analysis.entities);
  if (comparison === 'same') return comparison;
  // `Anh cho biết …` in both: whom either means is no more than read.
  const isPronoun = statement.speaker?.by === 'pronoun' && fact.speaker?.by === 'pronoun';
  if (isPronoun && lower(statement.speaker?.text ?? '') === lower(fact.speaker?.text ?? '')) return 'unknown';
  if (isCompanionOf(claimed, entity) || isCompanionOf(entity, claimed)) return 'different';
  // Whom `họ`, `they` stand for is not read surely enough to hold it against anybody.
  if (fact.speaker?.by === 'pronoun' && SEVERAL.test(fact.speaker.text)) return 'unknown';
  if (isSaidTogether(report, statement, entity, { analysis, fact })) return 'unknown';
  if (comparison === 'unknown' && isAnothersOffice(statement.mention, entity, analysis)) return 'different';
  // `các bác sĩ` are nobody's title in particular, and plainly no investigators.
  if (comparison === 'different' && isOtherwiseOccupied(widened(claimed, analysis.entities), entity)) return comparison;
  const generic = !statement.mention || isGeneric(claimed, statement.mention) || isByOrigin(statement);
  if (generic || (fact.mention && isGeneric(entity, fact.mention)) || isByOrigin(fact)) {
    if (comparison === 'different') return 'unknown';
  } else if (comparison === 'different') return comparison;
  // Titles and organisations that can't be told apart in general are two where all else is word for word the same; a
  // title against a name may still be its holder.
  const titled = isTitle(statement.mention) || isTitle(fact.mention);
  const oneKind = !titled || (!claimed.names.length && !entity.names.length);
  const apart = (): boolean => exchanged(termsOf(terms, statement.speaker), wordsOf(told, sentence, fact, analysis));
  if (isStateOf(claimed, entity, fact.mention) || isVoiceOf(claimed, entity) || isVoiceOf(entity, claimed))
    return 'unknown';
  return verbatim && oneKind && !isShortFor(claimed, entity, analysis.entities) && apart() ? 'different' : 'unknown';
}

// `VASEP`, `Fernbank` for a body that the source writes in full, in whatever language the letters are; unless they are
// another's there.
function isShortFor(claimed: Entity, told: Entity, known: Entities): boolean {
  if (isBrandOf(claimed, told)) return !known.all.some((entity) => sameName(entity.names, claimed.names));
  const letters = (text: string): string[] => text.split(/[^\p{L}\p{N}&-]+/u).filter(isLetters);
  const own = letters(claimed.name);
  const isKnown = known.all.some(
    (entity) => entity !== told && letters(entity.name).some((name) => own.includes(name)),
  );
  return !isKnown && own.length > 0 !== letters(told.name).length > 0;
}

// `Hà Nội` for whom a paper of the country calls by his office alone.
function isStateOf({ kind }: Entity, told: Entity, mention: Mention | undefined): boolean {
  return (
    kind === 'place' && !told.places.size && (mention?.kinds.has('office') || mention?.kinds.has('group')) === true
  );
}

// `her campaign`, `the ministry`, which speak by a spokesman, whosever he is.
function isVoiceOf({ kind, names, outlet }: Entity, { roles }: Entity): boolean {
  return kind === 'organisation' && !names.length && outlet === undefined && roles.has('spokesperson');
}

function isBrandOf(claimed: Entity, told: Entity): boolean {
  return isBrand(claimed) && !claimed.roles.size && told.kind === 'organisation' && told.words.size > 1;
}

// `Phạm Minh Trí (Victor Phạm)`, `Trương Ngọc Anh (tên thật Trương Thị Nga)`: what else a text calls somebody, anywhere in it.
function calledBesides(analysis: Analysis, entity: Entity): readonly Entity[] {
  let known = besides.get(analysis);
  if (!known) {
    known = otherNames(analysis);
    besides.set(analysis, known);
  }
  return known.get(entity) ?? [];
}

const besides = new WeakMap<Analysis, ReadonlyMap<Entity, readonly Entity[]>>();

function otherNames({ text, mentions, entities }: Analysis): Map<Entity, Entity[]> {
  const found = new Map<Entity, Entity[]>();
  const add = (one: Entity, other: Entity): void => {
    if (one !== other) found.set(one, [...(found.get(one) ?? []), other]);
  };
  for (const here of mentions)
    here.forEach((mention, i) => {
      const other = here[i + 1];
      if (!other || !mention.names.length || !isPersonal(other)) return;
      const [one, two] = [entities.of.get(mention), entities.of.get(other)];
      if (!one || !two || !OTHERWISE.test(text.slice(mention.end, other.start))) return;
      add(one, two);
      add(two, one);
    });
  return found;
}

const OTHERWISE =
  /^\s*\((?:(?:tên thật|tên khai sinh|nghệ danh|biệt danh|bút danh|tức|hay|còn gọi là|née|born|real name|also known as|known as|aka)\s+(?:là\s+)?)?$/i;

// The same words, or the holder's name behind the title that the report gives alone: `Chủ tịch nước Trần Đức Lương`.
function isCalledAlike(claimed: Mention, told: Mention): boolean {
  const [own, there] = [lower(claimed.text), lower(told.text)];
  if (own === there || (!claimed.names.length && there.startsWith(`${own} `))) return true;
  // `Bianca`, whom the text elsewhere takes for another of the family.
  const [name = '', ...further] = claimed.names;
  return !further.length && !isSyllableKey(name) && told.names.includes(name);
}

// `Phó ban tổ chức Thành ủy Huế` against Lê Văn Tám: an office in full, by which the source calls somebody else.
function isAnothersOffice(claimed: Mention | undefined, told: Entity, analysis: Analysis): boolean {
  if (!claimed || !isTitle(claimed) || !told.names.length || told.kind !== 'person') return false;
  if (claimed.last - claimed.first < LEAST_OFFICE || !(claimed.words.length || claimed.places.length)) return false;
  const holders = officesIn(analysis).get(lower(claimed.text));
  return (
    holders !== undefined &&
    !holders.has(told) &&
    [...holders].every((holder) => !isNamedBy(told, holder, analysis.entities))
  );
}

/** Tokens of an office that is told in full. */
const LEAST_OFFICE = 4;

const offices = new WeakMap<Analysis, ReadonlyMap<string, ReadonlySet<Entity>>>();

// Whom a source calls by which titles alone, in lower case.
function officesIn(analysis: Analysis): ReadonlyMap<string, ReadonlySet<Entity>> {
  const known = offices.get(analysis);
  if (known) return known;
  const made = new Map<string, Set<Entity>>();
  for (const mention of analysis.mentions.flat()) {
    const entity = isTitle(mention) ? analysis.entities.of.get(mention) : undefined;
    if (!entity) continue;
    const text = lower(mention.text);
    made.set(text, (made.get(text) ?? new Set()).add(entity));
  }
  offices.set(analysis, made);
  return made;
}

/** Is it a title alone, which stands for whoever holds it? */
export function isTitle(mention: Mention | undefined): boolean {
  return mention !== undefined && !mention.names.length && PEOPLE.some((kind) => mention.kinds.has(kind));
}

/** Is it a copy of the source's sentence, but for its speaker? */
export function isVerbatim({ score, matched }: Alignment): boolean {
  return score >= VERBATIM && matched >= VERBATIM_WORDS;
}

const VERBATIM = 0.9;
const VERBATIM_WORDS = 6;

// `một đại biểu`, `experts`: anybody's title, which contradicts nobody; a party's chairman does that of another one.
function isGeneric({ names, roles, places, words, outlet }: Entity, { kinds }: Mention): boolean {
  const isOwn = kinds.has('office') || kinds.has('group') || [...roles].some(isParty);
  return !names.length && !places.size && !words.size && !outlet && !isOwn;
}

// `The Texan`, `the third-ranking Democrat in the House`, `the Texas Democrat`: no name has an article, and what is no body's is
// where somebody comes from or whom he belongs to, which the other text may leave out.
function isByOrigin({ speaker, mention }: Statement): boolean {
  if (!speaker || !mention?.names.length || mention.words.length || mention.outlet) return false;
  if (mention.names.length > 1 && !isPartyWord(lower(mention.nameText.slice(mention.nameText.lastIndexOf(' ') + 1))))
    return false;
  return /^the\s/i.test(speaker.text) && !PEOPLE.some((kind) => mention.kinds.has(kind));
}

// `“Bộ Xây dựng đề nghị …”, bà Lan nói`: where the report has one speak within another's words, or both say it, the
// source may give it to either; unless it, too, tells of that one within somebody else's words.
function isSaidTogether(
  report: Analysis,
  statement: Statement,
  told: Entity,
  { analysis, fact }: Pick<ToldSpeaker, 'analysis' | 'fact'>,
): boolean {
  const { sentence, content } = statement;
  const within = (side: Analysis, said: Statement): Mention[] =>
    (side.mentions[said.sentence] ?? []).filter((mention) => said.content.some((piece) => overlaps(piece, mention)));
  const isTold = (other: Entity | undefined): boolean =>
    other !== undefined &&
    other !== statement.entity &&
    (isNamedBy(told, other, report.entities) || compareSpeakers(told, other, report.entities) === 'same') &&
    !within(analysis, fact).some((mention) => {
      const nested = analysis.entities.of.get(mention);
      return nested !== undefined && nested !== told && isNamedBy(other, nested, analysis.entities);
    });
  // `Reuters dẫn lời ông Nam nói với hãng RIA`: carried by the one, told to the other.
  const outlets = (report.mentions[sentence] ?? []).flatMap(({ outlet }) => outlet ?? []);
  if (told.outlet !== undefined && outlets.includes(told.outlet)) return true;
  const shares = (other: Statement): boolean =>
    other.content.some((piece) => content.some((own) => overlaps(own, piece))) && isTold(other.entity);
  if (readingOf(report, sentence).statements.some(shares)) return true;
  // A cue inside a quotation makes no statement of its own, but it does tell who speaks there.
  const inside = within(report, statement);
  if (!inside.length) return false;
  const cues = cuesOf(report.sentences[sentence]?.tokens ?? [], report.language);
  return inside.some(
    (mention) =>
      cues.some(
        ({ first, classes }) => classes.has('speech') && first >= mention.last && first - mention.last <= ADVERBS,
      ) && isTold(report.entities.of.get(mention)),
  );
}

const SEVERAL = /^(?:họ|they|their)(?!\p{L})/iu;

/** Tokens that may part a subject from its verb. */
const ADVERBS = 3;

function termsOf({ terms }: TermSentence, span: Span | null): TermSentence['terms'] {
  return span ? terms.filter((term) => overlaps(term, span)) : [];
}

// All by which the sentence calls the speaker: `Bà Lụa, Trưởng phòng Kinh tế`.
function wordsOf(
  told: TermSentence,
  sentence: number,
  fact: Statement,
  { mentions, entities }: Analysis,
): TermSentence['terms'] {
  const beside = (mentions[sentence] ?? []).filter((mention) => entities.of.get(mention) === fact.entity);
  return [...termsOf(told, fact.speaker), ...beside.flatMap((mention) => termsOf(told, mention))];
}

// Do two speakers' phrases share no word, idea, role or country at all? A lone syllable (`Bộ …`, `các …`) is none.
function exchanged(claimed: TermSentence['terms'], told: TermSentence['terms']): boolean {
  const telling = (terms: TermSentence['terms']): string[] =>
    terms
      .filter(({ weight }) => weight >= CONTENT_WEIGHT)
      .flatMap(({ keys }) => keys.flatMap(({ key, credit }) => (credit > LONE_SYLLABLE ? [key] : [])));
  const keys = new Set(telling(told));
  const own = telling(claimed);
  return keys.size > 0 && own.length > 0 && !own.some((key) => keys.has(key));
}

/** What a Vietnamese syllable by itself is worth (terms.ts). */
const LONE_SYLLABLE = 0.5;
