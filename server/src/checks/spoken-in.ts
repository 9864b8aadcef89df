import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Analysis, Statement } from '../text/analysis.ts';

const spoken = new WeakMap<Analysis, ReadonlyMap<number, readonly Statement[]>>();

/** The statements that speak in a sentence, sorted once for the whole source: what nobody said, or only may say, is none. */
export function spokenIn(analysis: Analysis, sentence: number): readonly Statement[] {
  let sorted = spoken.get(analysis);
  if (!sorted) {
    const { sentences } = analysis;
    const numbers = new Map(sentences.map((one, i) => [one, i]));
    const made = new Map<number, Statement[]>();
    for (const statement of analysis.statements) {
      if (!statement.speaker || !statement.entity || statement.negated || statement.hypothetical) continue;
      const reached = statement.content.flatMap((piece) => overlapping(sentences, piece));
      for (const at of new Set([statement.sentence, ...reached.map((one) => numbers.get(one) ?? -1)])) {
        const list = made.get(at);
        if (list) list.push(statement);
        else made.set(at, [statement]);
      }
    }
    sorted = made;
    spoken.set(analysis, sorted);
  }
  return sorted.get(sentence) ?? [];
}

// A statement whose content runs over several sentences speaks in each of them.
function touches(statement: Statement, index: number, sentence: Span): boolean {
  return statement.sentence === index || statement.content.some((piece) => overlaps(piece, sentence));
}

/** Sentences on either side that one statement may reach into. */
const REACH = 2;

/** The sentences near this one, by number, that the statement speaks in. */
export function sentencesOf({ sentences }: Analysis, fact: Statement, index: number): number[] {
  const near = sentences.slice(Math.max(0, index - REACH), index + REACH + 1);
  const from = Math.max(0, index - REACH);
  return near.flatMap((sentence, k) => (touches(fact, from + k, sentence) ? [from + k] : []));
}
