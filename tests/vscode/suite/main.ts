import { layDesk } from './desk.ts';
import { runTests } from './harness.ts';
import { picture } from './person.ts';
import './opens.ts';
import './cites.ts';
import './mends.ts';
import './forms.ts';
import './types.ts';
import './ghosts.ts';
import './watches.ts';
import './navigates.ts';
import './writes.ts';
import './commands.ts';
import './lists.ts';
import './completes.ts';
import './evidence.ts';
import './gathers.ts';
import './library.ts';
import './renames.ts';
import './report.ts';
import './sources.ts';
import './findings.ts';
import './assistants.ts';
import './walkthrough.ts';

/** VS Code calls this in the extension host; a rejection is a red run. */
export async function run(): Promise<void> {
  await layDesk();
  await runTests((name) => picture(`failed ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`));
}
