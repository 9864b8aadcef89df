import type { Locale } from '../../messages/locale.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import type { Reading } from './reader.ts';

/** `.md`: YAML front matter, then prose. */
export function readMarkdown(text: string, path: string, locale: Locale): Reading {
  const { record, body, problems } = readFrontMatter(text, path, locale);
  return { text, body, metadata: record, problems };
}
