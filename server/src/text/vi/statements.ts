import { overlaps } from '../../base/span.ts';
import type { Statement } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import type { Entity } from '../entities.ts';
import type { Language } from '../language.ts';
import { contentOf, dateOf } from '../statement-content.ts';
import type { FoundSpeaker, Scene, StatementReading } from '../statement-scene.ts';
import { sceneOf } from '../statement-scene.ts';
import { pronoun } from './pronouns.ts';
import { speakerBefore } from './speaker-before.ts';
import { speakerBehind } from './speaker-behind.ts';

/**
 * Who said what: a cue (`nói`, `according to`) with the speaker found on its left, its right, or carried over from the
 * statement before by a pronoun. A quotation without any cue goes to the speaker whose words stand right before it.
 */
export function vietnameseStatements(reading: StatementReading): Statement[] {
  const found: Statement[] = [];
  // The person who spoke last, whom a pronoun or an unattributed quotation continues.
  let last: { readonly entity: Entity; readonly paragraph: number } | undefined;
  reading.sentences.forEach((sentence, index) => {
    if (sentence.furniture) return;
    const scene = sceneOf(reading, sentence, index);
    const here: Statement[] = [];
    for (const cue of scene.cues) {
      const speaker = speakerOf(scene, cue, last?.entity);
      if (!speaker) continue;
      here.push(statement(scene, cue, speaker));
      if (speaker.entity.kind !== 'place' || !last) last = { entity: speaker.entity, paragraph: sentence.paragraph };
    }
    if (!here.length && scene.quotes.length && last && sentence.paragraph - last.paragraph <= 1) {
      const carried = carriedStatement(scene, last.entity);
      if (carried) here.push(carried);
    }
    found.push(...here);
  });
  return found;
}

function speakerOf(scene: Scene, cue: Cue, last: Entity | undefined): FoundSpeaker | undefined {
  if (cue.classes.has('source')) {
    const behind = speakerBehind(scene, cue, true);
    if (behind) return behind;
    if (cue.classes.size === 1) return undefined;
  }
  const says = cue.classes.has('speech') || cue.classes.has('outlet');
  if ((!says && !cue.classes.has('half')) || isNoun(scene, cue)) return undefined;
  // A word that is a cue half the time needs its subject beside it and something said behind it.
  if (!says && !introduces(scene, cue)) return undefined;
  const before = speakerBefore(scene, cue, !says);
  if (before) return before;
  if (scene.reading.language === 'en' && (scene.breaks[cue.first] || cue.first === 0)) {
    const behind = speakerBehind(scene, cue, false);
    if (behind) return behind;
  }
  return says ? pronoun(scene, cue, last) : undefined;
}

// -------------------------------------------------------------------------------- what the cue is

const NOUN_BEFORE: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set('lời sự việc bản cuộc một các những bài tờ đơn mọi nhiều theo bị được không cái ra qua'.split(' ')),
  en: new Set(
    'the a an of its his her their this these those any no to some such in by new for latest previous similar not be been'.split(
      ' ',
    ),
  ),
};

// `lời cảnh báo`, `the claim`: a noun, whatever verb it looks like.
function isNoun({ sentence, reading }: Scene, cue: Cue): boolean {
  const before = sentence.tokens[cue.first - 1]?.lower ?? '';
  if (!NOUN_BEFORE[reading.language].has(before)) return before.endsWith("'s") || before.endsWith('’s') ? true : false;
  // `ra tuyên bố` is a phrase of its own in the table; `the said` is no noun but nobody writes it.
  return true;
}

// Is something said behind the cue: `rằng`, `that`, a colon, a quotation?
function introduces({ sentence, breaks, quotes }: Scene, cue: Cue): boolean {
  const next = sentence.tokens[cue.last];
  if (!next) return false;
  if (/^(?:rằng|that|whether)$/.test(next.lower) || breaks[cue.last] === ':') return true;
  return quotes.some((quotation) => quotation.start <= next.start && next.start < quotation.end);
}

// -------------------------------------------------------------------------------- putting together

function statement(scene: Scene, cue: Cue, found: FoundSpeaker): Statement {
  const { reading, sentence, index, quotes } = scene;
  const [first, last] = [sentence.tokens[cue.first], sentence.tokens[cue.last - 1]];
  const span = { start: first?.start ?? sentence.start, end: last?.end ?? sentence.start };
  const content = contentOf(scene, span, found);
  return {
    speaker: {
      ...found.span,
      text: reading.text.slice(found.span.start, found.span.end),
      name: found.entity.name,
      by: found.by,
    },
    cue: { ...span, text: reading.text.slice(span.start, span.end) },
    content,
    direct: quotes.some((quotation) => content.some((piece) => overlaps(piece, quotation))),
    negated: false,
    hypothetical: false,
    date: dateOf(scene, content),
    sentence: index,
    entity: found.entity,
    mention: found.mention,
  };
}

// `“…”` alone, right behind a statement: its speaker goes on.
function carriedStatement({ reading, sentence, index, quotes, breaks }: Scene, entity: Entity): Statement | undefined {
  const quoted = quotes.reduce(
    (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
    0,
  );
  if (quoted < 25 || quoted < 0.5 * (sentence.end - sentence.start) || !breaks.length) return undefined;
  const content = quotes.map(({ start, end }) => ({
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
  }));
  const at = content[0]?.start ?? sentence.start;
  return {
    speaker: { start: at, end: at, text: '', name: entity.name, by: 'carried' },
    cue: null,
    content,
    direct: true,
    negated: false,
    hypothetical: false,
    date: dateOf({ reading, sentence } as Scene, content),
    sentence: index,
    entity,
    mention: undefined,
  };
}
