// What `npm run fuzz` runs, bundled by run.ts: one seed after the other until they or the minutes are used up, in as many
// threads as there are cores. A seed that fails is printed with the smallest case that fails in the same way, ready for
// found.json.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { seeded } from '../support/damaged.ts';
import { caseOf } from './grammar.ts';
import { newspaper } from './newspaper.ts';
import { type Compared, wrongWith } from './properties.ts';
import { shrunk } from './shrink.ts';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100000' },
    from: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
    edits: { type: 'string', default: '6' },
    most: { type: 'string', default: '5' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});

/** What all threads see, each in its place: the next seed, counted from the first, and how many have failed. */
const NEXT = 0;
const FAILED = 1;

/** Takes the next seed until there is none, and gives what has been compared. */
async function fuzz(shared: Int32Array): Promise<Compared> {
  const paper = await newspaper();
  const counts: Compared = { documents: 0, edits: 0, findings: 0, fixes: 0 };
  const until = performance.now() + 60_000 * Number(options.minutes);
  while (performance.now() < until && Atomics.load(shared, FAILED) < Number(options.most)) {
    const count = Atomics.add(shared, NEXT, 1);
    if (count >= Number(options.seeds)) break;
    const seed = Number(options.from) + count;
    if (seed % 1000 === 0) console.error(`${seed} …`);
    const one = caseOf(seeded(seed), Number(options.edits));
    const wrong = await wrongWith(one, paper, counts);
    if (wrong === undefined) continue;
    Atomics.add(shared, FAILED, 1);
    // A shorter case that fails for another reason is another fault.
    const kind = kindOf(wrong);
    const least = await shrunk(one, async (smaller) => kindOf((await wrongWith(smaller, paper)) ?? '') === kind);
    console.log(
      `seed ${seed}: ${wrong}\n${JSON.stringify({ seed, ...least })}\n  there: ${await wrongWith(least, paper)}`,
    );
  }
  return counts;
}

/** @returns how many seeds have failed */
async function inThreads(): Promise<number> {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const began = performance.now();
  const workers = Array.from({ length: Math.max(1, Number(options.threads)) }, () => {
    const worker = new Worker(__filename, {
      workerData: shared,
      argv: process.argv.slice(2),
      // What is made for one report is let go with it: in a large nursery little of it is ever looked at again.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    return new Promise<Compared>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  });
  const all = await Promise.all(workers);
  const sum = (of: keyof Compared): number => all.reduce((total, counts) => total + counts[of], 0);
  const failures = Atomics.load(shared, FAILED);
  console.log(
    `${sum('documents')} reports, ${sum('edits')} edits, ${sum('findings')} findings, ${sum('fixes')} fixes compared in ${((performance.now() - began) / 60_000).toFixed(1)} minutes; ${failures} failures`,
  );
  console.log(`seeds from ${options.from}, ${Math.min(Number(options.seeds), Atomics.load(shared, NEXT))} of them`);
  return failures;
}

function kindOf(wrong: string): string {
  return (
    wrong
      .replace(/^[^:]*: /, '')
      .replace(/\d+/g, '')
      .split('\n')[0]
      ?.slice(0, 40) ?? ''
  );
}

if (isMainThread)
  inThreads().then(
    (failures) => (process.exitCode = failures ? 1 : 0),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
else void fuzz(workerData as Int32Array).then((counts) => parentPort?.postMessage(counts));
