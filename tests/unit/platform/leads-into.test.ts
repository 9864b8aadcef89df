import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leadsInto } from '../../../server/src/platform/leads-into.ts';

let top: string;
const at = (path: string): string => join(top, path);

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'attest-'));
  await mkdir(at('in/deep'), { recursive: true });
  await mkdir(at('in-other'));
  await writeFile(at('in/deep/a.txt'), '');
  await writeFile(at('in-other/b.txt'), '');
  await symlink(at('in-other'), at('in/out'));
  await symlink(at('in/deep'), at('in/about'));
  await symlink(at('nowhere'), at('in/nowhere'));
  await symlink(at('in'), at('other-name'));
});
afterEach(() => rm(top, { recursive: true }));

test.each([
  ['in', true],
  ['in/deep/a.txt', true],
  ['in/about/a.txt', true],
  ['other-name/deep/a.txt', true],
  ['in/new/c.txt', true],
  ['in/out', false],
  ['in/out/b.txt', false],
  ['in/out/new/c.txt', false],
  ['in/nowhere', false],
  ['in-other/b.txt', false],
  ['in/../in-other/b.txt', false],
])('%s: %s', async (path, inside) => {
  expect(await leadsInto(at(path), [at('in')])).toBe(inside);
  expect(await leadsInto(at(path), [at('other-name')])).toBe(inside);
  expect(await leadsInto(at(path), [])).toBe(false);
});
