import { execFileSync } from 'node:child_process';
import { constants } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boundOldGeneration } from '../../../server/src/platform/old-generation.ts';

// When the heap is looked through hangs on how busy the machine is, so what is held is that it is said.
vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn(), getHeapSpaceStatistics: vi.fn() }));

// Collections come when they will, so the test tells of them.
const heard: ((seen: { getEntries(): readonly { readonly detail: object }[] }) => void)[] = [];
vi.mock('node:perf_hooks', async (original) => ({
  ...(await original<object>()),
  PerformanceObserver: class {
    constructor(tell: (typeof heard)[number]) {
      heard.push(tell);
    }
    observe(): void {}
  },
}));

const { execArgv, versions } = process;

beforeEach(() => vi.mocked(setFlagsFromString).mockClear());
afterEach(() => {
  process.execArgv = execArgv;
  Object.defineProperty(process, 'versions', { value: versions });
});

test('the heap is looked through when it holds three tenths as much again as is in use', () => {
  boundOldGeneration();
  expect(setFlagsFromString).toHaveBeenCalledExactlyOnceWith('--heap-growing-percent=30');
});

test('half-empty pages are joined at the next collection, and only then', () => {
  boundOldGeneration();
  const collected = (kind: number, used: number): string[] => {
    vi.mocked(setFlagsFromString).mockClear();
    const old = { space_name: 'old_space', space_used_size: used, space_size: 100 };
    vi.mocked(getHeapSpaceStatistics).mockReturnValue([old as ReturnType<typeof getHeapSpaceStatistics>[number]]);
    heard.at(-1)?.({ getEntries: () => [{ detail: { kind } }] });
    return vi.mocked(setFlagsFromString).mock.calls.map(([flag]) => flag);
  };
  const { NODE_PERFORMANCE_GC_MAJOR: major, NODE_PERFORMANCE_GC_MINOR: minor } = constants;
  expect(collected(major, 75)).toEqual([]);
  expect(collected(minor, 50)).toEqual([]);
  expect(collected(major, 50)).toEqual(['--optimize-for-size']);
  expect(collected(minor, 75)).toEqual([]);
  expect(collected(major, 75)).toEqual(['--no-optimize-for-size']);
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

test('the options are some that Node.js knows', () => {
  const options = ['--heap-growing-percent=30', '--optimize-for-size', '--no-optimize-for-size'];
  expect(
    execFileSync(process.execPath, [...options, '-p', '1 + 1'])
      .toString()
      .trim(),
  ).toBe('2');
});
