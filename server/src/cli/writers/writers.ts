import type { Writer } from './check-result.ts';
import type { FORMATS } from './formats.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { lines } from './lines.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

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
