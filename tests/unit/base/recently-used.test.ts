import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Held, RecentlyUsed } from '../../../server/src/base/recently-used.ts';

interface Owner {
  readonly name: string;
}

/** A memory of ten, and whom it has let go, in order. */
function memory() {
  const gone: string[] = [];
  const recent = new RecentlyUsed<Owner>(10, ({ name }) => gone.push(name));
  // Held by the test, since the memory itself holds nobody.
  const owners: Owner[] = [];
  const made = (name: string, size: number): Held<Owner> => {
    const owner = { name };
    owners.push(owner);
    return recent.made(owner, size);
  };
  return { recent, gone, made };
}

const turn = (): Promise<void> => Promise.resolve();

test('beyond the bound what was made first is let go, and only as much as is too much', async () => {
  const { gone, made } = memory();
  for (const name of ['a', 'b', 'c']) made(name, 4);
  await turn();
  expect(gone).toEqual(['a']);
});

test('… within it nothing is', async () => {
  const { gone, made } = memory();
  for (const name of ['a', 'b']) made(name, 5);
  await turn();
  expect(gone).toEqual([]);
});

test('what was used since it was made stays longer than what was not', async () => {
  const { recent, gone, made } = memory();
  const [a] = [made('a', 4), made('b', 4)];
  recent.used(a);
  made('c', 4);
  await turn();
  expect(gone).toEqual(['b']);
});

test('what one turn looks at stays until its end, however much it is', async () => {
  const { gone, made } = memory();
  for (let i = 0; i < 5; i++) made(`${i}`, 8);
  expect(gone).toEqual([]);
  await turn();
  expect(gone).toEqual(['0', '1', '2', '3']);
});

test('… but where it may go at once', () => {
  const gone: string[] = [];
  const recent = new RecentlyUsed<Owner>(10, ({ name }) => gone.push(name), { atOnce: true });
  const owners = ['a', 'b'].map((name) => ({ name }));
  for (const owner of owners) recent.made(owner, 8);
  expect(gone).toEqual(['a']);
});

test('what alone is too large stays until the next comes', async () => {
  const { gone, made } = memory();
  made('book', 100);
  await turn();
  expect(gone).toEqual([]);
  made('note', 1);
  await turn();
  expect(gone).toEqual(['book']);
});

test('what was let go is not held again by a use', async () => {
  const { recent, gone, made } = memory();
  const [a] = [made('a', 8), made('b', 8)];
  await turn();
  recent.used(a);
  made('c', 8);
  await turn();
  expect(gone).toEqual(['a', 'b']);
});

test('an owner that is no more is not held', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const recent = new RecentlyUsed<Owner>(10, () => {});
  const { owner } = recent.made({ name: 'a' }, 4);
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(owner.deref()).toBeUndefined();
});
