import type { Disposable } from 'vscode';
import { l10n, StatusBarAlignment, window } from 'vscode';
import { CLAIM_VERDICTS, type ClaimRows } from '../../../server/src/protocol/claims.ts';
import type { LastReport } from '../last-report.ts';
import type { ServerStatus } from '../server-status.ts';
import type { ReportClaims } from './claims.ts';
import { ICON_NAMES, verdictWords } from './rows.ts';

/**
 * How many claims of the report have which verdict: one item in the status bar while a report is written. Where they were
 * not judged, because nobody has looked, it only leads to the view that does it.
 */
export function claimsStatus(claims: ReportClaims, status: ServerStatus, last: LastReport): Disposable[] {
  const item = window.createStatusBarItem('attest.claims', StatusBarAlignment.Right);
  item.name = l10n.t('Attest: Claims of the Report');
  item.command = 'attest.report.focus';
  const show = (): void => {
    const active = window.activeTextEditor?.document;
    const { rows, report } = claims;
    // With the focus in a view of ours the report is still the one that is worked on.
    const isReport = last.document && (!active || active === last.document);
    // Where there is no corpus there is nothing to judge a claim by.
    if (!isReport || !status.latest?.folders) return item.hide();
    const told = rows?.claims.length && (!active || active === report) ? rows : undefined;
    item.text = told ? figures(told) : '$(checklist)';
    const words = told ? inWords(told) : l10n.t('Show the report’s claims with their verdicts');
    item.tooltip = words;
    item.accessibilityInformation = { label: words, role: 'button' };
    item.show();
  };
  show();
  return [
    item,
    status.onChange(show),
    claims.onChange(show),
    last.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  ];
}

// What is right, what is wrong, and all that a person has to look at himself.
function figures({ counts }: ClaimRows): string {
  const open = counts.unsupported + counts.uncited + counts.unjudged;
  return [
    `$(${ICON_NAMES.supported}) ${counts.supported}`,
    ...(counts.contradicted ? [`$(${ICON_NAMES.contradicted}) ${counts.contradicted}`] : []),
    ...(open ? [`$(${ICON_NAMES.unjudged}) ${open}`] : []),
  ].join(' ');
}

function inWords({ counts, claims }: ClaimRows): string {
  const each = CLAIM_VERDICTS.filter((verdict) => counts[verdict]).map(
    (verdict) => `${verdictWords(verdict)}: ${counts[verdict]}`,
  );
  return [l10n.t('Claims of the report: {0}', claims.length), ...each].join('\n');
}
