import { dateInWords } from '../messages/checks.ts';
import type { Locale } from '../messages/locale.ts';
import { sheetMessages as messages } from '../messages/sheet.ts';
import { verdictMessages } from '../messages/verdicts.ts';
import { columns, PICTURE_STYLE, rows as bars } from './bar-pictures.ts';
import type { CitationCounts } from './citation-counts.ts';
import { CLAIM_VERDICTS } from '../protocol/claims.ts';
import type { FactCheckSheet, SheetRow } from './fact-check-sheet.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { dayInWords, sourceWords } from './sheet-page.ts';
import { verdictMark } from './verdict-mark.ts';

/** So many sources have a bar of their own. */
const MOST_SOURCES = 12;

/**
 * The summary of a report as a page: how many claims have which verdict, what it cites by time and by source, and its
 * claims.
 *
 * @param live does it stand in the editor, where a click on a claim leads to it?
 */
export function summaryPage(
  sheet: FactCheckSheet,
  citations: CitationCounts,
  locale: Locale,
  { nonce, live }: { readonly nonce: string; readonly live: boolean },
): string {
  const { title, file, date, rows, others } = sheet;
  return htmlPage({
    language: locale,
    title: `${messages.summary[locale]}: ${title}`,
    nonce,
    style: PICTURE_STYLE + STYLE,
    ...(live ? { script: SCRIPT } : {}),
    body: `<header>
<p class="quiet">${messages.summary[locale]}</p>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(file)} · ${escapeHtml(dateInWords(date, locale))} · ${messages.claims[locale](rows.length)}</p>
</header>
${counts(sheet, locale)}
<h2>${messages.citations[locale]}</h2>
${pictures(citations, locale)}
<h2>${messages.claimByClaim[locale]}</h2>
${claims(rows, locale, live)}
${others ? `<p class="quiet">${messages.others[locale](others)}</p>` : ''}
<p class="quiet">${messages.byProgram[locale]}</p>`,
  });
}

// Each count is the switch that shows its claims or not, by the page's own style alone.
function counts({ counts: found }: FactCheckSheet, locale: Locale): string {
  const each = CLAIM_VERDICTS.map((verdict) => {
    const words = verdictMessages.verdicts[verdict][locale];
    return `<label class="count ${verdict}"><input type="checkbox" id="show-${verdict}" checked><b>${found[verdict]}</b> <span>${verdictMark(verdict, words)}</span></label>`;
  });
  return `<fieldset class="counts"><legend>${messages.show[locale]}</legend>${each.join('\n')}</fieldset>`;
}

function pictures({ bySource, overTime, undated, unknown }: CitationCounts, locale: Locale): string {
  const notes = [
    ...(undated ? [messages.undated[locale](undated)] : []),
    ...(unknown ? [messages.unknown[locale](unknown)] : []),
  ].map((note) => `<p class="quiet">${escapeHtml(note)}</p>`);
  if (!bySource.length) return [`<p>${messages.noCitations[locale]}</p>`, ...notes].join('\n');
  const periods = overTime.map(({ period, count }) => ({ label: dayInWords(period, locale), period, count }));
  const sources = bySource.map(({ source: { id, metadata }, count }) => ({ label: metadata.title ?? id, id, count }));
  const shown = sources.slice(0, MOST_SOURCES);
  const rest = sources.slice(MOST_SOURCES);
  const restCount = rest.reduce((sum, { count }) => sum + count, 0);
  const named = (list: readonly { readonly label: string; readonly count: number }[]): string =>
    list
      .filter(({ count }) => count)
      .map(({ label, count }) => `${label} ${count}`)
      .join(', ');
  const timeTitle = messages.overTime[locale];
  const sourceTitle = messages.bySource[locale];
  const time = periods.length
    ? `<section><h3>${timeTitle}</h3>
${columns(
  periods.map(({ period, count }) => ({ label: period, count })),
  messages.pictured[locale](timeTitle, named(periods)),
)}
${table(
  messages.period[locale],
  periods.filter(({ count }) => count),
  locale,
)}</section>`
    : '';
  const more = rest.length ? [{ label: messages.more[locale](rest.length, restCount), count: restCount }] : [];
  return `<div class="pictures">${time}
<section><h3>${sourceTitle}</h3>
${bars(shown, messages.pictured[locale](sourceTitle, named([...shown, ...more])))}
${more.map(({ label }) => `<p class="quiet">${escapeHtml(label)}</p>`).join('')}
${table(messages.source[locale], sources, locale)}</section></div>
${notes.join('\n')}`;
}

