import { layDesk } from './desk.ts';
import { beginWalk, runTests } from './harness.ts';
import { picture } from './person.ts';

/** The walks in their order, each a file beside this one. */
const WALKS = [
  'opens',
  'cites',
  'mends',
  'forms',
  'types',
  'ghosts',
  'watches',
  'navigates',
  'writes',
  'commands',
  'lists',
  'completes',
  'evidence',
  'gathers',
  'library',
  'renames',
  'report',
  'sources',
  'findings',
  'assistants',
  'walkthrough',
  'restarts',
  'killed',
  'themes',
  'privacy',
  'settings',
  'configures',
];

/** Put in by run.ts where only some are wanted. */
declare const ONLY: readonly string[] | undefined;

/** VS Code calls this in the extension host; a rejection is a red run. */
export async function run(): Promise<void> {
  for (const name of ONLY ?? WALKS) {
    beginWalk(name);
    await import(`./${name}.ts`);
  }
  await layDesk();
  await runTests((name) => picture(`failed ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`));
}
