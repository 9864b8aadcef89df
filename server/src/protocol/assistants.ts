import type { Asked } from './asked.ts';

/** What an assistant asks, by the editor's tools or by MCP. */
export const ASSISTANT: Asked<AssistantParams, AssistantAnswer> = { method: 'attest/assistant' };

export interface AssistantParams {
  /** The name of the tool, and what it was given. */
  readonly tool: string;
  readonly input: unknown;
  /** The report that the user has before him, whose sources are meant. */
  readonly report?: string;
}

/** What the assistant is told, as JSON; or why there is nothing, in words. */
export interface AssistantAnswer {
  readonly text: string;
  readonly failed: boolean;
}
