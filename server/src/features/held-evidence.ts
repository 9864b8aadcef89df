import { LastUsed } from '../base/last-used.ts';
import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import type { ClaimEvidence } from '../checks/check.ts';
import type { Severities } from '../checks/finding.ts';
import { readingOf, sentenceKey } from '../checks/sentence-reading.ts';
import type { Source } from '../corpus/source.ts';
import { verdictMessages as messages } from '../messages/verdicts.ts';
import type { Claim, Report } from '../report/report.ts';
import { conceptsGeneration } from '../text/concepts.ts';
import { type Found, gather, type WeighedFact } from './gathered-evidence.ts';
import type { Session } from './session.ts';

/** A stretch of a source. */
export interface PlaceInSource {
  readonly source: Source;
  /** Of the source's text. */
  readonly span: Span;
}

/** What the sources that a claim cites hold on it. */
export interface HeldEvidence {
  /** The passage that tells it best. */
  readonly supports: PlaceInSource | undefined;
  /** The first of its facts that the sources do not give, and what is known of that, in words; undefined where there is none. */
  readonly lacking: string | undefined;
  /** Does that passage hold the words which it quotes, and perhaps not the rest? */
  readonly isQuotedAlone: boolean;
  /** Does a rule contradict it? */
  readonly isContradicted: boolean;
}

/**
 * Looks through the cited sources of a claim. What was held against the same sources before is known, wherever in the
 * report the sentence stands now: after a keystroke one sentence is looked at.
 *
 * @param severities the rules that are off weigh nothing
 */
export function heldEvidence(
  session: Session,
  report: Report,
  evidence: ClaimEvidence,
  severities: Severities,
): HeldEvidence {
  if (generation !== conceptsGeneration()) known.clear();
  generation = conceptsGeneration();
  const { claim, sources, footing } = evidence;
  const key = `${session.locale} ${footing} ${JSON.stringify(severities)} ${readingKey(report, claim)}`;
  const last = known.get(key);
  if (last?.sources.length === sources.length && last.sources.every((source, i) => source === sources[i]))
    return last.held;
  const held = look(session, report, evidence, severities);
  known.set(key, { sources, held });
  return held;
}

/** A report of so many claims was looked through: what is known of others, and was used longest ago, is forgotten. */
export function lookedThrough(claims: number): void {
  known.trim(2 * claims + SPARE);
}

const SPARE = 500;
const known = new LastUsed<{ readonly sources: readonly Source[]; readonly held: HeldEvidence }>();
let generation = conceptsGeneration();

// All that is looked at: the words, and what the rest of the report makes of them.
function readingKey({ analysis }: Report, { sentence, span: { start }, own }: Claim): string {
  const { quotations, statements } = readingOf(analysis, sentence);
  const spoken = statements.map(({ speaker, cue, entity }) => [
    speaker && [speaker.start - start, speaker.end - start],
    cue && [cue.start - start, cue.end - start],
    entity && [entity.names, [...entity.roles], [...entity.places], entity.outlet],
  ]);
  const quoted = quotations.map((quotation) => [quotation.start - start, quotation.text]);
  return `${analysis.language} ${own} ${JSON.stringify([spoken, quoted])}${sentenceKey(analysis, sentence)}`;
}

function look(session: Session, report: Report, evidence: ClaimEvidence, severities: Severities): HeldEvidence {
  const found: Found = { supports: [], contradicts: [], quoted: [], related: [] };
  const weighed = gather(found, session, report, { ...evidence, checked: true }, severities);
  // A passage that tells the whole comes before one that only holds the quoted words.
  const [best] = [...found.supports, ...found.quoted];
  // Perhaps of something else: a fact that stands there is no support before it is surely the same.
  const lacking = weighed.find((one) => isLacking(report, one));
  return {
    supports: best && { source: best.source, span: best.span },
    isQuotedAlone: !found.supports.length && found.quoted.length > 0,
    lacking: lacking && lackingWords(session, report, lacking),
    isContradicted: found.contradicts.length > 0 && weighed.some(({ explanation }) => isContradiction(explanation)),
  };
}

// Of a small count in letters (`both`, “hai nước”) a source that tells the rest has often no word of its own.
function isLacking({ text }: Report, { explanation: { code, span }, words: { verdict } }: WeighedFact): boolean {
  if (verdict !== 'not there' && verdict !== 'perhaps') return false;
  return code !== 'number-mismatch' || /\d/u.test(text.slice(span.start, span.end));
}

function isContradiction({ found, code }: WeighedFact['explanation']): boolean {
  return found && code !== 'disagreeing-sources';
}

// `“20 tấn”: Not found in the source: …`
function lackingWords({ locale }: Session, report: Report, { explanation, words }: WeighedFact): string {
  const written = oneLine(report.text.slice(explanation.span.start, explanation.span.end));
  return messages.lacking[locale](shortened(written), words.head);
}

/** So much of a quotation stands before what is said of it, in characters. */
const WRITTEN = 60;

function shortened(words: string): string {
  return words.length > WRITTEN ? `${words.slice(0, WRITTEN - 1).trimEnd()}…` : words;
}
