import type { Formatter } from './formatter.ts';

/** Beside the program that runs; esbuild leaves an import alone whose path is no literal. */
const CHUNK = ['.', 'bibliography.js'].join('/');

/** The citation processor, loaded when first asked for. Rejects where its file is not beside the program. */
export async function loadFormatter(): Promise<Formatter> {
  const { formatter } = (await import(CHUNK)) as { readonly formatter: Formatter };
  return formatter;
}
