import type { Answer, Message, Report } from '../bridge.ts';

/** One step of the walk. */
interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];

/** Adds a test; they run one after the other, in the order in which they were added. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs every test and reports each as it ends. Rejects if any failed, which is how VS Code learns of it. */
export async function runTests(onFailure: (name: string) => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const { name, body } of tests) {
    const started = Date.now();
    try {
      await body();
      await report({ kind: 'passed', name, ms: Date.now() - started });
    } catch (error) {
      failed.push(name);
      await report({
        kind: 'failed',
        name,
        error: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
      });
      await onFailure(name);
    }
  }
  if (failed.length) throw new Error(`${failed.length} failed: ${failed.join('; ')}`);
}

export async function report(entry: Report): Promise<void> {
  await send({ report: entry });
}

/** Sends a message to the process that started VS Code; rejects with what went wrong there. */
export async function send(message: Message): Promise<Answer['value']> {
  const url = process.env['ATTEST_BRIDGE'];
  if (!url) throw new Error('ATTEST_BRIDGE is not set: the suite was not started by tests/vscode/run.ts');
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(message) });
  const answer = (await response.json()) as Answer;
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
