// Counts in how many news articles each word stands, and writes the table of document frequencies that
// server/src/text/frequencies.ts reads. docs/frequencies.md says which articles the tables were counted over.
//
//   node .scripts/count-frequencies.mjs --language vi|en --out TABLE [--pairs] [--least N] [--least-pair N] SOURCE...
//
// A SOURCE is a folder or a git repository, with or without a work tree. Options before a SOURCE hold for all the
// sources after it:
//   --at COMMIT     the commit of a repository to read (default: HEAD)
//   --only REGEX    only the paths that match (default: .txt, .seg and .md)
//   --split REGEX   where to cut a file that holds many articles
//   --drop REGEX    what is no part of an article (lines of metadata, calls to subscribe)
// Markup and link addresses are dropped anyway, and an article met twice counts once.
//
// Words are those of the product's own tokeniser, figures left out. --least and --least-pair are the smallest document
// frequencies, per 100,000 articles, that a word and a pair need for a place in the table.
// Needs a Node.js that runs TypeScript (22.18 or newer).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frequencyTerm } from '../server/src/text/frequency-term.ts';
import { tokenise } from '../server/src/text/tokens.ts';

const PER = 100_000;
const SHORTEST = 20;
// The printable characters of ASCII but the space.
const DIGITS = 94;
// Two words are a pair where nothing but a space or the joint of a segmented or hyphenated word stands between them.
const JOINT = /^[\s_-]+$/;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘' };

const { language, out, pairs, least, leastPair, sources } = readArguments(process.argv.slice(2));
const ids = new Map();
const names = [];
const wordCounts = [];
// Keyed by first × 2^21 + second: one number hashes faster than a joined string, and there are millions of pairs.
const pairCounts = new Map();
const seen = new Set();
let documents = 0;

for (const source of sources) {
  const before = documents;
  for await (const text of filesOf(source)) {
    for (const article of articlesOf(source, text)) count(article);
  }
  console.error(`${documents - before} articles in ${source.path}`);
}
if (documents === 0) fail('no articles in the sources given');
writeFileSync(out, table());

function articlesOf({ split, drop }, text) {
  const articles = split ? text.split(split) : [text];
  return articles.map((article) => plain(drop ? article.replace(drop, ' ') : article));
}

/** Adds an article, once. */
function count(text) {
  const tokens = tokenise(text);
  // A headline alone, or what stands before the first cut, is no article.
  if (tokens.length < SHORTEST) return;
  const digest = createHash('sha1').update(text).digest('base64');
  if (seen.has(digest)) return;
  seen.add(digest);
  documents++;
  const words = new Set();
  const couples = new Set();
  let last = -1;
  let lastEnd = 0;
  for (const token of tokens) {
    if (token.figure) {
      last = -1;
      continue;
    }
    const id = idOf(frequencyTerm(token.lower));
    words.add(id);
    if (pairs && last >= 0 && JOINT.test(text.slice(lastEnd, token.start))) couples.add(last * 2 ** 21 + id);
    last = id;
    lastEnd = token.end;
  }
  for (const id of words) wordCounts[id]++;
  for (const key of couples) pairCounts.set(key, (pairCounts.get(key) ?? 0) + 1);
}

function idOf(term) {
  let id = ids.get(term);
  if (id === undefined) {
    // Cut out of the article, a term would keep the whole article alive; the copy stands alone.
    const own = Buffer.from(term).toString();
    ids.set(own, (id = names.length));
    names.push(own);
    wordCounts.push(0);
  }
  return id;
}

function table() {
  const lines = [
    `# Document frequencies in ${language === 'vi' ? 'Vietnamese' : 'English'} news, counted by .scripts/count-frequencies.mjs.`,
    '# What the rows mean and which articles were counted: docs/frequencies.md.',
    `documents\t${documents}`,
    `least\t${least}\t${leastPair}`,
  ];
  const rows = new Map();
  names.forEach((name, id) => {
    if (isTerm(name) && scaled(wordCounts[id]) >= least) into(rows, idf(wordCounts[id]), name);
  });
  const positions = new Map();
  for (const [value, words] of inOrder(rows)) {
    lines.push(`${value}\t${words.sort().join(' ')}`);
    for (const word of words) positions.set(word, positions.size);
  }
  const followers = new Map();
  let beyond = 0;
  for (const [key, n] of pairCounts) {
    if (scaled(n) < leastPair) continue;
    const first = names[Math.floor(key / 2 ** 21)];
    const position = positions.get(names[key % 2 ** 21]);
    if (position === undefined || !isTerm(first)) continue;
    if (position >= DIGITS ** 2) {
      beyond++;
      continue;
    }
    if (!followers.has(first)) followers.set(first, new Map());
    into(followers.get(first), idf(n), position);
  }
  for (const first of [...followers.keys()].sort()) {
    const runs = inOrder(followers.get(first)).map(
      ([value, seconds]) =>
        digit(value) +
        seconds
          .sort((a, b) => a - b)
          .map(code)
          .join(''),
    );
    lines.push(`${first}\t${runs.join(' ')}`);
  }
  if (beyond) console.error(`${beyond} pairs left out: their second word has no code of two characters`);
  return lines.join('\n') + '\n';
}

