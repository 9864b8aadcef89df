import type { Tally } from '../bridge.ts';

/** Absolute paths that a run works with. */
export interface Places {
  /** The project. */
  readonly root: string;
  /** The extension under development: the project, or an empty one where ours is installed from its package. */
  readonly extension: string;
  /** The package to install before the suite runs, if that is what is tried. */
  readonly vsix?: string;
  /** Is the user asked whether he trusts the folder? Otherwise it is trusted. */
  readonly asksForTrust?: boolean;
  /** The language of the window, where it is not English: `vi`. */
  readonly language?: string;
  /** Ignored by git and kept between runs: what was downloaded or installed for the tests. */
  readonly cache: string;
  /** The bundled suite. */
  readonly suite: string;
  /** A copy of the sample corpus, which the suite may write to. */
  readonly workspace: string;
  readonly pictures: string;
  /** What a picture shows, in pixels of the page, and how many pixels of the picture are one of the page. */
  readonly window: { readonly width: number; readonly height: number; readonly scale: number };
}

/** A VS Code that this machine can have, in one or more versions. */
export interface Host {
  readonly targets: readonly Target[];
}

export interface Target {
  /** For a person: which VS Code, in which version. */
  readonly name: string;
  run(places: Places): Promise<Tally>;
}

/** Runs `body` with a deadline, in milliseconds; what never ends becomes an error that says what was waited for. */
export async function within<T>(ms: number, what: string, body: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([body, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Our own environment less what a VS Code around us has put there for its children. */
export function cleanEnvironment(more: Readonly<Record<string, string>>): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(VSCODE|ELECTRON)_/.test(name)) clean[name] = value;
  }
  return { ...clean, ...more };
}
