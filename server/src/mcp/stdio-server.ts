import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Assisted } from './assisted.ts';

/**
 * Serves one assistant over standard input and output, until its input ends. A bundle of its own, since the library is
 * as large as the rest of the command line.
 */
export async function serve({ version, instructions, tools, answer }: Assisted): Promise<void> {
  const server = new Server(
    { name: 'attest', title: 'Attest', version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => ({ ...tool, annotations: { ...READ_ONLY, title: tool.title } })),
  }));
  const asked = new Set<Promise<unknown>>();
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const answered = answer(params.name, params.arguments ?? {}, signal);
    asked.add(answered);
    const { text, failed } = await answered.finally(() => asked.delete(answered));
    return { content: [{ type: 'text', text }], isError: failed };
  });
  // The library does not see that its input has ended.
  const ended = new Promise<void>((done) => {
    process.stdin.once('end', done).once('close', done);
    server.onclose = done;
  });
  await server.connect(new StdioServerTransport());
  await ended;
  // Whoever pipes all questions in at once has an answer to each; the library writes them in the turn that they come in.
  await Promise.allSettled(asked);
  await new Promise((written) => setImmediate(written));
  await server.close();
}

/** Nothing is changed, nobody else is asked, and the same question has the same answer. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
