import { areThose, identityOf } from '../base/identity.ts';
import { LastUsed } from '../base/last-used.ts';
import { ownCopy } from '../base/own-copy.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Span } from '../base/span.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import type { Code, Finding } from './finding.ts';
import { statementOfPronoun } from './pronoun-claim.ts';
import { readingOf, sentenceKey } from './sentence-reading.ts';

/** What the rules that were asked have found of a claim. There are thousands of them, so each is small. */
interface Verdict {
  /** What it hangs on, but for the sources and the footing. */
  readonly key: string;
  /** By their numbers: a source that has changed since, and its analysis, are not to stay for an old verdict. */
  readonly sources: readonly number[];
  readonly footing: ClaimEvidence['footing'];
  /** By the code of the rule. Offsets are those from the start of the claim's sentence. */
  readonly found: Partial<Record<Code, readonly Finding[]>>;
}

// One for all that find nothing.
const NONE: readonly Finding[] = [];

/** More searches than a long report needs; beyond, they are forgotten. */
const MOST = 5_000;
/** So many verdicts are kept beside twice those that the last check asked for: what was taken back comes again. */
const SPARE = 200;

/**
 * The verdicts on the claims of a report that were judged before. A claim whose sentence, reading, sources and footing are
 * the same keeps its verdict, wherever in the report it now stands: after a keystroke only the touched sentence is judged
 * again.
 */
export class Verdicts {
  readonly #kept = new LastUsed<Verdict>();
  readonly #verdicts = new WeakMap<ClaimEvidence, Verdict>();
  readonly #found = new Map<string, readonly Source[]>();
  #searched: Corpus | undefined;

  findings(check: ClaimCheck, context: CheckContext, evidence: ClaimEvidence): readonly Finding[] {
    const start = evidence.claim.span.start;
    const verdict = this.#verdictOn(context, evidence);
    const kept = verdict.found[check.code];
    if (kept) return kept.length ? kept.map((finding) => moved(finding, start)) : kept;
    const findings = [...check.judge(context, evidence)];
    verdict.found[check.code] = findings.length ? findings.map((finding) => moved(finding, -start)) : NONE;
    return findings;
  }

  /** The sources that an uncited sentence leads to in this corpus; searched for once. */
  async sourcesFor(
    words: string,
    corpus: Corpus,
    search: () => Promise<readonly Source[]>,
  ): Promise<readonly Source[]> {
    if (this.#searched !== corpus || this.#found.size >= MOST) this.#found.clear();
    this.#searched = corpus;
    const known = this.#found.get(words);
    if (known) return known;
    const found = await search();
    // The corpus may have changed while the index was asked.
    if (this.#searched === corpus) this.#found.set(ownCopy(words), found);
    return found;
  }

  /**
   * A check of the report is done that asked for verdicts on so many claims: of those that it did not ask for, the ones
   * used longest ago are forgotten, so that a day of writing holds no more than an hour.
   */
  checked(claims: number): void {
    this.#kept.trim(2 * claims + SPARE);
  }

  // Every rule asks with the same evidence, of which the fingerprint is made and looked for once.
  #verdictOn(context: CheckContext, evidence: ClaimEvidence): Verdict {
    let verdict = this.#verdicts.get(evidence);
    if (verdict) return verdict;
    const print = fingerprint(context, evidence);
    verdict = this.#kept.get(print);
    const key = verdict?.key ?? ownCopy(print);
    // By other sources than before, or with another footing, it is another verdict.
    if (!verdict || verdict.footing !== evidence.footing || !areThose(evidence.sources, verdict.sources))
      verdict = { key, sources: evidence.sources.map(identityOf), footing: evidence.footing, found: {} };
    this.#kept.set(key, verdict);
    this.#verdicts.set(evidence, verdict);
    return verdict;
  }
}

// All that a rule may look at: the words, and what the rest of the report makes of them (years, holders of titles).
function fingerprint({ report, locale }: CheckContext, { claim, cited }: ClaimEvidence): string {
  const { analysis } = report;
  const { quotations, statements } = readingOf(analysis, claim.sentence);
  const { start } = claim.span;
  const at = (span: Span): string => `${span.start - start}-${span.end - start}`;
  // From the report's own day hangs what was still to come when it was written, and how a day is put right.
  let read = `${locale} ${analysis.language} ${analysis.published?.value} ${cited} ${claim.own}`;
  if (quotations.length) read += JSON.stringify(quotations.map((quotation) => [at(quotation), quotation.text]));
  if (statements.length)
    read += JSON.stringify(
      statements.map((statement) => {
        const { speaker, cue, content, entity } = statement;
        const meant = statementOfPronoun(analysis, statement)?.mention;
        return [
          speaker && [at(speaker), speaker.by],
          cue && at(cue),
          content.map(at),
          entity && [
            entity.names,
            [...entity.roles],
            [...entity.places],
            [...entity.words],
            entity.outlet,
            entity.kind,
          ],
          // Whether the sentences before leave but one whom a pronoun may mean, and as whom they name him.
          meant && [entity?.name, meant.names, meant.roles, [...meant.kinds], meant.places, meant.words],
        ];
      }),
    );
  return `${read}${sentenceKey(analysis, claim.sentence)}`;
}

function moved(finding: Finding, by: number): Finding {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...finding,
    span: shift(finding.span),
    fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map(shift) })),
  };
}
