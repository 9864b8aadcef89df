// What `npm run fuzz` runs, bundled by run.ts: one seed after the other until they or the minutes are used up. A seed
// that fails is printed with the smallest case that fails in the same way, ready for found.json.
import { parseArgs } from 'node:util';
import { seeded } from '../support/damaged.ts';
import { anyCase } from './grammar.ts';
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
  },
});

async function fuzz(): Promise<number> {
  const paper = await newspaper();
  const counts: Compared = { documents: 0, edits: 0, findings: 0, fixes: 0 };
  const from = Number(options.from);
  const until = performance.now() + 60_000 * Number(options.minutes);
  let failures = 0;
  let seed = from;
  for (; seed < from + Number(options.seeds) && performance.now() < until && failures < Number(options.most); seed++) {
    const one = anyCase(seeded(seed), Number(options.edits));
    const wrong = await wrongWith(one, paper, counts);
    if (wrong === undefined) {
      if (seed % 1000 === 0) console.error(`${seed} …`);
      continue;
    }
    failures++;
    // A shorter case that fails for another reason is another fault.
    const kind = kindOf(wrong);
    const least = await shrunk(one, async (smaller) => kindOf((await wrongWith(smaller, paper)) ?? '') === kind);
    console.log(`seed ${seed}: ${wrong}\n${JSON.stringify({ seed, ...least })}`);
    console.log(`  there: ${await wrongWith(least, paper)}`);
  }
  const { documents, edits, findings, fixes } = counts;
  console.log(
    `${documents} reports, ${edits} edits, ${findings} findings, ${fixes} fixes compared; ${failures} failures`,
  );
  console.log(`seeds ${from} to ${seed - 1}`);
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

fuzz().then(
  (failures) => (process.exitCode = failures ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
