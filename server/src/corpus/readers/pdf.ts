import { AnnotationMode, AnnotationType, getDocument, OPS } from 'unpdf/pdfjs';
import type { Problem } from '../../base/problem.ts';
import { documentMessages } from '../../messages/documents.ts';
import { languageOf } from '../../text/language.ts';
import type { PageStart } from '../source.ts';
import { kindOfFile } from './file-kind.ts';
import { guttersOf, regionsOf } from './pdf/columns.ts';
import { drawnItems, isInterleaved, times } from './pdf/drawn-text.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { type Line, linesOf } from './pdf/lines.ts';
import { type Box, highlightsOf, type Mark } from './pdf/marks.ts';
import { type Row, rowsOf, type Run } from './pdf/page-words.ts';
import { paragraphsOf, type Placed, written } from './pdf/paragraphs.ts';
import { recordOf } from './pdf/properties.ts';
import { isTitle } from './document-properties.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** A document of this many pages is read whole; of a longer one the rest is left, and told. */
const MOST_PAGES = 2000;
/** No page of prose draws so many pieces of text; what is behind them on the page is left. */
const MOST_RUNS = 60_000;
/** So many marks a person makes on a page at most. */
const MOST_MARKS = 500;

/**
 * `.pdf`: the words in the order of reading, each page's begin, what a reader marked, and the properties. Running heads,
 * feet and page numbers are left out. A page without text that holds a picture is a problem that names it.
 */
export async function readPdf(file: SourceFile): Promise<Reading> {
  const { bytes, path, locale } = file;
  const failed = (message: string): Reading => unread({ path, message });
  if (!bytes.length) return failed(documentMessages.emptyFile[locale]('PDF'));
  const kind = kindOfFile(bytes);
  if (!kind) return failed(documentMessages.notFormat[locale]('PDF'));
  if (kind.ending === '.doc') return failed(documentMessages.oldWord[locale]());
  if (kind.ending !== '.pdf') return failed(documentMessages.otherKind[locale]('PDF', kind.name, kind.ending));
  const task = getDocument({
    // The library takes the bytes over, so it gets its own.
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1 << 26,
    verbosity: 0,
  });
  try {
    return await readDocument(await task.promise, file);
  } catch (error) {
    // The library has an error class of its own for each of these; what else it throws comes from a damaged file too.
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return failed(documentMessages.encrypted[locale]());
    return failed(documentMessages.damaged[locale]('PDF'));
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

async function readDocument(pdf: Pdf, { path, locale, bytes }: SourceFile): Promise<Reading> {
  // The last lines say where all else stands; without them the library looks for the pages that are there.
  const isCutOff = !new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('startxref');
  const pages: (readonly Row[])[] = [];
  const marks: Mark[] = [];
  const scanned: number[] = [];
  const damaged: number[] = [];
  const count = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= count; number++) {
    const read = await readPage(pdf, number);
    pages.push(read?.rows ?? []);
    marks.push(...(read?.marks ?? []));
    if (!read) damaged.push(number);
    else if (!read.rows.length && (await showsPicture(read.page, scanned.length))) scanned.push(number);
    read?.page.cleanup();
  }
  const problems: Problem[] = [];
  const told = (message: string): unknown => problems.push({ path, message });
  if (pdf.numPages > count) told(documentMessages.tooManyPages[locale](pdf.numPages, count));
  if (damaged.length === count) return unread({ path, message: documentMessages.damaged[locale]('PDF') });
  if (damaged.length) told(documentMessages.damagedPages[locale](listed(damaged), damaged.length > 1));
  const { text, placed, headline, address } = await textOf(pages);
  if (!text && scanned.length) return unread({ path, message: documentMessages.scan[locale]() });
  if (text && isCutOff) told(documentMessages.partlyDamaged[locale]('PDF'));
  if (scanned.length) told(documentMessages.scannedPages[locale](listed(scanned), scanned.length > 1));
  if (isGarbled(text)) return unread({ path, message: documentMessages.unreadableLetters[locale]() });
  const labels = await pdf.getPageLabels().catch(() => null);
  const highlights = highlightsOf(marks, placed, text);
  const source = {
    text,
    body: { start: 0, end: text.length },
    metadata: await metadataOf(pdf, headline, address),
    extract: true as const,
    pages: pageStarts(placed, pages.length, labels),
  };
  return readingOf({ ...source, ...(highlights.length && { highlights }) }, problems);
}

async function readPage(pdf: Pdf, number: number): Promise<{ page: Page; rows: Row[]; marks: Mark[] } | undefined> {
  try {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 }).transform as number[];
    const content = await page.getTextContent();
    const runs = runsOf(content.items.slice(0, MOST_RUNS) as Item[], view);
    const rows = rowsOf(isInterleaved(runs) ? await exactRuns(page, view) : runs);
    return { page, rows, marks: await marksOf(page, number, view) };
  } catch {
    // A page that cannot be read is told by its number; the others are read.
    return undefined;
  }
}

