import { expect, test } from 'vitest';
import { read } from './project-files.ts';

interface Item {
  readonly command?: string;
  readonly submenu?: string;
  readonly group?: string;
}

interface Contributed {
  readonly commands: readonly { readonly command: string; readonly icon?: string }[];
  readonly submenus: readonly { readonly id: string; readonly icon?: string }[];
  readonly menus: Readonly<Record<string, readonly Item[]>>;
}

const { contributes } = JSON.parse(read('package.json')) as { readonly contributes: Contributed };

test('what stands as a button in a title or a row has an icon: its words would not fit there', () => {
  const icons = new Map([
    ...contributes.commands.map(({ command, icon }) => [command, icon] as const),
    ...contributes.submenus.map(({ id, icon }) => [id, icon] as const),
  ]);
  const buttons = ['view/title', 'view/item/context', 'editor/title']
    .flatMap((menu) => contributes.menus[menu] ?? [])
    .filter(({ group }) => /^(?:navigation|inline)/.test(group ?? ''));
  expect(buttons.length).toBeGreaterThan(5);
  const bare = buttons.map(({ command, submenu }) => command ?? submenu ?? '').filter((id) => !icons.get(id));
  expect(bare).toEqual([]);
});

test('every command of a menu is one of ours', () => {
  const ours = new Set(contributes.commands.map(({ command }) => command));
  const named = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
  expect(named.filter((command) => !ours.has(command))).toEqual([]);
});
