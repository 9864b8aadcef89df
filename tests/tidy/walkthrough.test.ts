import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, root } from './project-files.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly title: string; readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(read('package.json')) as Manifest;
const commands = contributes.commands.map(({ command }) => command);
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe.each(['package.nls.json', 'package.nls.vi.json'])('the walkthrough, by %s', (file) => {
  const words = JSON.parse(read(file)) as Readonly<Record<string, string>>;
  const said = (text: string): string => text.replace(/^%(.*)%$/, (_, key: string) => words[key] ?? `no ${key}`);

  test.each(steps.map((step) => [step.id, step] as const))(
    'has a page with its pictures for the step %s',
    (_, step) => {
      const page = said(step.media.markdown);
      for (const [, picture = ''] of read(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
        const path = join(dirname(page), picture);
        expect(existsSync(join(root, path)), path).toBe(true);
        expect(read('.vscodeignore').split('\n'), 'in the package').toContain(`!${path}`);
      }
    },
  );

  test.each(steps.map((step) => [step.id, step] as const))('has a button for %s that ends the step', (_, step) => {
    const buttons = [...said(step.description).matchAll(/^\[[^\]]+\]\(command:([\w.]+)\)$/gm)].map(([, name]) => name);
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      expect(commands).toContain(button);
      expect(step.completionEvents).toContain(`onCommand:${button}`);
    }
  });
});
