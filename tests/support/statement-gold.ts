import type { Span } from '../../server/src/base/span.ts';
import { overlaps } from '../../server/src/base/span.ts';
import type { Analysis, Statement } from '../../server/src/text/analysis.ts';

/** A line of the gold (tests/fixtures/statements-vi.md explains the marks): its text and the statements marked in it. */
export interface GoldLine {
  readonly pattern: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

export interface GoldStatement {
  readonly speaker: Span | undefined;
  readonly cue: Span | undefined;
  readonly content: readonly Span[];
  /** Where the day stands on which it was said. */
  readonly date: Span | undefined;
  readonly name: string;
  readonly mood: 'told' | 'negated' | 'hypothetical';
}

/** Right, found and expected, counted over the gold. */
export interface Score {
  right: number;
  found: number;
  gold: number;
}

export type Slot =
  'statement' | 'speaker' | 'speaker overlap' | 'cue' | 'content' | 'content overlap' | 'date' | 'name' | 'mood';

export function goldLines(fixture: string): GoldLine[] {
  const lines: GoldLine[] = [];
  let pattern = '';
  for (const line of fixture.split('\n')) {
    if (line.startsWith('## ')) pattern = line.slice(3);
    else if (pattern && line.startsWith('- ')) lines.push(goldLine(pattern, line.slice(2)));
  }
  return lines;
}

/** Adds what a reading of the line's text has right to the scores; returns what is wrong, for a person to read. */
export function scoreLine(line: GoldLine, analysis: Analysis, scores: Map<Slot, Score>): string[] {
  const count = (slot: Slot, right: boolean, found: boolean, gold: boolean): void => {
    const score = scores.get(slot) ?? { right: 0, found: 0, gold: 0 };
    score.right += Number(right);
    score.found += Number(found);
    score.gold += Number(gold);
    scores.set(slot, score);
  };
  const wrong: string[] = [];
  const pairs = pairsOf(line.statements, analysis.statements);
  for (const gold of line.statements) {
    const found = pairs.get(gold);
    count('statement', found !== undefined, false, true);
    if (!found) wrong.push(`missed ${words(line.text, gold.speaker)} ${words(line.text, gold.cue)}`);
    const hit = (slot: Slot, expected: boolean, given: boolean, right: boolean, shown: string): void => {
      count(slot, expected && given && right, given && found !== undefined, expected);
      if (found && (expected || given) && !(expected && given && right)) wrong.push(`${slot}: ${shown}`);
    };
    const span = found?.speaker && found.speaker.end > found.speaker.start ? found.speaker : undefined;
    hit('speaker', !!gold.speaker, !!span, same(gold.speaker, span), words(line.text, span));
    hit('speaker overlap', !!gold.speaker, !!span, meets(gold.speaker, span), words(line.text, span));
    hit('cue', !!gold.cue, !!found?.cue, same(gold.cue, found?.cue), words(line.text, found?.cue));
    const shown = (found?.content ?? []).map((piece) => words(line.text, piece)).join(' | ');
    const [wanted, given] = [gold.content, found?.content ?? []];
    hit(
      'content',
      wanted.length > 0,
      given.length > 0,
      wanted.length === given.length && wanted.every((piece, i) => same(piece, given[i])),
      shown,
    );
    hit('content overlap', wanted.length > 0, given.length > 0, dice(wanted, given) >= 0.5, shown);
    const day = gold.date && analysis.dates.find((date) => overlaps(date, gold.date as Span))?.value;
    hit('date', !!gold.date, !!found?.date, day !== undefined && found?.date === day, String(found?.date));
    hit('name', true, !!found?.speaker, key(gold.name) === key(found?.speaker?.name ?? ''), found?.speaker?.name ?? '');
    if (found) hit('mood', true, true, gold.mood === moodOf(found), moodOf(found));
  }
  const spare = analysis.statements.filter((statement) => ![...pairs.values()].includes(statement));
  for (const _ of analysis.statements) count('statement', false, true, false);
  for (const statement of spare) {
    for (const slot of ['speaker', 'speaker overlap', 'cue', 'content', 'content overlap', 'name'] as const)
      count(slot, false, true, false);
    wrong.push(`not there: ${statement.speaker?.text} ${statement.cue?.text}`);
  }
  return wrong;
}

export function precision({ right, found }: Score): number {
  return found ? right / found : 1;
}

export function recall({ right, gold }: Score): number {
  return gold ? right / gold : 1;
}

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r ? (2 * p * r) / (p + r) : 0;
}

