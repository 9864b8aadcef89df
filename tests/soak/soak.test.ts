import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { soak } from './soak.ts';

// `npm run soak` in short: what it tells of memory and time is for people to look at, what it tells of the verdicts holds.
test(
  'after hundreds of edits, citations, saves and changed sources a server says what a fresh one says',
  {
    timeout: 180_000,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attest-soak-'));
    try {
      const [server] = await Promise.all([builtProgram('server'), builtProgram('reading')]);
      const result = await soak({
        server,
        folder: join(folder, 'w'),
        sources: 200,
        edits: 300,
        minutes: 5,
        pace: 0,
        seed: 3,
      });
      expect(result.edits).toBe(300);
      expect(result.sourceEdits).toBeGreaterThan(3);
      expect(result.asked).toBeGreaterThan(20);
      expect(result.diagnostics.length).toBeGreaterThan(3);
      expect(result.diagnostics).toEqual(result.afresh);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
