import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import { explanationMessages as messages } from '../messages/explanation.ts';
import type { Locale } from '../messages/locale.ts';
import { escapeMarkdown } from './markdown.ts';

/** An explanation in words, as plain text that both faces show. */
export interface ExplanationText {
  /** `date-mismatch “14/6”: flagged: …`, in one line. */
  readonly head: string;
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
  const outcome = code === undefined ? messages.unjudged : found ? messages.flagged : messages.passed;
  const about = short(text.slice(span.start, span.end));
  return {
    head: `${code === undefined ? '' : `${code} `}“${about}”: ${outcome[locale]}; ${reason(explanation, locale)}`,
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
      words: words.length ? `${messages.inCommon[locale]}: ${words.join(', ')}` : '',
    })),
  };
}

/** The same of several explanations, as a page of Markdown in which nothing of a source is markup. */
export function explanationMarkdown(explanations: readonly Explanation[], text: string, locale: Locale): string {
  const parts = [`# ${messages.title[locale]}`];
  if (!explanations.length) parts.push(messages.nothing[locale]);
  for (const explanation of explanations) {
    const { head, facts } = explanationText(explanation, text, locale);
    parts.push(`## ${escapeMarkdown(head)}`);
    for (const fact of facts) {
      const lines = [`**${escapeMarkdown(fact.head)}**`, escapeMarkdown(fact.sentence)];
      if (fact.words) lines.push(`*${escapeMarkdown(fact.words)}*`);
      parts.push(`- ${lines.join('  \n  ')}`);
    }
  }
  return `${parts.join('\n\n')}\n`;
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