// -------------------------------------------------------------------------------- the marks

function goldLine(pattern: string, line: string): GoldLine {
  const [marked = '', names = ''] = line.split(' → ');
  let text = '';
  const open: { slot: string; number: number; start: number }[] = [];
  const spans = new Map<number, Record<'s' | 'c' | 't' | 'd', Span[]>>();
  for (let rest = marked.replaceAll(' ¶ ', '\n\n'); rest;) {
    const mark = /^\{([sctd])(\d?) /.exec(rest);
    if (mark) {
      open.push({ slot: mark[1] ?? '', number: Number(mark[2] || 1), start: text.length });
    } else if (rest.startsWith('}')) {
      const closed = open.pop();
      if (!closed) throw new Error(`A mark is closed that was not opened: ${line}`);
      const slots = spans.get(closed.number) ?? { s: [], c: [], t: [], d: [] };
      slots[closed.slot as 's' | 'c' | 't' | 'd'].push({ start: closed.start, end: text.length });
      spans.set(closed.number, slots);
    } else text += rest.charAt(0);
    rest = rest.slice(mark?.[0].length ?? 1);
  }
  if (open.length) throw new Error(`A mark is not closed: ${line}`);
  const first = spans.get(1);
  const resolved = names ? names.split(';').map((name) => name.trim()) : [];
  if (resolved.length !== spans.size)
    throw new Error(`${spans.size} statements, but ${resolved.length} names: ${line}`);
  const statements = [...spans]
    .sort(([a], [b]) => a - b)
    .map(([, slots], i): GoldStatement => {
      const shares = !slots.c.length && !slots.t.length;
      const [, name = '', mood] = /^(.*?)(?: \((negated|hypothetical)\))?$/.exec(resolved[i] ?? '') ?? [];
      return {
        speaker: slots.s[0],
        cue: shares ? first?.c[0] : slots.c[0],
        content: (shares ? first?.t : slots.t) ?? [],
        date: slots.d[0] ?? first?.d[0],
        name,
        mood: (mood as 'negated' | 'hypothetical' | undefined) ?? 'told',
      };
    });
  return { pattern, text, statements };
}

// -------------------------------------------------------------------------------- gold and found

// One to one, the best agreement first: the cue weighs most, then the speaker, then what was told.
function pairsOf(gold: readonly GoldStatement[], found: readonly Statement[]): Map<GoldStatement, Statement> {
  const all = gold.flatMap((one) =>
    found.map((other) => ({
      one,
      other,
      score:
        4 * Number(meets(one.cue, other.cue)) +
        2 * Number(meets(one.speaker, other.speaker)) +
        dice(one.content, other.content) *
          Number(!one.cue || meets(one.cue, other.cue) || meets(one.speaker, other.speaker)),
    })),
  );
  const pairs = new Map<GoldStatement, Statement>();
  const taken = new Set<Statement>();
  for (const { one, other, score } of all.sort((a, b) => b.score - a.score)) {
    if (score < 0.5 || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

function moodOf(statement: Statement): GoldStatement['mood'] {
  return statement.negated ? 'negated' : statement.hypothetical ? 'hypothetical' : 'told';
}

function same(a: Span | undefined | null, b: Span | undefined | null): boolean {
  return !!a && !!b && a.start === b.start && a.end === b.end;
}

function meets(a: Span | undefined | null, b: Span | undefined | null): boolean {
  return !!a && !!b && overlaps(a, b);
}

function dice(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const one of a) {
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return length(a) + length(b) ? (2 * common) / (length(a) + length(b)) : 0;
}

// `một quan chức` and `Quan chức` are one name.
function key(name: string): string {
  return name.toLowerCase().replace(/^(?:một|các|những|nhiều|phía) /, '');
}

function words(text: string, span: Span | undefined | null): string {
  return span ? text.slice(span.start, span.end) : '–';
}
