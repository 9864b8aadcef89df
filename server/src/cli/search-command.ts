import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { harmless, harmlessName } from '../base/harmless.ts';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { Hit, PassageIndex } from '../search/passage-index.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { OK, orUsage, UsageError } from './command.ts';
import { openCorpus, problemLine } from './open-corpus.ts';
import { count } from './option-values.ts';

/** `attest search TEXT`: the passages of the corpus that bear on a phrase, a sentence, or each line of a file. */
export async function searchCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('search', io, async () => {
    const { values, positionals } = parsed('search', args, io);
    const locale = io.locale ?? 'en';
    const { format } = values;
    const limit = count('--limit', values.limit, locale);
    if ((values.queries === undefined) !== positionals.length > 0) {
      throw new UsageError(corpusCommandMessages.noQuery[locale]());
    }
    const queries = values.queries === undefined ? [positionals.join(' ')] : await linesIn(values.queries, io);
    const cache = values['no-cache'] ? false : values.cache;
    const { corpus, index } = await openCorpus({ folders: values.corpus, cache }, io);
    for (const problem of corpus.problems) io.stderr(problemLine(problem));
    for (const query of queries) {
      const { ms, hits } = await timed(index, query, limit);
      if (format === 'json') io.stdout(`${JSON.stringify({ query, ms, results: hits.map(resultOf) })}\n`);
      else io.stdout(pretty(hits) || `${corpusCommandMessages.nothing[locale]()}\n`);
    }
    return OK;
  });
}

async function linesIn(file: string, io: CommandIo): Promise<readonly string[]> {
  const path = resolve(io.cwd, file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.replace(/\r?\n$/, '').split(/\r?\n/);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(corpusCommandMessages.noFile[io.locale ?? 'en'](path, reason), { cause: error });
  }
}

async function timed(index: PassageIndex, query: string, limit: number): Promise<{ ms: number; hits: readonly Hit[] }> {
  const began = performance.now();
  const hits = await index.search(query, { limit });
  return { ms: Math.round((performance.now() - began) * 1000) / 1000, hits };
}

function resultOf({ source, passage, score }: Hit): object {
  const { start, end, line } = passage;
  const rounded = Math.round(score * 1000) / 1000;
  return { source: source.id, score: rounded, passage: { start, end, line, text: source.text.slice(start, end) } };
}

/** `path:line score` and the passage's words below. */
function pretty(hits: readonly Hit[]): string {
  return hits
    .map(({ source, passage, score }) => {
      const text = harmless(source.text.slice(passage.start, passage.end));
      const place = harmlessName(`${source.path}:${passage.line + 1} @${source.id}`);
      return `${place} ${score.toFixed(1)}\n  ${text}\n`;
    })
    .join('');
}
