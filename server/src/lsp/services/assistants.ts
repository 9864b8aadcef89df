import { isAbsolute, join, relative, resolve } from 'node:path';
import { tellDraft } from '../../features/assistant-draft.ts';
import { readInput, type Refusal, type ToolInput } from '../../features/assistant-input.ts';
import { quotePassages, searchSources } from '../../features/assistant-passages.ts';
import { readSource } from '../../features/assistant-source.ts';
import type { Session } from '../../features/session.ts';
import { assistantMessages as messages } from '../../messages/assistants.ts';
import { ASSISTANT, type AssistantParams } from '../../protocol/assistants.ts';
import { pathOf, uriOf } from '../convert.ts';
import type { Desk } from '../desk.ts';
import { isInside } from '../workspace.ts';
import type { Service } from './service.ts';

/** What an assistant asks, by the editor's tools or by MCP. Nothing of it changes anything. */
export const assistants: Service = {
  answers({ desk, answer }) {
    answer(ASSISTANT, async (params, signal) => {
      const told = await answerTo(desk(), params, signal);
      return 'refused' in told
        ? { text: told.refused, failed: true }
        : { text: JSON.stringify(told, undefined, 1), failed: false };
    });
  },
};

/** For so long a question waits for the first reading of the sources, in milliseconds: assistants ask once a minute. */
const PATIENCE = 30_000;

async function answerTo(desk: Desk, params: AssistantParams, signal: AbortSignal): Promise<object | Refusal> {
  const { locale } = desk;
  const input = readInput(params.tool, params.input, locale);
  if ('refused' in input) return input;
  const uri = placeOf(desk, input, params.report);
  if (typeof uri !== 'string') return uri;
  desk.expects(uri);
  const { session, whole } = await sessionFor(desk, uri, signal);
  if (!desk.corpusState(uri).folders.length) return { refused: messages.noCorpus[locale] };
  const told = await answerOf(desk, session, whole, uri, input, signal);
  if (whole || 'refused' in told) return told;
  return { ...told, notes: [messages.partly[locale], ...((told as { notes?: readonly string[] }).notes ?? [])] };
}

async function answerOf(
  desk: Desk,
  session: Session,
  whole: boolean,
  uri: string,
  input: ToolInput,
  signal: AbortSignal,
): Promise<object | Refusal> {
  const shownPath = (path: string): string => shown(path, desk.folder);
  switch (input.tool) {
    case 'search_sources':
      return searchSources(session, input, signal);
    case 'quote':
      return quotePassages(session, input, signal);
    case 'source':
      return readSource(session, input, shownPath);
    case 'check_draft': {
      const text = input.text('text') ?? '';
      const { locale, corpus } = session;
      // A verdict from half the sources would be wrong.
      if (!whole) return { refused: messages.stillReading[locale](corpus.sources.size) };
      const verdict = await desk.verdicts.ofText(uri, text, signal);
      if (!verdict) return { refused: messages.isSource[locale](shownPath(pathOf(uri) ?? uri)) };
      return tellDraft(verdict.session, text, verdict, input, shownPath);
    }
  }
}

async function sessionFor(
  desk: Desk,
  uri: string,
  signal: AbortSignal,
): Promise<{ readonly session: Session; readonly whole: boolean }> {
  const late = AbortSignal.timeout(PATIENCE);
  try {
    const session = await desk.wholeSession(uri, AbortSignal.any([signal, late]));
    return { session, whole: desk.corpusState(uri).complete };
  } catch (error) {
    if (signal.aborted || !late.aborted) throw error;
    return { session: await desk.session(uri, signal), whole: false };
  }
}

// What lies outside of what the user has opened is none of an assistant's business.
function placeOf(desk: Desk, input: ToolInput, open: string | undefined): string | Refusal {
  const { folder, locale } = desk;
  const named = input.text('report');
  if (named !== undefined) {
    const path = folder === undefined ? named : resolve(folder, named);
    if (!isAbsolute(path) || !desk.roots.some((root) => path !== root && isInside(path, root)))
      return { refused: messages.outside[locale](named) };
    return uriOf(path);
  }
  return open ?? (folder === undefined ? 'untitled:draft' : uriOf(join(folder, 'draft.md')));
}

function shown(path: string, folder: string | undefined): string {
  return folder !== undefined && isInside(path, folder) ? relative(folder, path) : path;
}
