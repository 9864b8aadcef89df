import type { Answer, Message, Report } from '../bridge.ts';

/** So many milliseconds a step may take; one that hangs must not take the steps behind it with it. */
const LONGEST_STEP = 180_000;

/** One step of a walk. */
interface Test {
  /** The file that it stands in. */
  readonly walk: string;
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];
let walk = '';

/** Names the walk that the tests added from now on belong to. */
export function beginWalk(name: string): void {
  walk = name;
}

/** Adds a test; they run one after the other, in the order in which they were added. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ walk, name, body });
}

/** Runs every test and reports each as it ends. Rejects if any failed, which is how VS Code learns of it. */
export async function runTests(onFailure: (name: string) => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const { walk: of, name, body } of tests) {
    const started = Date.now();
    try {
      await inTime(body());
      await report({ kind: 'passed', name, ms: Date.now() - started });
    } catch (error) {
      failed.push(name);
      await report({
        kind: 'failed',
        walk: of,
        name,
        error: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
      });
      await onFailure(name);
    }
  }
  if (failed.length) throw new Error(`${failed.length} failed: ${failed.join('; ')}`);
}

async function inTime(step: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ended after ${LONGEST_STEP / 1000} s`)), LONGEST_STEP);
  });
  try {
    await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
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
