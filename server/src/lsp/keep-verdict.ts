import type { Finding } from '../checks/finding.ts';
import { readKeptVerdicts, withVerdict } from '../checks/kept-verdicts-file.ts';
import { verdictOn } from '../checks/kept-verdicts.ts';
import type { KeepVerdict } from '../features/code-actions.ts';
import { isAt } from '../features/code-actions.ts';
import { serverMessages } from '../messages/server.ts';
import { suppressionMessages as messages } from '../messages/suppression.ts';
import { updateAtomically } from '../platform/atomic-file.ts';
import type { Desk } from './desk.ts';
import { today } from './today.ts';
import { allFindings } from './verdict.ts';

/**
 * Writes into `.attest/verdicts.json` that a finding is no error. @returns what to tell the user where that can't be
 * done: the finding is gone, or the file could not be read whole, and is left as it is.
 */
export async function keepVerdict(desk: Desk, about: unknown, signal: AbortSignal): Promise<string | undefined> {
  const { locale } = desk;
  if (!isKeepVerdict(about)) return messages.gone[locale]();
  const verdict = await desk.verdicts.of(about.uri, signal);
  const isMeant = (one: Finding): boolean =>
    verdict !== undefined && one.code === about.code && isAt(verdict.document, one, about.range);
  const finding = verdict && allFindings(verdict).find(isMeant);
  const kept = verdict && finding && verdictOn(finding, verdict.document.report, verdict.session.corpus, today());
  if (!kept) return messages.gone[locale]();
  const path = await desk.verdictsFile(about.uri);
  if (path === undefined) return messages.noFolder[locale]();
  if (!(await desk.trust.allows(path))) return serverMessages.notTrusted[locale](path);
  try {
    let problem: string | undefined;
    await updateAtomically(path, (text) => {
      problem = text === undefined ? undefined : readKeptVerdicts(text, path, locale).problems[0]?.message;
      return problem === undefined ? withVerdict(text, kept) : undefined;
    });
    return problem === undefined ? undefined : messages.notKept[locale](path, problem);
  } catch (error) {
    return messages.notKept[locale](path, error instanceof Error ? error.message : String(error));
  }
}

function isKeepVerdict(about: unknown): about is KeepVerdict {
  if (typeof about !== 'object' || about === null || !('uri' in about && 'code' in about && 'range' in about))
    return false;
  return typeof about.uri === 'string' && typeof about.code === 'string' && isRange(about.range);
}

function isRange(range: unknown): boolean {
  return typeof range === 'object' && range !== null && 'start' in range && 'end' in range;
}