/** A word's position in the table, in two printable characters. */
function code(position) {
  return digit(Math.floor(position / DIGITS)) + digit(position % DIGITS);
}

function digit(value) {
  if (value >= DIGITS) fail(`an idf of ${value / 10} nats has no place in the table: raise --least-pair`);
  return String.fromCharCode(0x21 + value);
}

/** Only letters and apostrophes, in composed form: what the reader of the table takes as a word. */
function isTerm(name) {
  return /^\p{L}[\p{L}']*$/u.test(name);
}

function scaled(n) {
  return Math.max(1, Math.round((n / documents) * PER));
}

function idf(n) {
  return Math.round(Math.log(PER / scaled(n)) * 10);
}

function into(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function inOrder(rows) {
  return [...rows].sort(([a], [b]) => a - b);
}

function plain(text) {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\bhttps?:\/\/[^\s)\]]+/g, ' ')
    .replace(/&#(x?)([\da-f]{1,5});/gi, (_, hex, value) => String.fromCodePoint(parseInt(value, hex ? 16 : 10)))
    .replace(/&(\w+);/g, (_, name) => ENTITIES[name] ?? ' ');
}

async function* filesOf({ path, at, only }) {
  const inGit = ['HEAD', '.git'].some((name) => existsSync(join(path, name)));
  if (!inGit) {
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && only.test(file)) yield readFileSync(file, 'utf8');
    }
    return;
  }
  const blobs = [];
  for await (const line of lines(git(path, 'ls-tree', '-r', '-z', at), '\0')) {
    const [, type, blob, name] = /^\d+ (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
    if (type === 'blob' && only.test(name)) blobs.push(blob);
  }
  yield* objects(path, blobs);
}

/** The texts of blobs; those that a partial copy of the repository lacks are counted and passed over. */
async function* objects(path, blobs) {
  const child = git(path, 'cat-file', '--batch');
  child.stdin.on('error', () => {});
  child.stdin.end(blobs.join('\n') + '\n');
  let held = Buffer.alloc(0);
  let wanted;
  let missing = 0;
  for await (const chunk of child.stdout) {
    held = held.length ? Buffer.concat([held, chunk]) : chunk;
    for (;;) {
      if (wanted === undefined) {
        const end = held.indexOf(10);
        if (end < 0) break;
        const header = held.toString('latin1', 0, end);
        held = held.subarray(end + 1);
        const size = / blob (\d+)$/.exec(header);
        if (size) wanted = Number(size[1]);
        else missing++;
      } else {
        if (held.length <= wanted) break;
        yield held.toString('utf8', 0, wanted);
        held = held.subarray(wanted + 1);
        wanted = undefined;
      }
    }
  }
  if (missing) console.error(`${missing} files of ${path} are not in this copy`);
}

async function* lines(child, separator) {
  let held = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    const parts = (held + chunk).split(separator);
    held = parts.pop();
    yield* parts;
  }
}

function git(path, ...command) {
  // Nothing is fetched for a partial copy: what is not there is reported.
  const environment = { ...process.env, GIT_NO_LAZY_FETCH: '1' };
  return spawn('git', ['-C', path, ...command], { stdio: ['pipe', 'pipe', 'inherit'], env: environment });
}

function readArguments(words) {
  const found = { least: 1, leastPair: 1, pairs: false, sources: [] };
  let only = /\.(txt|seg|md)$/;
  let at = 'HEAD';
  let split;
  let drop;
  while (words.length) {
    const word = words.shift();
    if (word === '--pairs') found.pairs = true;
    else if (word === '--language') found.language = words.shift();
    else if (word === '--out') found.out = words.shift();
    else if (word === '--least') found.least = Number(words.shift());
    else if (word === '--least-pair') found.leastPair = Number(words.shift());
    else if (word === '--at') at = words.shift();
    else if (word === '--only') only = new RegExp(words.shift());
    else if (word === '--split') split = new RegExp(words.shift(), 'm');
    else if (word === '--drop') drop = new RegExp(words.shift(), 'gm');
    else if (word.startsWith('--')) fail(`unknown option ${word}`);
    else if (existsSync(word)) found.sources.push({ path: word, at, only, split, drop });
    else fail(`no folder ${word}`);
  }
  if (found.language !== 'vi' && found.language !== 'en') fail('--language is vi or en');
  if (!found.out) fail('--out names the table to write');
  if (!found.sources.length) fail('no folder or repository given');
  if (!(found.least >= 1 && found.leastPair >= 1)) fail('--least and --least-pair are numbers from 1');
  return found;
}

function fail(message) {
  console.error(`count-frequencies: ${message}`);
  process.exit(2);
}
