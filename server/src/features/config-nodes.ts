import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { jsonPlaces } from '../base/json-places.ts';

/** A value in a file of JSON or YAML, with the offset at which it stands. */
export type ConfigNode =
  | { readonly kind: 'map'; readonly at: number; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly at: number; readonly value: unknown };

/** The keys are kept as a list, so that one that is called `__proto__` is a key like any other. */
export interface ConfigEntry {
  readonly key: string;
  /** The offset of the key. */
  readonly at: number;
  readonly node: ConfigNode;
}

/** Why a file could not be read, and from which offset on. */
export interface ConfigFault {
  readonly at: number;
  readonly why: 'syntax' | 'twice' | 'deep' | 'alias';
  /** What the reader of YAML says of it, in English. */
  readonly reason?: string;
}

/** A configuration has three levels; whatever is deeper than this was not written by a person. */
const DEEPEST = 50;

/** Reads JSON, to the letter. */
export function jsonNode(text: string): ConfigNode | ConfigFault {
  const { fault } = jsonPlaces(text);
  if (fault !== undefined) return { at: fault, why: 'syntax' };
  // What follows may trust that the text is JSON.
  const token = /[ \t\r\n]*([{}[\],:]|"[^"\\]*(?:\\[^][^"\\]*)*"|[^ \t\r\n{}[\],:"]+)/y;
  let word = '';
  let at = 0;
  const next = (): void => {
    word = token.exec(text)?.[1] ?? '';
    at = token.lastIndex - word.length;
  };
  const is = (mark: string): boolean => word === mark;
  const value = (depth: number): ConfigNode => {
    if (depth > DEEPEST) throw new Unread(at, 'deep');
    const start = at;
    if (is('[')) {
      const items: ConfigNode[] = [];
      for (next(); !is(']');) {
        items.push(value(depth + 1));
        if (is(',')) next();
      }
      next();
      return { kind: 'list', at: start, items };
    }
    if (!is('{')) {
      const scalar = JSON.parse(word) as unknown;
      next();
      return { kind: 'scalar', at: start, value: scalar };
    }
    const entries: ConfigEntry[] = [];
    for (next(); !is('}');) {
      const [key, keyAt] = [JSON.parse(word) as string, at];
      if (entries.some((entry) => entry.key === key)) throw new Unread(keyAt, 'twice');
      next();
      next();
      entries.push({ key, at: keyAt, node: value(depth + 1) });
      if (is(',')) next();
    }
    next();
    return { kind: 'map', at: start, entries };
  };
  return orFault(() => {
    next();
    return value(0);
  });
}

/** Reads YAML. Nothing in it is expanded: an alias is a fault, so that no file can swell. */
export function yamlNode(text: string): ConfigNode | ConfigFault {
  return orFault(() => {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const [broken] = document.errors;
    if (broken?.code === 'DUPLICATE_KEY') return { at: broken.pos[0], why: 'twice' };
    if (broken) return { at: broken.pos[0], why: 'syntax', reason: broken.message.replace(/\.$/, '') };
    // A file of nothing but comments configures nothing, which is no fault.
    if (document.contents === null) return { kind: 'map', at: 0, entries: [] };
    return nodeOf(document.contents, 0, 0);
  });
}

function nodeOf(node: unknown, around: number, depth: number): ConfigNode {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  const at = range?.[0] ?? around;
  if (depth > DEEPEST) throw new Unread(at, 'deep');
  if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => nodeOf(item, at, depth + 1)) };
  if (isAlias(node)) throw new Unread(at, 'alias');
  if (!isMap(node)) return { kind: 'scalar', at, value: isScalar(node) ? node.value : null };
  const entries = node.items.map(({ key, value }) => {
    const keyAt = isScalar(key) ? (key.range?.[0] ?? at) : at;
    return { key: isScalar(key) ? String(key.value) : '?', at: keyAt, node: nodeOf(value, keyAt, depth + 1) };
  });
  return { kind: 'map', at, entries };
}

/** As it would stand in JSON, to be shown to whoever wrote it. */
export function plainValue(node: ConfigNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  // `fromEntries` defines each key, `__proto__` too, and sets none.
  return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plainValue(value)]));
}

class Unread extends Error {
  readonly at: number;
  readonly why: ConfigFault['why'];
  constructor(at: number, why: ConfigFault['why']) {
    super(why);
    this.at = at;
    this.why = why;
  }
}

function orFault(read: () => ConfigNode | ConfigFault): ConfigNode | ConfigFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unread) return { at: error.at, why: error.why };
    // The reader of YAML goes down into what is nested by calling itself, and ends like this where that goes on and on.
    if (error instanceof RangeError) return { at: 0, why: 'deep' };
    throw error;
  }
}
