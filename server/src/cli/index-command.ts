import { parseArgs } from 'node:util';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { CommandIo } from './command.ts';
import { OK, orUsage } from './command.ts';
import { openCorpus, problemLine } from './open-corpus.ts';
import { choice } from './option-values.ts';

/** `attest index`: reads the corpus, keeps what it has read, and says what is there. Problems never end it. */
export async function indexCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('index', io, async () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string', multiple: true, default: [] },
        cache: { type: 'string' },
        'no-cache': { type: 'boolean', default: false },
        format: { type: 'string', default: 'pretty' },
      },
    });
    const locale = io.locale ?? 'en';
    const format = choice('--format', values.format, ['pretty', 'json'], locale);
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