/** What getTextContent gives up, where the letters of each piece begin, costs the whole drawing of the page. */
async function exactRuns(page: Page, view: readonly number[]): Promise<Run[]> {
  return runsOf(
    drawnItems(await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })).slice(0, MOST_RUNS),
    view,
  );
}

interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

/** What is drawn upright on the page as it is shown; stamps along its edge and across it are left out. */
function runsOf(items: readonly Item[], view: readonly number[]): Run[] {
  const turned = new Map<number, Run[]>();
  for (const { str = '', transform, width = 0 } of items) {
    if (!transform || !str.trim()) continue;
    const [a, b, c, d, x, y] = times(view, transform);
    const direction = Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3;
    const size = Math.hypot(c, d);
    // Pages that were typed on their side are read as they were typed.
    const [across, down] = (
      [
        [x, y],
        [y, -x],
        [-x, -y],
        [-y, x],
      ] as const
    )[direction] ?? [x, y];
    const slanted = Math.abs(Math.sin(2 * Math.atan2(b, a))) > 0.1;
    if (slanted) continue;
    const run = { text: str, x: across, y: down, width, size };
    const own = turned.get(direction);
    if (own) own.push(run);
    else turned.set(direction, [run]);
  }
  const letters = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);
  return [...turned.values()].reduce((best, runs) => (letters(runs) > letters(best) ? runs : best), []);
}

async function showsPicture(page: Page, known: number): Promise<boolean> {
  // To look costs the decoding of the picture: of a long scan the first pages speak for the others.
  if (known >= 3) return true;
  try {
    const { fnArray } = await page.getOperatorList();
    const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
    return fnArray.some((operation) => pictures.has(operation));
  } catch {
    // A picture that cannot be decoded is one.
    return true;
  }
}

interface Annotation {
  readonly annotationType?: number;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly rect?: ArrayLike<number>;
  readonly contentsObj?: { readonly str?: string };
  readonly id?: string;
  readonly inReplyTo?: string;
}

async function marksOf(page: Page, number: number, view: readonly number[]): Promise<Mark[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  const { HIGHLIGHT, UNDERLINE, SQUIGGLY, TEXT } = AnnotationType;
  return annotations.slice(0, MOST_MARKS).flatMap(({ annotationType, quadPoints, rect, contentsObj, id }) => {
    const marks = annotationType === HIGHLIGHT || annotationType === UNDERLINE || annotationType === SQUIGGLY;
    const pinned = annotationType === TEXT;
    if (!marks && !pinned) return [];
    const answers = annotations.filter(({ inReplyTo }) => id !== undefined && inReplyTo === id);
    const words = [contentsObj?.str, ...answers.map((answer) => answer.contentsObj?.str)];
    const note =
      words
        .map((said) => said?.normalize('NFC').replace(/\r\n?/g, '\n').trim())
        .filter(Boolean)
        .join('\n') || undefined;
    if (pinned && (note === undefined || annotations.some((other) => other.id === id && other.inReplyTo))) return [];
    const boxes = marks && quadPoints?.length ? quads(quadPoints, view) : rect ? [boxOf(Array.from(rect), view)] : [];
    return [{ page: number, boxes, pinned, note }];
  });
}

