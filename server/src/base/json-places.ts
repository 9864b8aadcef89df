/** What a scan of a JSON text finds: the offset of its first fault, and where the items of its outermost list begin. */
export interface JsonPlaces {
  readonly fault: number | undefined;
  readonly items: readonly number[];
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The places that `JSON.parse` keeps to itself: its messages name a position in some engines only, and never where
 * the items of a list stand. It walks the text once, without recursion, so that deep nesting cannot overflow.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const items: number[] = [];
  const open: ('[' | '{')[] = [];
  let expects: 'value' | 'value or ]' | 'key' | 'key or }' | 'after' = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const character = text[at];
    const inside = open.at(-1);
    if (expects === 'after' && !inside) return { fault: at < text.length ? at : undefined, items };
    if (character === undefined) return { fault: at, items };

    if (expects === 'after') {
      if (character === ',') expects = inside === '[' ? 'value' : 'key';
      else if (character === (inside === '[' ? ']' : '}')) open.pop();
      else return { fault: at, items };
      at++;
    } else if (expects === 'key' || expects === 'key or }') {
      if (character === '}' && expects === 'key or }') {
        open.pop();
        expects = 'after';
        at++;
        continue;
      }
      const colon = character === '"' ? skip(SPACE, text, skip(SCALAR, text, at)) : at;
      if (colon === at || text[colon] !== ':') return { fault: colon, items };
      expects = 'value';
      at = colon + 1;
    } else if (character === ']' && expects === 'value or ]') {
      open.pop();
      expects = 'after';
      at++;
    } else {
      if (open.length === 1 && inside === '[') items.push(at);
      if (character === '[' || character === '{') {
        open.push(character);
        expects = character === '[' ? 'value or ]' : 'key or }';
        at++;
      } else {
        const end = skip(SCALAR, text, at);
        if (end === at) return { fault: at, items };
        expects = 'after';
        at = end;
      }
    }
  }
}

/** The end of what the pattern takes at `at`; `at` itself where it takes nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
