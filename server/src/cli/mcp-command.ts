import { resolve } from 'node:path';
import { ASSISTANT_TOOLS, INSTRUCTIONS } from '../features/assistant-tools.ts';
import { startInProcess } from '../lsp/in-process.ts';
import { serveAssistant } from '../mcp/load-mcp.ts';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { Locale } from '../messages/locale.ts';
import { isFolder } from '../platform/find-corpus.ts';
import { ASSISTANT } from '../protocol/assistants.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { OK, orUsage, UsageError } from './command.ts';
import { corpusFolders } from './open-corpus.ts';
import { VERSION } from '../base/version.ts';

/**
 * `attest mcp [FOLDER]`: what an assistant asks by the Model Context Protocol, over standard input and output, until the
 * input ends. A language server of our own answers, so that it is the editor's answer and keeps step with the disk.
 */
export async function mcpCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('mcp', io, async () => {
    const { values, positionals } = parsed('mcp', args, io);
    const locale = io.locale ?? 'en';
    const [given = '.', ...more] = positionals;
    if (more.length) throw new UsageError(corpusCommandMessages.oneFolder[locale](positionals));
    const folder = resolve(io.cwd, given);
    if (!(await isFolder(folder))) throw new UsageError(corpusCommandMessages.noFolder[locale](folder));
    // Where none is named, it is looked for as for a report, and may be made later.
    const corpus = values.corpus.length ? { corpus: await corpusFolders(values.corpus, io.cwd, locale) } : {};
    const server = await startInProcess({
      folder,
      settings: { ...settingsIn(values.settings, locale), ...corpus },
      locale,
      cache: values.cache === undefined ? undefined : resolve(io.cwd, values.cache),
      tell: (message) => io.stderr(`${message}\n`),
    });
    await serveAssistant({
      version: VERSION,
      instructions: INSTRUCTIONS,
      tools: ASSISTANT_TOOLS,
      answer: (tool, input, signal) => server.request(ASSISTANT, { tool, input }, signal),
    });
    await server.close();
    return OK;
  });
}

// An editor that starts the program has settings of its own; the server says what is wrong with one of them.
function settingsIn(given: string, locale: Locale): object {
  try {
    const settings: unknown = JSON.parse(given);
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return settings;
  } catch {
    // Not even JSON: said below.
  }
  throw new UsageError(corpusCommandMessages.badSettings[locale](given));
}
