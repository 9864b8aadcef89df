import { LineIndex } from '../../base/line-index.ts';
import { findingJson } from '../../features/finding-json.ts';
import { harmlessJson } from '../harmless.ts';
import type { CheckResult } from './check-result.ts';
import { shownPath, sourcesIn } from './check-result.ts';

/** The contract's JSON (docs of the command line); offsets are UTF-16 code units. */
export function json({ reports, corpora, io }: CheckResult): string {
  return harmlessJson({
    version: 1,
    corpus: {
      sources: sourcesIn(corpora),
      passages: corpora.reduce(
        (sum, { sources }) => sum + [...sources.values()].reduce((all, source) => all + source.passages.length, 0),
        0,
      ),
    },
    reports: reports.map(({ path, report, findings, explanations }) => {
      const index = new LineIndex(report.text);
      return {
        path,
        findings: findings.map((finding) => findingJson(finding, report.text, index, (file) => shownPath(file, io))),
        ...(explanations && {
          explanations: explanations.map(({ code, span, found, why, facts }) => ({
            code: code ?? null,
            start: span.start,
            end: span.end,
            text: report.text.slice(span.start, span.end),
            found,
            why,
            facts: facts.map(({ passage: { path: file, ...passage }, says, ...fact }) => ({
              ...fact,
              says: says ?? null,
              passage: { ...passage, path: shownPath(file, io) },
            })),
          })),
        }),
      };
    }),
  });
}
