import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The suite runs inside the extension host, the page is driven from the process that started VS Code. The bridge joins
 * the two over loopback HTTP, so that one walk can press keys like a person and assert through the `vscode` API.
 */
export interface Bridge {
  readonly url: string;
  readonly tally: Tally;
  close(): Promise<void>;
}

/**
 * What the suite may ask of the page. Every answer is the texts of the elements that were found, if any were. `rest` puts
 * the mouse on words of the report, `follow` clicks on them with Control held down; the words are those at the end of
 * `following` and them, where they stand in the window more than once. `menu` opens what the right button offers; `drag` takes
 * an element to the middle of words of the report; `words` answers with all that an
 * element says, `faults` with what is hard to see of it.
 */
export type Action =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'press'; readonly key: string }
  | { readonly do: 'picture'; readonly name: string }
  | { readonly do: 'appear'; readonly selector: string; readonly text?: string }
  | { readonly do: 'vanish'; readonly selector: string }
  | { readonly do: 'words'; readonly selector: string }
  | { readonly do: 'faults'; readonly selector: string }
  | { readonly do: 'rest'; readonly words: string; readonly following?: string }
  | { readonly do: 'follow'; readonly words: string; readonly following?: string }
  | { readonly do: 'click'; readonly selector: string; readonly text?: string }
  | { readonly do: 'menu'; readonly selector: string; readonly text?: string }
  | { readonly do: 'drag'; readonly selector: string; readonly text?: string; readonly words: string };

/** What the suite tells while it runs. */
export type Report =
  | { readonly kind: 'passed'; readonly name: string; readonly ms: number }
  | ({ readonly kind: 'failed' } & Failure)
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: string }
  | { readonly kind: 'note'; readonly text: string };

export type Message = { readonly act: Action } | { readonly report: Report } | { readonly hello: true };

/** The answer to a message: `value` on success, else `error`. `hello` is answered with whether there is a page. */
export interface Answer {
  readonly value?: readonly string[] | boolean;
  readonly error?: string;
}

/** A test that failed: the file of the suite that it stands in, its name, and what was wrong, with the stack below it. */
export interface Failure {
  readonly walk: string;
  readonly name: string;
  readonly error: string;
}

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  readonly failures: Failure[];
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** Performs an action on the page; a host without a page has no such function. */
export type Driver = (action: Action) => Promise<readonly string[]>;

/** @param driver looked up at each message, since the page opens after the bridge. */
export async function openBridge(driver: () => Driver | undefined): Promise<Bridge> {
  const tally = emptyTally();
  const answer = async (message: Message): Promise<Answer> => {
    if ('report' in message) {
      tell(message.report, tally);
      return {};
    }
    const drive = driver();
    if ('hello' in message) return { value: drive !== undefined };
    if (!drive) return { error: 'this host has no page' };
    return { value: await drive(message.act) };
  };
  const server = createServer(async (request, response) => {
    let reply: Answer;
    try {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      reply = await answer(JSON.parse(body) as Message);
    } catch (error) {
      reply = { error: error instanceof Error ? error.message : String(error) };
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tally,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function tell(report: Report, tally: Tally): void {
  if (report.kind === 'note') return console.log(`    ${report.text}`);
  tally[report.kind]++;
  if (report.kind === 'passed') console.log(`  ✓ ${report.name} (${report.ms} ms)`);
  if (report.kind === 'skipped') console.log(`  – ${report.name}: skipped, ${report.reason}`);
  if (report.kind !== 'failed') return;
  const { walk, name, error } = report;
  tally.failures.push({ walk, name, error });
  console.log(`  ✗ ${name}\n${error.replace(/^/gm, '      ')}`);
}
