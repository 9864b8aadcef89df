import type { Span } from '../../base/span.ts';
import type { Statement } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import { dateOf } from '../statement-content.ts';
import type { Scene } from '../statement-scene.ts';
import { trimmed } from './content.ts';
import { isNoun } from './cue-kind.ts';
import { tellsClause } from './plain-content.ts';

/** `Cho rằng bến đã quá cũ, ông Nam đề nghị …`: what the sentence begins with is said by who goes on behind its comma. */
export function openingOf(scene: Scene, here: readonly Statement[]): Statement | undefined {
  const { sentence, breaks, reading } = scene;
  const { tokens } = sentence;
  const cue = openingCue(scene);
  const [main] = here;
  if (!cue || !main?.speaker || !main.cue) return undefined;
  const { speaker: who } = main;
  const subject = tokens.findIndex(({ end }) => end > who.start);
  if (main.cue.start < who.start || breaks[subject] !== ',' || subject - cue.last < LEAST_OPENING) return undefined;
  const [first, last] = [tokens[cue.last], tokens[subject - 1]];
  const piece = first && last && trimmed(reading.text, first.start, last.end);
  if (!piece) return undefined;
  const [from, to] = [tokens[0]?.start ?? sentence.start, tokens[cue.last - 1]?.end ?? sentence.start];
  return {
    ...main,
    cue: { start: from, end: to, text: reading.text.slice(from, to) },
    content: [piece],
    direct: false,
    negated: false,
    hypothetical: false,
    date: dateOf(scene, [piece]),
  };
}

/**
 * `Khẳng định quan hệ hai nước rất đặc biệt, Bộ trưởng Nam cảm ơn …`: who stands behind the comma said what the sentence begins
 * with, though nothing else is let him say. `found` are the statements of the sentence.
 */
export function openerOf(scene: Scene, found: readonly Statement[]): Opener | undefined {
  const { sentence, breaks, mentions, reading } = scene;
  const cue = openingCue(scene);
  const first = cue && sentence.tokens[cue.last];
  if (!cue || !first) return undefined;
  const who = mentions.find((mention) => mention.first >= cue.last && breaks[mention.first] === ',');
  if (!who || !isPersonal(who) || who.first - cue.last < LEAST_OPENING) return undefined;
  if (found.some(({ mention }) => mention !== undefined && mention.start <= who.start)) return undefined;
  const content = trimmed(reading.text, first.start, who.start);
  return content && { cue, mention: who, content };
}

// The verb of saying with which a sentence begins, and behind which a clause stands.
function openingCue(scene: Scene): Cue | undefined {
  const [cue] = scene.cues;
  if (!cue || cue.first > 0 || !cue.classes.has('speech') || isNoun(scene, cue)) return undefined;
  // `Trả lời câu hỏi vì sao cầu chưa xong, …` tells whom he answers.
  return scene.sentence.tokens[0]?.lower !== 'trả' && tellsClause(scene, cue) ? cue : undefined;
}

/** What a sentence opens with, and who said it. */
interface Opener {
  readonly cue: Cue;
  readonly mention: Mention;
  readonly content: Span;
}

/** Tokens of what a sentence opens with; fewer are no clause. */
const LEAST_OPENING = 3;

/** `Ông Nam nói A, còn bà Lan cho rằng B`: A ends where the next speaker's clause begins. */
export function parted(text: string, here: readonly Statement[]): Statement[] {
  if (here.length < 2) return [...here];
  // Whether a clause begins in front of a speaker is asked once of each, however many speak before him.
  const openings = here.flatMap((one) => clauseOpened(text, one) ?? []);
  const against = openings.filter(({ further }) => further);
  return here.map((one) => {
    const { cue } = one;
    const next =
      cue && (isSource(one, text) ? against : openings).find((other) => other.cue > cue.end && other.comma >= cue.end);
    const at = next?.speaker;
    if (at === undefined) return one;
    const content = one.content.flatMap((piece) => {
      const cut = piece.start < at && at < piece.end ? trimmed(text, piece.start, at) : piece;
      const end = cut && JOINT_LEFT.exec(text.slice(cut.start, cut.end));
      const left = cut && end ? { start: cut.start, end: cut.end - end[0].length } : cut;
      return left && left.end > left.start ? [left] : [];
    });
    return { ...one, content };
  });
}

interface Opening {
  /** Offsets: of the mark before the clause, of the speaker, of his cue. */
  readonly comma: number;
  readonly speaker: number;
  readonly cue: number;
  /** Is the clause set against the one before? */
  readonly further: boolean;
}

// The clause that begins right before a speaker with a cue of his own, where one does.
function clauseOpened(text: string, { speaker, cue }: Statement): Opening | undefined {
  if (!speaker || !cue) return undefined;
  const from = Math.max(0, speaker.start - 24);
  const front = text.slice(from, speaker.start);
  const joint = / trong khi(?: đó)?\s*$/u.exec(front)?.index ?? -1;
  const comma = Math.max(front.lastIndexOf(','), front.lastIndexOf(';'), joint);
  if (comma < 0 || (joint < 0 && !NEW_CLAUSE.test(front))) return undefined;
  const further = joint >= 0 || FURTHER.test(front.slice(comma));
  return { comma: from + comma, speaker: speaker.start, cue: cue.start, further };
}

// `Theo TTXVN, tối 3/4, bà Lan cho biết …`: the agency told all of it, up to a clause set against it.
function isSource({ cue }: Statement, text: string): boolean {
  return cue !== null && /^(?:theo|thông tin từ|tin từ)(?![\p{L}])/iu.test(text.slice(cue.start, cue.end));
}

// What is left of the next clause where the one before ends.
const JOINT_LEFT = /(?:(?:^|[,;]\s*)(?:còn|trong khi|trong khi đó|và|nhưng|song)| trong khi(?: đó)?)$/u;

const FURTHER = /^[,;]\s*(?:còn|trong khi|nhưng|song)/u;

export const NEW_CLAUSE = /[,;]\s*(?:còn|trong khi|trong khi đó|và|nhưng|song)?\s*$/u;
