import { harmless, harmlessName } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { Problem } from '../base/problem.ts';

/** `corpus/a.txt:3:7: message` in one line, 1-based as editors count; paths as they are, but for what no terminal may get. */
export function problemLine({ path, message, line, character }: Problem): string {
  const place = line === undefined ? '' : `:${line + 1}${character === undefined ? '' : `:${character + 1}`}`;
  return `${harmlessName(path)}${place}: ${harmless(oneLine(message))}\n`;
}
