import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Desk } from './an-editor.ts';

/** So many milliseconds something may take to come onto the screen of a busy machine. */
const LONGEST_WAIT = 30_000;

/**
 * A terminal that a program draws its screen on, by tmux, and a person's hands at its keys. tmux tells of all that is drawn
 * (its control mode), so that nothing here waits for a time: the screen is looked at whenever it has changed.
 */
export class Screen {
  readonly #tmux: ChildProcess;
  readonly #answers: ((lines: readonly string[]) => void)[] = [];
  #drawn = (): void => undefined;
  #gone = false;

  /** Starts a program in a terminal of 110 columns and 30 lines, in the folder of the desk. */
  constructor(program: string, args: readonly string[], { folder, env }: Desk) {
    const control = ['-C', '-f', '/dev/null', '-S', join(folder, '.tmux'), 'new-session', '-x', '110', '-y', '30'];
    this.#tmux = spawn('tmux', [...control, [program, ...args].map(quoted).join(' ')], {
      cwd: folder,
      env: { ...env, TMUX: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // Who has ended by itself hears nothing more.
    this.#tmux.stdin?.on('error', () => undefined);
    this.#tmux.on('close', () => {
      this.#gone = true;
      for (const answer of this.#answers.splice(0)) answer([]);
      this.#drawn();
    });
    // The command that tmux was started with is answered like those that follow.
    this.#answers.push(() => undefined);
    this.#read();
  }

  /** Presses keys, one after the other, by tmux's names: `Enter`, `Escape`, `C-x`; one character stands for itself. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#ask(`send-keys ${keys.map(quoted).join(' ')}`);
  }

  /** Types a text as it stands. */
  async type(text: string): Promise<void> {
    await this.#ask(`send-keys -l ${quoted(text)}`);
  }

  /** Waits until words are on the screen, or a pattern is. @returns the screen then; else throws with what it shows */
  shows(words: string | RegExp): Promise<string> {
    const found = (screen: string): boolean =>
      typeof words === 'string' ? screen.includes(words) : words.test(screen);
    return this.#until(found, `never showed ${String(words)}`);
  }

  /** Waits until words have gone from the screen. */
  hides(words: string): Promise<string> {
    return this.#until((screen) => !screen.includes(words), `went on showing ${words}`);
  }

  /** Ends the terminal, and what runs in it. */
  async close(): Promise<void> {
    if (this.#gone) return;
    const gone = new Promise((done) => this.#tmux.once('close', done));
    this.#tmux.stdin?.end('kill-server\n');
    await gone;
  }

  async #until(holds: (screen: string) => boolean, otherwise: string): Promise<string> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#drawn();
    }, LONGEST_WAIT);
    try {
      for (;;) {
        const drawn = new Promise<void>((done) => (this.#drawn = done));
        const screen = (await this.#ask('capture-pane -p')).join('\n');
        if (holds(screen)) return screen;
        if (late || this.#gone) throw new Error(`the screen ${otherwise}:\n${screen.trimEnd()}`);
        await drawn;
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Gives tmux a command. @returns the lines of its answer */
  #ask(command: string): Promise<readonly string[]> {
    if (this.#gone) return Promise.resolve([]);
    const answer = new Promise<readonly string[]>((done) => this.#answers.push(done));
    this.#tmux.stdin?.write(`${command}\n`);
    return answer;
  }

  /** Control mode: an answer stands between `%begin` and `%end` or `%error`, and `%output` tells that something was drawn. */
  #read(): void {
    let rest = '';
    let answer: string[] | undefined;
    this.#tmux.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (/^%(?:end|error) \d/.test(line)) {
          this.#answers.shift()?.(answer ?? []);
          answer = undefined;
        } else if (answer) answer.push(line);
        else if (/^%begin \d/.test(line)) answer = [];
        else if (line.startsWith('%output')) this.#drawn();
      }
    });
  }
}

/** As one word of tmux's commands and of the shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
