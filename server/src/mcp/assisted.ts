import type { AssistantTool } from '../features/assistant-tools.ts';

/** What is offered to an assistant, and who answers it. */
export interface Assisted {
  /** Of the program. */
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly AssistantTool[];
  answer(
    tool: string,
    input: unknown,
    signal: AbortSignal,
  ): Promise<{ readonly text: string; readonly failed: boolean }>;
}