// The same in figures, for who does not see the picture, or wants to copy it.
function table(
  head: string,
  list: readonly { readonly label: string; readonly count: number }[],
  locale: Locale,
): string {
  const lines = list.map(
    ({ label, count }) => `<tr><th scope="row">${escapeHtml(label)}</th><td class="number">${count}</td></tr>`,
  );
  return `<details><summary>${messages.asTable[locale]}</summary>
<table><thead><tr><th scope="col">${head}</th><th scope="col" class="number">${messages.count[locale]}</th></tr></thead>
<tbody>${lines.join('')}</tbody></table></details>`;
}

function claims(rows: readonly SheetRow[], locale: Locale, live: boolean): string {
  const heads = (['number', 'claim', 'verdict', 'source'] as const).map(
    (column) => `<th scope="col"${column === 'number' ? ' class="number"' : ''}>${messages[column][locale]}</th>`,
  );
  const lines = rows.map((row) => {
    const claim = escapeHtml(row.claim);
    const told = live
      ? `<button type="button" data-claim="${row.number - 1}" title="${messages.goTo[locale](row.line)}">${claim}</button>`
      : claim;
    const words = row.words
      ? `<blockquote lang="">${escapeHtml(row.words)}${row.place ? ` <span class="quiet">(${escapeHtml(row.place)})</span>` : ''}</blockquote>`
      : '';
    return `<tr class="${row.verdict}">
<td class="number">${row.number}</td>
<td>${told}<p class="quiet">${messages.lineOf[locale](row.line)}</p></td>
<td><span class="verdict">${verdictMark(row.verdict, row.verdictWords)}</span>${row.reason ? `<p>${escapeHtml(row.reason)}</p>` : ''}</td>
<td>${row.sources.map((source) => sourceWords(source, locale)).join('')}${words}</td>
</tr>`;
  });
  return `<table class="claims">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

// Beside a report there is no room for four columns: then what a row says stands below each other.
const STYLE = `
.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.25rem 0 0; padding: 0; border: 0; }
.counts legend { padding: 0; margin-bottom: .4rem; color: var(--quiet); }
.count { display: flex; align-items: center; gap: .45rem; padding: .45rem .8rem .45rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: var(--shade); cursor: pointer; }
.count input { margin: 0; accent-color: var(--link); }
.count b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem 2.5rem; align-items: start; }
details { margin-top: .5rem; }
summary { color: var(--link); cursor: pointer; width: fit-content; }
details table { max-width: 32rem; }
details th { font-weight: inherit; }
.claims td:nth-child(2), .claims td:nth-child(4) { width: 36%; }
button { all: unset; cursor: pointer; color: inherit; }
button:hover { color: var(--link); text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
${CLAIM_VERDICTS.map((verdict) => `main:has(#show-${verdict}:not(:checked)) tr.${verdict}`).join(',\n')} { display: none; }
@media screen and (max-width: 44rem) {
  .claims, .claims tbody, .claims tr, .claims td { display: block; }
  .claims td:nth-child(n) { width: auto; padding: .15rem 0; border: 0; }
  .claims tr { position: relative; padding: .6rem 0 .6rem 2.2rem; border-bottom: 1px solid var(--line); }
  .claims td.number { position: absolute; left: 0; }
  .claims thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
@media print { .counts input { display: none; } details { display: none; } }
`;

// What was scrolled to and switched off stays so when the page is shown anew; a claim tells the editor that it was taken.
const SCRIPT = `
const editor = acquireVsCodeApi();
const kept = editor.getState() ?? {};
for (const id of kept.off ?? []) { const box = document.getElementById(id); if (box) box.checked = false; }
scrollTo(0, kept.top ?? 0);
const keep = () => editor.setState({ top: scrollY, off: [...document.querySelectorAll('input:not(:checked)')].map(({ id }) => id) });
addEventListener('scroll', keep, { passive: true });
addEventListener('change', keep);
addEventListener('click', ({ target }) => {
  const claim = target.closest('[data-claim]');
  if (claim) editor.postMessage({ claim: Number(claim.dataset.claim) });
});
`;
