import type { Finding } from '../../checks/finding.ts';
import type { CommandIo } from '../command.ts';
import { harmlessLines, oneLine } from '../harmless.ts';
import { shownPath } from './check-result.ts';

/** A finding's message with what proves it, a line each (`corpus/a.txt:10 (@a): …`), where a format has one text alone. */
export function messageWithProof({ message, evidence }: Finding, io: CommandIo): string {
  const proofs = evidence.map(
    ({ source, path, line, text }) => `${shownPath(path, io)}:${line + 1} (@${source}): ${oneLine(text)}`,
  );
  return harmlessLines([message, ...proofs].join('\n'));
}
