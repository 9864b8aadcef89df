import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { builtProgram } from './built.ts';
import { fixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';
import { writeBelow } from './write-below.ts';

// Bundling and starting a process take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What one run of the command has said. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A person at a terminal: the built `attest`, run in a folder of its own that holds the files of a fixture. */
export class Terminal {
  readonly folder: string;
  readonly fixture: Fixture;

  static async open(files: string): Promise<Terminal> {
    const terminal = new Terminal(await mkdtemp(join(tmpdir(), 'attest-')), fixture(files));
    for (const [path, { text }] of terminal.fixture.files) await terminal.write(path, text);
    return terminal;
  }

  private constructor(folder: string, files: Fixture) {
    this.folder = folder;
    this.fixture = files;
  }

  write(path: string, content: string | Uint8Array): Promise<void> {
    return writeBelow(this.folder, path, content);
  }

  /** The text of a file of the fixture, without its marks. */
  text(path: string): string {
    const file = this.fixture.files.get(path);
    if (!file) throw new Error(`the fixture has no ${path}`);
    return file.text;
  }

  attest(...args: string[]): Promise<Run> {
    return this.attestIn('.', {}, ...args);
  }

  /** The same from another folder, or in another environment. */
  attestIn(folder: string, environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Run> {
    return this.#run(folder, environment, '', args);
  }

  /** The same with something on standard input. */
  attestWith(input: string | Uint8Array, ...args: string[]): Promise<Run> {
    return this.#run('.', {}, input, args);
  }

  /** Starts it and leaves it running. */
  async start(...args: string[]): Promise<Started> {
    const child = await this.#start('.', {}, args);
    child.stdin.end();
    return new Started(child);
  }

  async #start(
    folder: string,
    environment: Readonly<Record<string, string>>,
    args: readonly string[],
  ): Promise<ChildProcessWithoutNullStreams> {
    const [program] = await Promise.all([
      builtProgram('attest').then((path) => resolve(path)),
      builtProgram('reading'),
    ]);
    // The user's own cache and language stay out of it.
    const env = { ...process.env, XDG_CACHE_HOME: join(this.folder, '.cache'), ATTEST_LOCALE: 'en', ...environment };
    const child = spawn(process.execPath, [program, ...args], { cwd: join(this.folder, folder), env });
    // Who asks for nothing may be gone before all is written.
    child.stdin.on('error', () => undefined);
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    return child;
  }

  async #run(
    folder: string,
    environment: Readonly<Record<string, string>>,
    input: string | Uint8Array,
    args: readonly string[],
  ): Promise<Run> {
    const child = await this.#start(folder, environment, args);
    child.stdin.end(input);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece: string) => (stdout += piece));
    child.stderr.on('data', (piece: string) => (stderr += piece));
    const status = await new Promise<number | null>((done, failed) => {
      child.on('error', failed);
      child.on('close', done);
    });
    return { status, stdout, stderr };
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** An `attest` that runs until it is told to end. */
export class Started {
  /** What it has said by now. */
  stdout = '';
  stderr = '';
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | null>;
  #heard: () => void = () => undefined;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#ended = new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (status) => {
        done(status);
        this.#heard();
      });
    });
    child.stdout.on('data', (piece: string) => {
      this.stdout += piece;
      this.#heard();
    });
    child.stderr.on('data', (piece: string) => {
      this.stderr += piece;
      this.#heard();
    });
  }

  /** Waits until it has said what holds, and then forgets what was said until now. */
  async until(holds: (said: { readonly stdout: string; readonly stderr: string }) => boolean): Promise<Said> {
    while (!holds(this)) {
      if (this.#child.exitCode !== null) throw new Error(`it has ended; it said\n${this.stdout}\n${this.stderr}`);
      await new Promise<void>((done) => (this.#heard = done));
    }
    const said = { stdout: this.stdout, stderr: this.stderr };
    [this.stdout, this.stderr] = ['', ''];
    return said;
  }

  /** Sends it a signal and gives its exit status. */
  end(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

interface Said {
  readonly stdout: string;
  readonly stderr: string;
}
