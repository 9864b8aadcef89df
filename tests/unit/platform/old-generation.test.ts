import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boundOldGeneration } from '../../../server/src/platform/old-generation.ts';

// When the heap is looked through hangs on how busy the machine is, so what is held is that it is said.
vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));

const { execArgv, versions } = process;

beforeEach(() => vi.mocked(setFlagsFromString).mockClear());
afterEach(() => {
  process.execArgv = execArgv;
  Object.defineProperty(process, 'versions', { value: versions });
});

test('the heap is looked through when it holds half as much again as is in use', () => {
  boundOldGeneration();
  expect(setFlagsFromString).toHaveBeenCalledExactlyOnceWith('--heap-growing-percent=50');
});

test('… where who starts the process has not said otherwise', () => {
  process.execArgv = ['--heap-growing-percent=300'];
  boundOldGeneration();
  expect(setFlagsFromString).not.toHaveBeenCalled();
});

test('… and where flags are Node’s to set', () => {
  Object.defineProperty(process, 'versions', { value: { ...versions, electron: '34.0.0' } });
  boundOldGeneration();
  expect(setFlagsFromString).not.toHaveBeenCalled();
});

test('the option with which our client says it is one that Node.js starts with', () => {
  expect(execFileSync(process.execPath, ['--heap-growing-percent=50', '-p', '1 + 1']).toString().trim()).toBe('2');
});
