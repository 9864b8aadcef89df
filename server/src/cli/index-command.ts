import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { OK, orUsage } from './command.ts';
import { openCorpus, problemLine } from './open-corpus.ts';

/** `attest index`: reads the corpus, keeps what it has read, and says what is there. Problems never end it. */
export async function indexCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('index', io, async () => {
    const { values } = parsed('index', args, io);
    const locale = io.locale ?? 'en';
    const { format } = values;
    const cache = values['no-cache'] ? false : values.cache;
    const { corpus, bytes, reused, seconds } = await openCorpus({ folders: values.corpus, cache }, io);
    const sources = corpus.sources.size;
    const passages = [...corpus.sources.values()].reduce((sum, source) => sum + source.passages.length, 0);
    const problems = corpus.problems;
    if (format === 'json') {
      io.stdout(`${JSON.stringify({ sources, passages, bytes, problems, seconds, reused })}\n`);
    } else {
      const total = (seconds.read + seconds.index + seconds.write).toFixed(1);
      io.stdout(`${corpusCommandMessages.indexed[locale](sources, passages, reused, problems.length, total)}\n`);
    }
    for (const problem of problems) io.stderr(problemLine(problem));
    return OK;
  });
}
