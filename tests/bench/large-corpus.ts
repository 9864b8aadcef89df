import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../server/src/text/sentences.ts';
import { madeUpNews } from './made-up-news.ts';

/** A newsroom's archive on disk, and two reports that cite it. All paths are absolute. */
export interface LargeCorpus {
  /** The folder with the sources. */
  readonly corpus: string;
  /** Some 1,500 words, 30 citations. */
  readonly usual: string;
  /** Some 10,000 words, 200 citations. */
  readonly long: string;
}

/** One word in so many is another in each copy, so that no two articles are the same and names are mixed anew. */
const CHANGED = 6;

/**
 * Writes `count` sources: the articles of `data` (JSON lines with title, date, source and text), or made-up ones where
 * there is no such file, over and over with other words in them. The same on every run.
 */
export function writeLargeCorpus(folder: string, data: string, count: number): LargeCorpus {
  const articles = read(data);
  const words = articles.flatMap(({ text }) => text.split(/\s+/));
  const random = generator(20221109);
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  const changed = (text: string): string =>
    text.replace(/[^\s]+/g, (word) =>
      random() * CHANGED < 1 && !/[.!?:”"]$/.test(word)
        ? (words[Math.floor(random() * words.length)] ?? word).replace(/[.!?:”"“]+/g, '') || word
        : word,
    );
  const written: Article[] = [];
  for (let i = 0; i < count; i++) {
    const article = articles[i % articles.length];
    if (!article) break;
    const copy =
      i < articles.length ? article : { ...article, title: changed(article.title), text: changed(article.text) };
    const head = [`title: ${JSON.stringify(copy.title)}`, `date: ${copy.date}`, `outlet: ${copy.outlet}`].join('\n');
    writeFileSync(join(corpus, `${keyOf(i)}.md`), `---\n${head}\n---\n\n${copy.text}\n`);
    written.push(copy);
  }
  const report = (name: string, length: number, citations: number): string => {
    const path = join(folder, name);
    writeFileSync(path, reportOn(written, length, citations));
    return path;
  };
  return { corpus, usual: report('usual.md', 1500, 30), long: report('long.md', 10_000, 200) };
}

interface Article {
  readonly title: string;
  readonly date: string;
  readonly outlet: string;
  readonly text: string;
}

function read(data: string): Article[] {
  if (existsSync(data)) {
    return readFileSync(data, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { title, date, source, text } = JSON.parse(line) as Record<'title' | 'date' | 'source' | 'text', string>;
        return { title, date, outlet: source, text };
      });
  }
  return madeUpNews(4_000_000).map((text) => ({
    title: text.slice(0, 60),
    date: '2022-11-09',
    outlet: 'Báo Bến Sông',
    text,
  }));
}

const keyOf = (i: number): string => `tin-${String(i).padStart(5, '0')}`;

// The sources' own sentences, as many of each as make up the length, with the citation behind the last one.
function reportOn(articles: readonly Article[], length: number, citations: number): string {
  const paragraphs: string[] = ['# Tin trong tuần'];
  const each = Math.round(length / citations);
  const step = Math.max(1, Math.floor(articles.length / citations));
  for (let i = 0; i < articles.length && paragraphs.length <= citations; i += step) {
    const { text } = articles[i] ?? { text: '' };
    const told: string[] = [];
    let count = 0;
    for (const { start, end, tokens } of sentencesOf(text, 'vi')) {
      if (told.length && count + tokens.length > each) break;
      told.push(text.slice(start, end).replace(/\s+/g, ' '));
      count += tokens.length;
    }
    paragraphs.push(`${told.join(' ').replace(/[.!?]+$/, '')} [@${keyOf(i)}].`);
  }
  return paragraphs.join('\n\n') + '\n';
}

// A linear congruential generator: enough to mix words.
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
