import { jsonPlaces } from '../base/json-places.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Problem } from '../base/problem.ts';
import type { Locale } from '../messages/locale.ts';
import { suppressionMessages } from '../messages/suppression.ts';
import { CODES } from './finding.ts';
import type { KeptVerdict } from './kept-verdicts.ts';
import { keyOf } from './kept-verdicts.ts';

/** Where the verdicts of a workspace are kept, below its folder; found upwards from the report. */
export const VERDICTS_FILE = '.attest/verdicts.json';

export interface KeptVerdictsReading {
  readonly verdicts: readonly KeptVerdict[];
  /** With one of these, nothing may be written to the file. */
  readonly problems: readonly Problem[];
}

/** Reads the text of `.attest/verdicts.json` (docs/verdicts.md). Never throws; what is no verdict is a problem. */
export function readKeptVerdicts(text: string, path: string, locale: Locale): KeptVerdictsReading {
  const root = parsed(text);
  if (root === undefined) {
    const place = new LineIndex(text).positionAt(jsonPlaces(text).fault ?? 0);
    return { verdicts: [], problems: [{ path, message: suppressionMessages.brokenJson[locale](), ...place }] };
  }
  if (!isRecord(root.value) || root.value['version'] !== 1 || !Array.isArray(root.value['verdicts'])) {
    return { verdicts: [], problems: [{ path, message: suppressionMessages.notVerdicts[locale](), line: 0 }] };
  }
  const problems: Problem[] = [];
  const verdicts = root.value['verdicts'].flatMap((entry: unknown, i): KeptVerdict[] => {
    const lacks = FIELDS.find((field) => !isRecord(entry) || !isUsable(field, entry[field]));
    if (lacks === undefined) return [entry as KeptVerdict];
    problems.push({ path, message: suppressionMessages.notAVerdict[locale](i + 1, lacks) });
    return [];
  });
  return { verdicts, problems };
}

/**
 * The text of the file with one verdict more: pretty JSON in an order that does not depend on when a verdict was given,
 * so that two branches merge well. Whatever else stands in the file, notes and fields of later versions, stays.
 *
 * @param text the file as it stands, without problems; undefined where there is none
 */
export function withVerdict(text: string | undefined, verdict: KeptVerdict): string {
  const root = (text === undefined ? undefined : parsed(text)?.value) ?? { version: 1 };
  const { verdicts: kept = [], ...rest } = root as { verdicts?: KeptVerdict[] };
  const verdicts = kept.filter((one) => keyOf(one) !== keyOf(verdict));
  // Given before: then what was noted with it holds on.
  const before = kept.find((one) => keyOf(one) === keyOf(verdict));
  verdicts.push({ ...verdict, ...before });
  verdicts.sort((a, b) => compare(keyOf(a), keyOf(b)));
  return `${JSON.stringify({ ...rest, verdicts }, undefined, 2)}\n`;
}

const FIELDS = ['code', 'sentence', 'passage', 'marked'] as const;

function isUsable(field: (typeof FIELDS)[number], value: unknown): boolean {
  return typeof value === 'string' && (field !== 'code' || (CODES as readonly string[]).includes(value));
}

// `{ value }`, since `null` is JSON too.
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The caller says where, which JSON.parse says in some engines only.
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
