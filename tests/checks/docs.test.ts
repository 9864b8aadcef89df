import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../server/src/checks/registry.ts';
import { thresholds } from '../../server/src/checks/thresholds.ts';
import { check } from '../support/check.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'checks');

interface Example {
  readonly report: string;
  /** A fixture for `check`. */
  readonly fixture: string;
  readonly found: boolean;
}

/**
 * The examples of a page. A block `text source KEY DATE` is a source, and those in a row make a newspaper; a block
 * `text report` is a report on it, `text report VALUE` one whose findings tell this as the truth. ⟦…⟧ is what is found.
 */
function examplesOf(page: string, code: string): Example[] {
  const examples: Example[] = [];
  let newspaper = '';
  let wasReport = false;
  for (const [, kind, rest = '', body = ''] of page.matchAll(/^```text (source|report)([^\n]*)\n([\s\S]*?)\n```$/gm)) {
    if (kind === 'source') {
      const [key, ...note] = rest.trim().split(' ');
      newspaper = `${wasReport ? '' : newspaper}//- corpus/${key}.txt ${note.join(' ')}\n${body}\n`;
      wasReport = false;
    } else {
      wasReport = true;
      const label = rest.trim() ? `${code} → ${rest.trim()}` : code;
      const report = body.replaceAll('⟧', `⟧{${label}}`);
      examples.push({ report: body, fixture: `${newspaper}//- report.md\n${report}\n`, found: body.includes('⟦') });
    }
  }
  return examples;
}

describe.each(readdirSync(folder))('docs/checks/%s', (file) => {
  const code = file.replace(/\.md$/, '');
  const page = readFileSync(join(folder, file), 'utf8');
  const examples = examplesOf(page, code);
  const rule = registry.find((one) => one.code === code);

  test('is the page of a rule, whose code stands at its head', () => {
    expect(rule?.code).toBe(code);
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
  });

  test('gives the rule’s own severity, and says how to switch it off', () => {
    expect(page).toContain(`Severity: **${rule?.severity}**`);
    expect(page).toContain(`\`{ "${code}": "off" }\``);
    expect(page).toContain(`--rule ${code}=off`);
  });

  test('shows what is found and what is not', () => {
    expect(examples.some(({ found }) => found)).toBe(true);
    expect(examples.some(({ found }) => !found)).toBe(true);
    // Every block is an example that is run here.
    expect(page.match(/^```\w/gm)).toHaveLength(page.match(/^```text (?:source|report)/gm)?.length ?? 0);
  });

  // A rule that is off unless it is asked for is asked for here.
  const severities = rule?.severity === 'off' ? { [rule.code]: 'warning' as const } : {};
  test.each(examples)('$report', ({ fixture }) => check(fixture, { severities }));

  test('its links lead somewhere', () => {
    const linked = [...page.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
    expect(linked.filter((name) => !readdirSync(folder).includes(name ?? ''))).toEqual([]);
  });
});

test('the page on unsupported claims tells the measures that count', () => {
  const page = readFileSync(join(folder, 'unsupported-claim.md'), 'utf8');
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  expect(page).toContain(`at least **${words[thresholds.sayingEnough]}** words`);
  expect(page).toContain(`more than **${Math.round(100 * thresholds.unsupported)}%**`);
  expect(page).toContain(`together more than **${Math.round(150 * thresholds.unsupported)}%**`);
  expect(page).toContain(`**${words[thresholds.spokenOf]}** such words`);
});
