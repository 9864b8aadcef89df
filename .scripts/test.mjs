// `npm test`: everything that can run on this machine, each step told on its own, and one summary at the end. A step that
// fails does not hide the ones behind it; the exit status is 1 if any failed, or if no test ran at all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditOf } from './audit.mjs';
import { failuresOfVitest, tellFailures } from './failures.mjs';
import { install, node, npmSays, root, tool } from './toolchain.mjs';

const results = join(root, '.vscode-test', 'results');
const vitestResult = join(results, 'vitest.json');
const vscodeResult = join(results, 'vscode.json');
const packageResult = join(results, 'package.json');
const newcomerResult = join(results, 'newcomer.json');
const vietnameseResult = join(results, 'vietnamese.json');
const bareResult = join(results, 'bare.json');
const untrustedResult = join(results, 'untrusted.json');

/** @type {{ name: string, failed: boolean, says: string }[]} */
const steps = [];
const tests = { passed: 0, failed: 0, skipped: 0 };
/** @type {import('./failures.mjs').Failure[]} */
const failures = [];
/** @type {import('./failures.mjs').Failure[]} */
const unsteady = [];

try {
  await step('install', async () => ((await install()) ? 'installed' : 'up to date'));
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await step('known holes in dependencies', audit);
  await step('types', () => plain(tool('typescript', 'bin/tsc'), ['-b']));
  await step('lint', () => plain(tool('oxlint', 'bin/oxlint'), ['--deny-warnings']));
  await step('format', () => plain(tool('prettier', 'bin/prettier.cjs'), ['--check', '--log-level=warn', '.']));
  const built = await step('build', () => plain(join('.scripts', 'build.mjs')));
  await step('unit, checks, server, cli, grammar, editors, tidy, package, fuzz, soak', vitest);
  const unless = (body) => (built ? body() : fail('not run, because the build failed'));
  await step('real VS Code', () => unless(() => vscode(vscodeResult)));
  await step('a window in Vietnamese', () => unless(() => vscode(vietnameseResult, '--vietnamese')));
  await step('a folder without sources', () => unless(() => vscode(bareResult, '--bare')));
  await step('a folder that is not trusted', () => unless(() => vscode(untrustedResult, '--untrusted')));
  await step('the package in a clean VS Code', () => unless(() => vscode(packageResult, '--package')));
  await step('a newcomer with a folder of his own', () => unless(() => vscode(newcomerResult, '--newcomer')));
} catch (error) {
  console.error(error.message);
}
summary();

/** Runs one step and writes down how it ended. @returns whether it succeeded; an install that fails ends the run. */
async function step(name, body) {
  console.log(`\n── ${name}`);
  try {
    steps.push({ name, failed: false, says: await body() });
    return true;
  } catch (error) {
    steps.push({ name, failed: true, says: error.message });
    if (name === 'install') throw error;
    return false;
  }
}

async function plain(script, args) {
  const status = await node(script, args);
  return status === 0 ? 'ok' : fail(`exit status ${status}`);
}

async function audit() {
  const { failed, says } = auditOf(await npmSays(['audit', '--json', '--fetch-retries=1', '--fetch-timeout=20000']));
  return failed ? fail(says) : says;
}

async function vitest() {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const status = await node(tool('vitest', 'vitest.mjs'), [...args, `--outputFile.json=${vitestResult}`]);
  const result = read(vitestResult);
  if (!result) return fail(`exit status ${status}, and no result was written`);
  const counts = {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
  add(counts);
  failures.push(...failuresOfVitest(result, root));
  // A file that does not even load has no failing test in it, so the exit status has the last word.
  return status === 0 && counts.passed > 0 ? told(counts) : fail(`${told(counts)} (exit status ${status})`);
}

async function vscode(file, ...more) {
  const status = await node(join('tests', 'vscode', 'run.ts'), [`--result=${file}`, ...more]);
  const result = read(file);
  if (!result) return fail(`exit status ${status}, and no result was written`);
  if (result.leftOut) {
    const says = `LEFT OUT: ${result.leftOut}`;
    return process.env.ATTEST_REQUIRE_VSCODE ? fail(`${says} (ATTEST_REQUIRE_VSCODE is set)`) : says;
  }
  add(result);
  const named = (failure) => ({ ...failure, name: `${failure.walk}: ${failure.name}` });
  failures.push(...result.failures.map(named));
  unsteady.push(...result.unsteady.map(named));
  const again = result.unsteady.length ? `, ${result.unsteady.length} of them at the second try` : '';
  const says = `${told(result)}${again} (${result.host})`;
  return status === 0 && result.passed > 0 ? says : fail(`${says} (exit status ${status})`);
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function add(counts) {
  for (const key of Object.keys(tests)) tests[key] += counts[key];
}

function told({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** @returns {never} */
function fail(message) {
  throw new Error(message);
}

function summary() {
  console.log('\n── summary');
  const width = Math.max(...steps.map(({ name }) => name.length));
  for (const { name, failed, says } of steps) {
    console.log(`${failed ? '✗' : says.startsWith('LEFT OUT') ? '–' : '✓'} ${name.padEnd(width)}  ${says}`);
  }
  if (unsteady.length) console.log(`\nUnsteady, passed when tried again:`);
  for (const line of tellFailures('~', unsteady)) console.log(line);
  if (failures.length) console.log(`\nFailed:`);
  for (const line of tellFailures('✗', failures)) console.log(line);
  const broken = steps.filter(({ failed }) => failed);
  if (broken.length) console.log(`\nFAILED: ${broken.map(({ name }) => name).join('; ')}`);
  else if (tests.passed === 0) console.log('\nFAILED: no test ran');
  process.exitCode = broken.length || tests.passed === 0 ? 1 : 0;
  // Alone on its line and last: this is the line by which CI sees that tests were run.
  console.log(`\n${told(tests)}`);
}
