import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { builtProgram } from '../support/built.ts';
import { read, root } from '../tidy/project-files.ts';

// What docs/ci.md hands to other projects, each run as its own machine runs it, on a project with a wrong date.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

let folder: string;
let project: string;
/** Where a repository of Attest has been built. */
let home: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-ci-'));
  project = join(folder, 'the project');
  home = join(folder, 'home');
  write('sources/cau.txt', 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.\n');
  write('sources/references.json', '[{ "id": "cau", "issued": "2023-06-15" }]\n');
  write('the reports/a b.md', WRONG);
  mkdirSync(home);
  await builtProgram('reading');
  symlinkSync(resolve(dirname(await builtProgram('attest'))), join(home, 'dist'));
  cpSync(join(root, 'ci'), join(home, 'ci'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WRONG = 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].\n';
const RIGHT = WRONG.replace('14/6', '12/6');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function shell(script: string, cwd: string, environment: Readonly<Record<string, string>>): Said {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ATTEST_LOCALE: 'en', ...environment };
  // As GitHub starts a step with `shell: bash`, and GitLab a job.
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

interface Step {
  readonly id?: string;
  readonly shell?: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('action.yml', () => {
  const action = parse(read('action.yml')) as Action;

  test('has the shape that GitHub wants, and reads its inputs from the environment alone', () => {
    expect(Object.keys(action).sort()).toEqual(['branding', 'description', 'inputs', 'name', 'outputs', 'runs']);
    expect(action.runs.using).toBe('composite');
    for (const { shell: named, run } of action.runs.steps) {
      expect(named).toBe('bash');
      // Whatever is put into a script by an expression is run.
      expect(run).not.toContain('${{');
    }
    const given = action.runs.steps.flatMap(({ env }) => Object.values(env ?? {}));
    expect(given.sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
    const steps = action.runs.steps.flatMap(({ id }) => id ?? []);
    for (const { value } of Object.values(action.outputs)) {
      expect(steps).toContain(/^\$\{\{ steps\.(\w+)\.outputs\.\w+ \}\}$/.exec(value)?.[1]);
    }
    for (const name of Object.keys(action.inputs)) expect(read('docs/ci.md')).toContain(`| \`${name}\` `);
  });

  /** All steps, as GitHub runs them; with what they have put out. */
  function step(inputs: Readonly<Record<string, string>> = {}): Said & { readonly sarif: string | undefined } {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    let said: Said = { status: 0, stdout: '', stderr: '' };
    for (const { run, env } of action.runs.steps) {
      const given = Object.entries(env ?? {}).map(([name, value]) => {
        const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      });
      said = shell(run, project, {
        ...Object.fromEntries(given),
        GITHUB_ACTION_PATH: home,
        GITHUB_WORKSPACE: project,
        GITHUB_OUTPUT: output,
        RUNNER_TEMP: folder,
      });
      if (said.status !== 0) break;
    }
    return { ...said, sarif: /^sarif=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] };
  }

  test('marks a wrong date on its line, fails, and leaves SARIF behind; silent where it is right', () => {
    const { status, stdout, sarif = '' } = step();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=the reports\/a b\.md,line=1,.*date-mismatch/m);
    const results = (): unknown => JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results;
    expect(results()).toMatchObject([{ ruleId: 'date-mismatch' }]);
    write('the reports/a b.md', RIGHT);
    expect(step()).toMatchObject({ status: 0, stdout: '', stderr: '', sarif });
    expect(results()).toEqual([]);
  });

  test('takes paths with blanks, one a line, folders of sources, a severity and a format', () => {
    write('other/b.md', RIGHT);
    expect(step({ paths: '  other/b.md\n\n' })).toMatchObject({ status: 0 });
    expect(step({ paths: 'other/b.md\nthe reports/a b.md', format: 'pretty' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('12 June 2023'),
    });
    expect(step({ 'fail-on': 'never' })).toMatchObject({ status: 0, stdout: expect.stringContaining('::error') });
    expect(step({ corpus: 'none' })).toMatchObject({ status: 2, stderr: expect.stringContaining('none') });
    expect(step({ format: 'nonsense' })).toMatchObject({ status: 2, stderr: expect.stringContaining('nonsense') });
  });

  test('runs nothing that is given', () => {
    const evil = '"; touch run; $(touch run) `touch run`';
    for (const name of Object.keys(action.inputs)) expect(step({ [name]: evil })).toMatchObject({ status: 2 });
    // A path that looks like an option is a path.
    expect(step({ paths: '--fix' })).toMatchObject({ status: 2, stderr: expect.stringContaining('--fix') });
    expect(existsSync(join(project, 'run'))).toBe(false);
    expect(readFileSync(join(project, 'the reports/a b.md'), 'utf8')).toBe(WRONG);
  });
});

describe('the job for GitLab', () => {
  const { attest: job } = parse(read('ci/gitlab-ci.yml')) as {
    readonly attest: {
      readonly variables: Readonly<Record<string, string>>;
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: { readonly junit: string } };
    };
  };

  const run = (variables: Readonly<Record<string, string>> = {}): Said => {
    const all = { ...job.variables, ATTEST_HOME: home, CI_PROJECT_DIR: project, ...variables };
    return shell(job.script.join('\n'), project, all);
  };

  test('writes JUnit for the merge request, lines into the log, and fails; passes where all is right', () => {
    const junit = (): string => readFileSync(join(project, job.artifacts.reports.junit), 'utf8');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^the reports\/a b\.md:1:6 error date-mismatch /m);
    expect(junit()).toMatch(/<testsuites?[^>]* failures="1"/);
    expect(run({ ATTEST_FAIL_ON: 'never' })).toMatchObject({ status: 0 });
    write('the reports/a b.md', RIGHT);
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(junit()).toMatch(/<testsuites?[^>]* failures="0"/);
  });

  test('says what is wrong', () => {
    const { status, stderr } = run({ ATTEST_PATHS: 'none.md' });
    expect({ status, told: stderr.includes('none.md') }).toEqual({ status: 2, told: true });
  });
});

describe('the hooks for pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, string>>[];

  test('look at reports, and at nothing else', () => {
    const [{ files = '', exclude = '', entry = '' } = {}] = hooks;
    const isSeen = (path: string): boolean => new RegExp(files).test(path) && !new RegExp(exclude).test(path);
    const seen = ['a.md', 'reports/b.md', 'corpus/reports/c.md', 'resources/d.md', 'docs/README-vi.md'];
    expect(seen.filter(isSeen)).toEqual(seen);
    const unseen = ['a.txt', 'sources/a.md', 'x/corpus/a.md', 'corpus/sources/a.md', 'README.md', 'x/CHANGELOG.md'];
    expect(unseen.filter(isSeen)).toEqual([]);
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(entry.split(' ')[0]);
    expect(hooks.map(({ id }) => id)).toEqual(['attest', 'attest-all']);
  });

  const version = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (!version) console.log('left out: the hook itself, since there is no pre-commit on the path');

  // It installs Attest as pre-commit does for anybody: a clone, npm, and a build.
  test.skipIf(!version)('stop a commit with a wrong date, and let it pass once it is mended', () => {
    const git = (cwd: string, ...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd, encoding: 'utf8' });
    const revision = git(root, 'rev-parse', 'HEAD').trim();
    write(
      '.pre-commit-config.yaml',
      JSON.stringify({ repos: [{ repo: root, rev: revision, hooks: [{ id: 'attest' }] }] }),
    );
    git(project, 'init', '--quiet');
    git(project, 'add', '.');
    const hook = (): Said =>
      shell('pre-commit run', project, { PRE_COMMIT_HOME: join(folder, 'pre-commit'), PRE_COMMIT_COLOR: 'never' });
    const stopped = hook();
    expect(stopped.stdout).toMatch(/^the reports\/a b\.md:1:6 error date-mismatch /m);
    expect(stopped.status).toBe(1);
    write('the reports/a b.md', RIGHT);
    git(project, 'add', '.');
    expect(hook()).toMatchObject({ status: 0, stdout: expect.stringContaining('Passed') });
  });
});
