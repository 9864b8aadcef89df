import type { Source } from '../corpus/source.ts';
import type { EvidencePassage } from './finding.ts';

/** How much of a sentence is shown as proof, in code units. */
const SHOWN = 400;

/** The sentence of a source that proves a finding. */
export function proof(source: Source, sentence: number): EvidencePassage {
  const { start, end } = source.analysis.sentences[sentence] ?? source.body;
  const line = source.passages.findLast((passage) => passage.start <= start)?.line ?? 0;
  const text = source.text.slice(start, end);
  return {
    source: source.id,
    path: source.path,
    start,
    end,
    line,
    text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text,
  };
}
