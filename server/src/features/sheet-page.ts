import { parseIso } from '../base/days.ts';
import { dateInWords } from '../messages/checks.ts';
import type { Locale } from '../messages/locale.ts';
import { sheetMessages as messages } from '../messages/sheet.ts';
import type { FactCheckSheet, SheetRow, SheetSource } from './fact-check-sheet.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { verdictMark } from './verdict-mark.ts';

/** The fact-check sheet as a page for reading, printing and signing. */
export function sheetPage(sheet: FactCheckSheet, locale: Locale, nonce: string): string {
  const { title, file, date, initials, rows } = sheet;
  const heads = (['number', 'claim', 'source', 'words', 'verdict', 'initials', 'date'] as const).map(
    (column) => `<th scope="col"${column === 'number' ? ' class="number"' : ''}>${messages[column][locale]}</th>`,
  );
  const row = (one: SheetRow): string => `<tr class="${one.verdict}">
<td class="number">${one.number}</td>
<td>${escapeHtml(one.claim)}<p class="quiet">${messages.lineOf[locale](one.line)}</p></td>
<td>${one.sources.map((source) => sourceWords(source, locale)).join('')}</td>
<td lang="">${one.words ? `“${escapeHtml(one.words)}”` : ''}${one.place ? `<p class="quiet">${escapeHtml(one.place)}</p>` : ''}</td>
<td><span class="verdict">${verdictMark(one.verdict, one.verdictWords)}</span>${one.reason ? `<p class="quiet">${escapeHtml(one.reason)}</p>` : ''}</td>
<td>${escapeHtml(initials)}</td>
<td class="number">${escapeHtml(date)}</td>
</tr>`;
  return htmlPage({
    language: locale,
    title: `${messages.sheet[locale]}: ${title}`,
    nonce,
    style: STYLE,
    body: `<header>
<p class="quiet">${messages.sheet[locale]}</p>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(file)} · ${escapeHtml(dateInWords(date, locale))} · ${messages.claims[locale](rows.length)}</p>
</header>
<h2>${messages.claimByClaim[locale]}</h2>
<table class="sheet">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
<p class="quiet">${messages.byProgram[locale]}</p>`,
  });
}

// The sentences have the room, and the columns to sign in as much as a hand needs.
const STYLE = `
.sheet th:nth-child(2), .sheet th:nth-child(4) { width: 25%; }
.sheet th:nth-child(3) { width: 19%; }
.sheet th:nth-child(6) { min-width: 5rem; }
@page { size: landscape; margin: 15mm; }
`;

/** A source as a page names it: its title, outlet and day, and its key. */
export function sourceWords({ key, title, outlet, date }: SheetSource, locale: Locale): string {
  const whence = [outlet, dayInWords(date, locale)].filter(Boolean).join(' · ');
  const name = escapeHtml(title || key);
  return `<p>${name}</p><p class="quiet">${escapeHtml([whence, `@${key}`].filter(Boolean).join(' · '))}</p>`;
}

/** A day of a source; as its metadata write it where that is no date of the calendar. */
export function dayInWords(date: string, locale: Locale): string {
  return parseIso(date) ? dateInWords(date, locale) : date;
}