function quads(points: ArrayLike<number>, view: readonly number[]): Box[] {
  const flat = Array.from(points);
  return Array.from({ length: Math.floor(flat.length / 8) }, (_, i) => boxOf(flat.slice(8 * i, 8 * i + 8), view));
}

function boxOf(points: readonly number[], view: readonly number[]): Box {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [, , , , x, y] = times(view, [1, 0, 0, 1, points[i] ?? 0, points[i + 1] ?? 0]);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

interface Extracted {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly headline: string | undefined;
  readonly address: string | undefined;
}

async function textOf(pages: readonly (readonly Row[])[]): Promise<Extracted> {
  const clean = withoutFurniture(pages);
  const body = bodySize(clean.map(({ rows }) => rows));
  const gutters = clean.flatMap(({ rows }) => guttersOf(rows));
  const lines = clean.flatMap(({ rows }, i) =>
    regionsOf(rows, gutters).flatMap((region) => linesOf(region, i + 1, body)),
  );
  const sample = lines.slice(0, 200).map(({ words }) => words.map(({ text }) => text).join(' '));
  const { text, placed } = written(paragraphsOf(lines), languageOf(sample.join('\n')));
  const address = clean
    .flatMap(({ furniture }) => furniture.flatMap((row) => /https?:\/\/[^\s…]+(?=\s|$)/.exec(row)?.[0] ?? []))
    .at(0);
  return { text, placed, headline: headlineOf(lines, body), address };
}

function bodySize(pages: readonly (readonly Row[])[]): number {
  const letters = new Map<number, number>();
  for (const { words } of pages.flat()) {
    for (const { text, size } of words) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** What stands largest on the first page, clearly larger than the prose and not longer than a headline is. */
function headlineOf(lines: readonly Line[], body: number): string | undefined {
  const first = lines.filter(({ page }) => page === 1);
  const largest = Math.max(0, ...first.map(({ size }) => size));
  if (largest < 1.2 * body) return undefined;
  const at = first.findIndex(({ size }) => size > largest - 0.5);
  const end = first.findIndex(({ size }, i) => i > at && size <= largest - 0.5);
  const words = first.slice(at, end < 0 ? undefined : end).flatMap((line) => line.words);
  const title = words.map(({ text, tight }, i) => (i && !tight ? ' ' : '') + text).join('');
  return title.length <= 250 && isTitle(title) ? title : undefined;
}

function pageStarts(placed: readonly Placed[], count: number, labels: readonly string[] | null): PageStart[] {
  const starts: PageStart[] = [];
  const begin = (page: number, start: number): unknown =>
    starts.push({ start, label: labels?.[page - 1]?.trim() || String(page) });
  for (const { page, start } of placed) while (starts.length < page) begin(starts.length + 1, start);
  const end = placed.at(-1)?.end ?? 0;
  while (starts.length && starts.length < count) begin(starts.length + 1, end);
  return starts;
}

/** Fonts without a table of their letters give signs that stand for nothing. */
function isGarbled(text: string): boolean {
  if (text.length < 40) return false;
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return strange > 0.3 * sample.length;
}

async function metadataOf(pdf: Pdf, headline: string | undefined, address: string | undefined) {
  const read = await pdf.getMetadata().catch(() => undefined);
  const info = (read?.info ?? {}) as Record<string, unknown>;
  const text = (name: string): string | undefined => {
    const value = info[name];
    return typeof value === 'string' ? value.normalize('NFC') : undefined;
  };
  const xmp = read?.metadata as { get(name: string): unknown } | null | undefined;
  return recordOf(
    {
      title: text('Title'),
      author: text('Author'),
      creator: text('Creator'),
      producer: text('Producer'),
      created: text('CreationDate'),
      xmp: (name) => xmp?.get(name) as string | readonly string[] | undefined,
    },
    headline,
    address,
  );
}

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).join(', ');
  return numbers.length > 8 ? `${shown}, …` : shown;
}
