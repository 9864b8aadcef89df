import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import { dateInWords } from '../messages/checks.ts';
import { explanationMessages as messages } from '../messages/explanation.ts';
import type { Locale } from '../messages/locale.ts';

/** An explanation in words, as plain text. */
export interface ExplanationText {
  /** `date-mismatch “14/6”: flagged: …`, in one line. */
  readonly head: string;
  /** The parts of the head: `date-mismatch: flagged`, `14/6`, `what disagrees …`. */
  readonly outcome: string;
  readonly about: string;
  readonly reason: string;
  readonly facts: readonly {
    /** `disagrees 92% @cau:1 Sáng 12/6 = 2023-06-12`. */
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
      head: [messages.role[role][locale], percent(score), `@${passage.source}:${passage.line + 1}`, says && short(says)]
        .filter(Boolean)
        .join(' '),
      sentence: harmless(oneLine(passage.text)),
      words: words.length ? `${messages.inCommon[locale]}: ${oneLine(words.join(', '))}` : '',
    })),
  };
}

/**
 * The same of several explanations for a writer, as a page of Markdown that reads well as it is written. All words of
 * sources and reports stand in blocks of code, so that nothing of them is markup.
 */
export function explanationMarkdown(explanations: readonly Explanation[], text: string, locale: Locale): string {
  const parts = [`# ${messages.title[locale]}`];
  if (!explanations.length) parts.push(messages.nothing[locale]);
  // What is flagged is what a writer asks about; the rest of the sentence stands below.
  const ordered = [...explanations].sort((a, b) => Number(b.found) - Number(a.found));
  for (const explanation of ordered) {
    const { outcome, about, reason: because, facts } = explanationText(explanation, text, locale);
    parts.push(`## ${outcome}`, code(about), capitalised(because));
    for (const [i, { sentence, words }] of facts.entries()) {
      const fact = explanation.facts[i];
      if (!fact) continue;
      const heading = messages.factHeading[fact.role][locale](explanation.code ?? '', explanation.found);
      parts.push(`### ${heading}`, code(whence(fact, explanation, locale)), code(sentence));
      if (words) parts.push(code(capitalised(words)));
    }
    if (explanation.found) parts.push(messages.otherwise[locale]);
  }
  return `${parts.join('\n\n')}\n`;
}

/** `cau, line 1 (92% alike): Sáng 12/6 = 12 June 2023`. */
function whence({ passage, score, role, says }: ExplainedFact, { code: rule }: Explanation, locale: Locale): string {
  const place = `${passage.source}, ${messages.line[locale](passage.line + 1)} (${messages.alike[locale](percent(score))})`;
  // What a quotation says stands below in its sentence.
  if (!says || role === 'empty' || rule === 'quotation-mismatch') return place;
  const [, words = says, iso] = (rule === 'date-mismatch' && /^(.*) = ([\d/-]+)$/su.exec(says)) || [];
  return `${place}: ${short(words)}${iso ? ` = ${dateInWords(iso, locale)}` : ''}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
      return messages.wins[locale](code, percent(why.score), percent(why.needed));
    case 'too far':
      return messages.tooFar[locale](code, percent(why.score), percent(why.needed));
    case 'another':
      return messages.another[locale](code, percent(why.score), percent(why.needed));
    case 'few words':
      return messages.fewWords[locale](code, why.matched, why.needed);
    case 'agrees':
      return messages.agrees[locale](holds('disagrees'));
    case 'silent':
      return messages.silent[locale](code);
    case 'told elsewhere':
      return messages.toldElsewhere[locale]();
    case 'nothing near':
      return messages.nothingNear[locale](code);
    case 'differs':
      return messages.differs[locale](percent(facts[0]?.score ?? 0));
    case 'word for word':
      return messages.wordForWord[locale]();
    case 'other words':
      return messages.otherWords[locale]();
    case 'sources disagree':
      return messages.sourcesDisagree[locale]();
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

// Rounded down, so that what was too little never reads as enough.
function percent(score: number): string {
  return `${Math.floor(score * 100 + 1e-9)}%`;
}
