import type { Analysis, Published } from './analysis.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import { sentencesOf } from './sentences.ts';

export interface AnalyseOptions {
  /** The day that relative dates lean on, where it is known from outside the text. */
  readonly published?: Published;
  /** Default: detected. */
  readonly language?: Language;
  /** Only this part of the text (default: all). */
  readonly start?: number;
  readonly end?: number;
}

/** Reads a text. Never throws, whatever the text. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const language = options.language ?? languageOf(text);
  const sentences = sentencesOf(text, language, options);
  return {
    text,
    language,
    published: options.published,
    sentences,
    dates: [],
    quotations: [],
    statements: [],
    numbers: [],
  };
}
