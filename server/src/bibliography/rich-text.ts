/** A stretch of a formatted entry that looks the same throughout. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  /** Where it leads. */
  readonly link: string | undefined;
}

/**
 * Reads the HTML that the citation processor writes: `<i>`, `<b>`, `<sup>`, `<sub>`, `<a href>` and the spans and boxes
 * around them. What is no tag of these stays out, and its words stay in.
 */
export function runsOf(html: string): readonly Run[] {
  const runs: Run[] = [];
  const open: Tag[] = [];
  // A title may hold a lone `<`, which the processor hands on as an entity.
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z]+)(?![a-z])([^<>]*)>$/.exec(piece);
    if (!tag) add(decoded(piece));
    else if (tag[1]) close(tag[2] ?? '');
    else {
      open.push(tagOf(tag[2] ?? '', tag[3] ?? ''));
      if (tag[2] === 'div') add(' ');
    }
  }
  return trimmed(runs);

  function add(text: string): void {
    const look = lookOf(open);
    const last = runs.at(-1);
    if (last && sameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...look, text });
  }

  function close(name: string): void {
    const at = open.findLastIndex((tag) => tag.name === name);
    if (at >= 0) open.splice(at);
    if (name === 'div') add(' ');
  }
}

/** The words alone. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

type Look = Omit<Run, 'text'>;

interface Tag {
  readonly name: string;
  readonly change: Partial<Look>;
}

const PLAIN: Look = { italic: false, bold: false, raised: false, lowered: false, link: undefined };

function tagOf(name: string, attributes: string): Tag {
  const link = /\bhref="([^"]*)"/.exec(attributes)?.[1];
  const normal = /font-style:\s*normal/.test(attributes) ? { italic: false } : {};
  const light = /font-weight:\s*normal/.test(attributes) ? { bold: false } : {};
  const change: Readonly<Record<string, Partial<Look>>> = {
    i: { italic: true },
    em: { italic: true },
    b: { bold: true },
    strong: { bold: true },
    sup: { raised: true },
    sub: { lowered: true },
    a: { link: link === undefined ? undefined : decoded(link) },
    span: { ...normal, ...light },
  };
  return { name, change: change[name] ?? {} };
}

function lookOf(open: readonly Tag[]): Look {
  return open.reduce<Look>((look, { change }) => ({ ...look, ...change }), PLAIN);
}

function sameLook(a: Look, b: Look): boolean {
  return (
    a.italic === b.italic && a.bold === b.bold && a.raised === b.raised && a.lowered === b.lowered && a.link === b.link
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, figures, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = figures === undefined ? Number.parseInt(String(hex), 16) : Number(figures);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

// White space as single spaces, none at the ends: an entry is one line.
function trimmed(runs: readonly Run[]): readonly Run[] {
  let before = ' ';
  const tidy = runs.map((run) => {
    let text = run.text.replace(/[ \t\r\n]+/g, ' ');
    if (before.endsWith(' ')) text = text.replace(/^ /, '');
    if (text) before = text;
    return { ...run, text };
  });
  const kept = tidy.filter(({ text }) => text);
  const last = kept.at(-1);
  if (!last) return [];
  const end = { ...last, text: last.text.trimEnd() };
  return end.text ? [...kept.slice(0, -1), end] : trimmed(kept.slice(0, -1));
}
