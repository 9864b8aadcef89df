import { dirname } from 'node:path';
import {
  bibliographyEdit,
  BibliographyFault,
  citedItems,
  formattedList,
  listManner,
} from '../../features/bibliography.ts';
import { workspaceEdit } from '../../features/code-actions.ts';
import { bibliographyMessages as messages } from '../../messages/bibliography.ts';
import { type ListAsked, REFRESH_BIBLIOGRAPHY, type RefreshedList } from '../../protocol/bibliography.ts';
import { readText } from '../../platform/nearest-file.ts';
import { bibliographySettings } from '../../features/workspace-files.ts';
import { pathOf } from '../convert.ts';
import type { Counter, Service } from './service.ts';

/** The reference list of a report, in its citation style. */
export const bibliography: Service = {
  commands: {
    [REFRESH_BIBLIOGRAPHY]: async (counter, [about], signal) => {
      if (!isAbout(about)) return null;
      try {
        return await refreshed(counter, about, signal);
      } catch (error) {
        if (!(error instanceof BibliographyFault)) throw error;
        const document = counter.desk().documents.get(about.uri);
        const at = error.offset === undefined ? undefined : document?.lines.positionAt(error.offset);
        await counter.refuse(at ? messages.atLine[counter.desk().locale](at.line + 1) + error.message : error.message);
        return null;
      }
    },
  },
  needs: (desk) => desk.appliesEdits,
};

/** How often the list is made anew where the writer goes on typing meanwhile. */
const ATTEMPTS = 3;

async function refreshed(
  counter: Counter,
  about: ListAsked,
  signal: AbortSignal,
  attempt = 1,
): Promise<RefreshedList | null> {
  const session = await counter.desk().wholeSession(about.uri, signal);
  const { locale } = session;
  const document = counter.desk().documents.get(about.uri);
  if (!document) throw new BibliographyFault(messages.notOpen[locale]());
  const { report } = document;
  const path = pathOf(about.uri);
  const { items, unknown } = citedItems(report, session.corpus);
  const manner = await listManner(report, {
    style: about.style,
    listLocale: about.locale,
    settings: bibliographySettings(await counter.desk().projectFiles(about.uri), session.config),
    folder: path === undefined ? counter.desk().folder : dirname(path),
    files: { nearest: (folder, name) => counter.desk().trust.nearest(folder, name, true), read: readText },
    locale,
  });
  const entries = await formattedList(items, manner, locale);
  const edit = bibliographyEdit(report, entries, manner.heading, locale);
  if (edit) {
    const taken = await counter.apply(messages.editLabel[locale](), workspaceEdit(session, document, [edit]));
    const typed = counter.desk().documents.get(about.uri) !== document;
    if (!taken && typed && attempt < ATTEMPTS) return refreshed(counter, about, signal, attempt + 1);
    if (!taken) throw new BibliographyFault(messages.notApplied[locale]());
  }
  const told = unknown.map(({ key, span }) => {
    const at = span && document.lines.positionAt(span.start);
    return (at ? messages.atLine[locale](at.line + 1) : '') + messages.unknownKey[locale](key);
  });
  if (told.length) await counter.warn(told.join('\n'));
  else if (!edit && !entries.length) await counter.warn(messages.nothingCited[locale]());
  return {
    entries: entries.length,
    changed: edit !== undefined,
    ...(edit && { line: document.lines.positionAt(edit.start).line }),
  };
}

function isAbout(about: unknown): about is ListAsked {
  if (typeof about !== 'object' || about === null || !('uri' in about) || typeof about.uri !== 'string') return false;
  return ['style', 'locale'].every((field) => {
    const value: unknown = Reflect.get(about, field);
    return value === undefined || typeof value === 'string';
  });
}
