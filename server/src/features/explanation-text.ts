import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import { explanationMessages as messages } from '../messages/explanation.ts';
import type { Locale } from '../messages/locale.ts';

/** An explanation in words, as plain text that both faces show. */
export interface ExplanationText {
  /** `date-mismatch “14/6”: flagged: …`, in one line. */
  readonly head: string;
  /** The parts of the head: `date-mismatch: flagged`, `14/6`, `what disagrees …`. */
  readonly outcome: string;
  readonly about: string;
  readonly reason: string;
  readonly facts: readonly {
    /** `disagrees 0.92 @cau:1 Sáng 12/6 = 2023-06-12`. */
    readonly head: string;
    /** The sentence of the source. */
    readonly sentence: string;
    /** The words of the report that it shares; may be empty. */
    readonly words: string;
  }[];
}

/** @param text of the report */
export function explanationText(explanation: Explanation, text: string, locale: Locale): ExplanationText {
  const { code, span, found, facts } = explanation;
  const outcome = (code === undefined ? messages.unjudged : found ? messages.flagged : messages.passed)[locale];
  const about = short(text.slice(span.start, span.end));
  const because = reason(explanation, locale);
  return {
    head: `${code === undefined ? '' : `${code} `}“${about}”: ${outcome}; ${because}`,
    outcome: code === undefined ? outcome : `${code}: ${outcome}`,
    about,
    reason: because,
    facts: facts.map(({ role, score, says, passage, words }) => ({
      head: [
        messages.role[role][locale],
        decimals(score),
        `@${passage.source}:${passage.line + 1}`,
        says && short(says),
      ]
        .filter(Boolean)
        .join(' '),
      sentence: oneLine(passage.text),
      words: words.length ? `${messages.inCommon[locale]}: ${oneLine(words.join(', '))}` : '',
    })),
  };
}

/**
 * The same of several explanations, as a page of Markdown that reads well as it is written. All words of sources and
 * reports stand in blocks of code, so that nothing of them is markup.
 */
export function explanationMarkdown(explanations: readonly Explanation[], text: string, locale: Locale): string {
  const parts = [`# ${messages.title[locale]}`];
  if (!explanations.length) parts.push(messages.nothing[locale]);
  for (const explanation of explanations) {
    const { outcome, about, reason: because, facts } = explanationText(explanation, text, locale);
    parts.push(`## ${outcome}`, code(about), because);
    if (facts.length) parts.push(facts.map((fact) => code(fact.head, fact.sentence, fact.words)).join('\n\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

// Each text is one line, so that the indentation holds all of it.
function code(...lines: readonly string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => `    ${line}`)
    .join('\n');
}

function reason({ why, code: rule, facts }: Explanation, locale: Locale): string {
  const code = rule ?? '';
  const holds = (role: ExplainedFact['role']): boolean => facts.some((fact) => fact.role === role);
  switch (why.kind) {
    case 'wins':
      return messages.wins[locale](decimals(why.score), decimals(why.needed));
    case 'too far':
      return messages.tooFar[locale](decimals(why.score), decimals(why.needed));
    case 'another':
      return messages.another[locale](decimals(why.score), decimals(why.needed));
    case 'few words':
      return messages.fewWords[locale](why.matched, why.needed);
    case 'agrees':
      return messages.agrees[locale](holds('disagrees'));
    case 'silent':
      return messages.silent[locale](code);
    case 'nothing near':
      return messages.nothingNear[locale](code);
    case 'differs':
      return messages.differs[locale](decimals(facts[0]?.score ?? 0));
    case 'word for word':
      return messages.wordForWord[locale]();
    case 'other words':
      return messages.otherWords[locale]();
    case 'no source':
      return messages.noSource[locale]();
    case 'nothing to compare':
      return messages.nothingToCompare[locale]();
  }
}

/** In code units. */
const SHORT = 80;

function short(text: string): string {
  const line = oneLine(text);
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decimals(score: number): string {
  return score.toFixed(2);
}
