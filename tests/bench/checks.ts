import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckOptions } from '../../server/src/checks/check-report.ts';
import { checkReport } from '../../server/src/checks/check-report.ts';
import { Verdicts } from '../../server/src/checks/verdicts.ts';
import { loadCorpus } from '../../server/src/corpus/load-corpus.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';
import { sentencesOf } from '../../server/src/text/sentences.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { madeUpNews } from './made-up-news.ts';

/** A report of 10,000 words over 200 sources, one cited by each paragraph. */
const SOURCES = 200;
const WORDS = 10_000;
const KEYSTROKES = 15;

const { values: options } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
const name = 'a report of 10,000 words, 200 citations';
if (!options.only || name.includes(options.only)) {
  run(options.data ?? resolve('..', 'shared', 'bench', 'data')).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}

async function run(data: string): Promise<void> {
  const file = join(data, 'news-vi.jsonl');
  const texts = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : madeUpNews(1_000_000);
  const articles = texts.slice(0, SOURCES);
  const fs = new MemoryFileSystem();
  articles.forEach((text, i) => fs.write(`/w/corpus/a${i}.txt`, `Bài ${i}\n\n${text}\n`));
  const corpus = await loadCorpus(['/w/corpus'], fs);
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);
  const text = reportOn(articles);

  const verdicts = new Verdicts();
  const settings: CheckOptions = { locale: 'en', severities: {}, verdicts };
  const check = async (version: string, kept = verdicts): Promise<number> => {
    const report = parseReport(version, 'report.md');
    const start = performance.now();
    await checkReport(report, corpus, index, { ...settings, verdicts: kept });
    return performance.now() - start;
  };
  const first = await check(text);
  // What is made of a source once, its terms and words, is there now; no verdict is.
  const again = await check(text, new Verdicts());
  const keystrokes: number[] = [];
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  for (let i = 1; i <= KEYSTROKES; i++)
    keystrokes.push(await check(text.slice(0, at) + 'ê'.repeat(i) + text.slice(at)));
  keystrokes.sort((a, b) => a - b);
  console.log(`\n${name}: checked whole in ${(first / 1000).toFixed(2)} s,`);
  console.log(`with the terms of all sources made before in ${(again / 1000).toFixed(2)} s,`);
  console.log(
    `after a keystroke in ${(keystrokes[Math.floor(KEYSTROKES / 2)] ?? 0).toFixed(0)} ms (median of ${KEYSTROKES})`,
  );
}

// The sources' own sentences, shortened as a reporter would, so that there is much to align.
function reportOn(articles: readonly string[]): string {
  const paragraphs: string[] = [];
  const each = Math.round(WORDS / articles.length);
  articles.forEach((article, i) => {
    const told: string[] = [];
    let words = 0;
    for (const { start, end, tokens } of sentencesOf(article, 'vi')) {
      if (words >= each) break;
      told.push(article.slice(start, end).replace(/\s+/g, ' '));
      words += tokens.length;
    }
    paragraphs.push(`${told.join(' ').replace(/[.!?]+$/, '')} [@a${i}].`);
  });
  return paragraphs.join('\n\n') + '\n';
}
