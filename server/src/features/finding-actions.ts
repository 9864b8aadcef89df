import type { CodeAction } from 'vscode-languageserver-types';
import type { Finding } from '../checks/finding.ts';
import { findingMessages as messages } from '../messages/findings.ts';
import { ruleWords } from '../messages/rule-words.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** The commands of our own client that the light bulb leads to, given as (uri, range). */
const COMPARE = 'attest.compareWithSource';
const COPY_NOTE = 'attest.copyNote';

/** What a person may want to do with a finding before he decides; nothing for a client that has not these commands. */
export function findingActions(session: Session, document: OpenReport, finding: Finding): CodeAction[] {
  if (!session.client.findings) return [];
  const { locale } = session;
  const given = [document.uri, rangeOf(document.lines, finding.span)];
  const action = (title: string, command: string): CodeAction => ({
    title,
    command: { title, command, arguments: given },
  });
  return [
    ...(finding.code === 'quotation-mismatch' ? [action(messages.compare[locale], COMPARE)] : []),
    action(messages.copyNote[locale](ruleWords[finding.code][locale]), COPY_NOTE),
  ];
}
