import { randomUUID } from 'node:crypto';
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { ProtocolRequestType } from 'vscode-languageserver/node';
import { citationCounts } from '../../features/citation-counts.ts';
import { factCheckSheet } from '../../features/fact-check-sheet.ts';
import { sheetCsv } from '../../features/sheet-csv.ts';
import { sheetPage } from '../../features/sheet-page.ts';
import { summaryPage } from '../../features/summary-page.ts';
import { sheetMessages as messages } from '../../messages/sheet.ts';
import { judgedReport } from './claims.ts';
import type { Service } from './service.ts';
import { today } from '../today.ts';

/**
 * - `summary`: the summary as a page of the editor, whose claims can be clicked on
 * - `summary.html`: the same as a file
 * - `sheet.html`, `sheet.csv`: the fact-check sheet as a file
 */
export type PageKind = 'summary' | 'summary.html' | 'sheet.html' | 'sheet.csv';

interface PageParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly kind: PageKind;
  /** Of the editor who signs the sheet; where they are missing those of the settings. */
  readonly initials?: string;
}

export interface PageAnswer {
  /** The whole file; undefined where there is none. */
  readonly text?: string;
  /** Why there is none, for the user. */
  readonly note?: string;
  /** Where the claims stand, by their numbers in the page. */
  readonly claims: readonly Range[];
}

/** Null for a document that is not open, or no report but a source. */
const PAGE = new ProtocolRequestType<PageParams, PageAnswer | null, never, void, void>('attest/reportPage');

/** A report as a page or a sheet that others are handed. */
export const reportPages: Service = {
  answers({ desk, answer }) {
    answer(PAGE, async ({ textDocument, kind, initials }, signal): Promise<PageAnswer | null> => {
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
