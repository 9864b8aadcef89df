import { ProtocolRequestType } from 'vscode-languageserver/node';
import { sourceOf } from '../../corpus/corpus.ts';
import { isoDateOf } from '../../corpus/metadata/iso-date.ts';
import { type NewSource, newSourceFile, type NewSourceFile } from '../../features/new-source.ts';
import { type Pasted, pastedText } from '../../features/pasted-text.ts';
import { readingThreads } from '../../reading/reading-threads.ts';
import type { Service } from './service.ts';

interface NewSourceParams extends NewSource {
  readonly report?: string;
  /** Names of files, less their endings, that are taken though no source has them. */
  readonly taken?: readonly string[];
}

const PASTED = new ProtocolRequestType<{ text: string }, Pasted, never, void, void>('attest/pasted');
/** The ISO form of a date as people write it; null where it is none. */
const DATE = new ProtocolRequestType<{ written: string }, string | null, never, void, void>('attest/date');
const NEW_SOURCE = new ProtocolRequestType<NewSourceParams, NewSourceFile, never, void, void>('attest/newSource');

/** What a command that makes sources asks: what a pasted text says of itself, and how its file is to be written. */
export const newSources: Service = {
  answers({ desk, answer }) {
    answer(PASTED, async ({ text }) => {
      // Started only where a page is pasted, and let go at once.
      const threads = readingThreads([]);
      try {
        return await pastedText(text, threads.read, desk().locale);
      } finally {
        threads.close();
      }
    });
    answer(DATE, async ({ written }) => isoDateOf(written) ?? null);
    answer(NEW_SOURCE, async ({ report, taken = [], ...given }, signal) => {
      const { corpus } = await desk().session(await desk().uriOfCorpus(report), signal);
      return newSourceFile(given, (key) => taken.includes(key) || sourceOf(corpus, key) !== undefined);
    });
  },
};
