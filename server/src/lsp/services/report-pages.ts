import { randomUUID } from 'node:crypto';
import { citationCounts } from '../../features/citation-counts.ts';
import { factCheckSheet } from '../../features/fact-check-sheet.ts';
import { sheetCsv } from '../../features/sheet-csv.ts';
import { sheetPage } from '../../features/sheet-page.ts';
import { summaryPage } from '../../features/summary-page.ts';
import { sheetMessages as messages } from '../../messages/sheet.ts';
import { REPORT_PAGE } from '../../protocol/report-pages.ts';
import { judgedReport } from './claims.ts';
import type { Service } from './service.ts';
import { today } from '../today.ts';

/** A report as a page or a sheet that others are handed. */
export const reportPages: Service = {
  answers({ desk, answer }) {
    answer(REPORT_PAGE, async ({ textDocument, kind, initials }, signal) => {
      const { locale } = desk();
      const judged = await judgedReport(desk(), textDocument.uri, signal);
      if (!judged) return null;
      if ('why' in judged) return { note: messages[judged.why][locale], claims: [] };
      const { session, document } = judged.verdict;
      const signed = { initials: initials ?? session.config.factCheck.initials, date: today() };
      const sheet = factCheckSheet(session, document, judged.report, signed);
      const nonce = randomUUID().replaceAll('-', '');
      const text = (): string => {
        switch (kind) {
          case 'sheet.csv':
            return sheetCsv(sheet, locale);
          case 'sheet.html':
            return sheetPage(sheet, locale, nonce);
          default: {
            const live = kind === 'summary';
            return summaryPage(sheet, citationCounts(document.report, session.corpus), locale, { nonce, live });
          }
        }
      };
      return { text: text(), claims: judged.report.claims.map(({ range }) => range) };
    });
  },
};
