import { sourceOf } from '../../corpus/corpus.ts';
import { isoDateOf } from '../../corpus/metadata/iso-date.ts';
import { newSourceFile } from '../../features/new-source.ts';
import { pastedText } from '../../features/pasted-text.ts';
import { DATE, NEW_SOURCE, PASTED } from '../../protocol/new-source.ts';
import { readingThreads } from '../../reading/reading-threads.ts';
import type { Service } from './service.ts';

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
