import type { Writer } from './check-result.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { lines } from './lines.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

/** The values of `--format`, in the order in which the help names them. A new one is a file and a line here. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'rdjson'] as const;

/** Each format's writer; `lines` is what a pipe gets where no format is asked for. */
export const writers: Readonly<Record<(typeof FORMATS)[number] | 'lines', Writer>> = {
  pretty,
  lines,
  json,
  sarif,
  github,
  junit,
  rdjson,
};
