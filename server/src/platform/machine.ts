import { homedir, release } from 'node:os';

/** What a bug report has to say of the machine. */
export interface Machine {
  /** `v24.1.0` */
  readonly node: string;
  /** `linux x64 6.1.0` */
  readonly system: string;
  /** Bytes that this process takes of the machine. */
  readonly memory: number;
  /** The program that runs; undefined where there is none, as within a test. */
  readonly program: string | undefined;
  /** The folder of the user. */
  readonly home: string;
}

export function machine(): Machine {
  return {
    node: process.version,
    system: `${process.platform} ${process.arch} ${release()}`,
    memory: process.memoryUsage.rss(),
    program: process.argv[1],
    home: homedir(),
  };
}
