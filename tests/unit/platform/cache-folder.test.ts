import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../server/src/platform/cache-folder.ts';

const environment = { XDG_CACHE_HOME: '/cache' };

test('each set of corpus folders has a cache of its own, whatever the order', () => {
  const of = (...folders: string[]) => cacheFolder(folders, undefined, environment, 'linux');
  expect(of('/a', '/b')).toBe(of('/b', '/a'));
  expect(of('/a')).not.toBe(of('/b'));
  expect(of('/a').startsWith(join('/cache', 'attest'))).toBe(true);
});

test('a folder reached through a link shares the cache', async () => {
  const top = await mkdtemp(join(tmpdir(), 'attest-'));
  try {
    await symlink(top, join(top, 'link'));
    expect(cacheFolder([join(top, 'link')], undefined, environment)).toBe(cacheFolder([top], undefined, environment));
  } finally {
    await rm(top, { recursive: true, force: true });
  }
});

test('each system keeps caches where its users expect them', () => {
  expect(cacheFolder(['/a'], undefined, {}, 'darwin')).toContain(join('Library', 'Caches', 'attest'));
  expect(cacheFolder(['/a'], undefined, {}, 'linux')).toContain(join('.cache', 'attest'));
  expect(cacheFolder(['/a'], undefined, { LOCALAPPDATA: '/local' }, 'win32')).toContain(join('/local', 'attest'));
});

test('a folder that the editor gives is used in place of the cache', () => {
  const folder = cacheFolder(['/a'], '/storage', environment, 'linux');
  expect(folder.startsWith(join('/storage', ''))).toBe(true);
  expect(folder).not.toBe(cacheFolder(['/b'], '/storage', environment, 'linux'));
});
