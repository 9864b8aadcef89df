import type { Assisted } from './assisted.ts';

/** Beside the program that runs; esbuild leaves an import alone whose path is no literal. */
const CHUNK = ['.', 'mcp.js'].join('/');

/** Serves an assistant over standard input and output, until its input ends. Rejects where its file is not beside the program. */
export async function serveAssistant(assisted: Assisted): Promise<void> {
  const { serve } = (await import(CHUNK)) as { serve(assisted: Assisted): Promise<void> };
  await serve(assisted);
}
