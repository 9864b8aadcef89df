import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What no-network.cjs has written: which programs and threads it guarded, and which tries it barred. */
export interface Guarded {
  readonly programs: readonly string[];
  readonly tries: readonly string[];
}

/** The environment of a program that may not use the network; its children and threads have it too. */
export function withoutNetwork(log: string): Record<string, string> {
  const guard = resolve(join('tests', 'support', 'no-network.cjs'));
  return { NODE_OPTIONS: `--require=${JSON.stringify(guard)}`, ATTEST_NETWORK_LOG: log };
}

export function guardedBy(log: string): Guarded {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  const entries = lines.map((line) => JSON.parse(line) as { guarded?: string; tried?: string; stack?: string });
  return {
    programs: entries.flatMap(({ guarded }) => (guarded === undefined ? [] : [guarded])),
    tries: entries.flatMap(({ tried, stack }) => (tried === undefined ? [] : [`${tried}\n${stack}`])),
  };
}
