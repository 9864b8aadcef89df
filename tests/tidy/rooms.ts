import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** The rooms of the house, and which rooms each may import from. Arrows point one way: towards base. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  // What our own client and the server say to each other: types and names, which both sides read.
  protocol: [],
  messages: ['base'],
  config: ['base', 'messages'],
  text: ['base', 'messages', 'config'],
  corpus: ['text', 'base', 'messages', 'config'],
  search: ['corpus', 'text', 'base', 'messages', 'config'],
  report: ['text', 'base', 'messages', 'config'],
  checks: ['search', 'corpus', 'report', 'text', 'base', 'messages', 'config'],
  bibliography: ['corpus', 'report', 'text', 'base', 'messages', 'config'],
  features: ['bibliography', 'checks', 'search', 'corpus', 'report', 'text', 'protocol', 'base', 'messages', 'config'],
  platform: ['base'],
  // Files are read by threads of their own: what runs in them, and what speaks to them.
  reading: ['platform', 'corpus', 'text', 'base', 'messages', 'config'],
  lsp: [
    'features',
    'bibliography',
    'checks',
    'search',
    'corpus',
    'report',
    'text',
    'protocol',
    'base',
    'messages',
    'config',
    'platform',
    'reading',
  ],
  cli: [
    'mcp',
    'features',
    'bibliography',
    'checks',
    'search',
    'corpus',
    'report',
    'text',
    'protocol',
    'base',
    'messages',
    'config',
    'platform',
    'reading',
  ],
  // What a library for assistants is told of us, and the bundle that has it.
  mcp: ['features', 'base', 'messages', 'config'],
  client: ['protocol', 'base', 'messages', 'config'],
};

/** The ways from one face into the other: `attest lsp` is the language server, and `attest mcp` asks one of its own. */
const DOORS: Readonly<Record<string, string>> = {
  'server/src/cli/main.ts': 'server/src/lsp/serve.ts',
  'server/src/cli/mcp-command.ts': 'server/src/lsp/in-process.ts',
};

/** Every module from outside, and the rooms that it is let into. */
const GUESTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^vscode$/, ['client']],
  [/^vscode-languageclient(\/|$)/, ['client']],
  [/^vscode-languageserver-types$/, ['lsp', 'features', 'protocol']],
  [/^vscode-languageserver(-textdocument)?(\/|$)/, ['lsp']],
  [/^node:/, ['platform', 'reading', 'lsp', 'cli']],
  [/^ignore$/, ['corpus']],
  [/^yaml$/, ['corpus', 'report', 'features']],
  [/^diff$/, ['checks']],
  [/^fastest-levenshtein$/, ['checks', 'cli']],
  [/^picomatch$/, ['cli']],
  [/^citeproc$/, ['bibliography']],
  [/^linkedom\/worker$/, ['corpus']],
  [/^@mozilla\/readability$/, ['corpus']],
  [/^fflate$/, ['corpus']],
  [/^@citation-js\/plugin-bibtex\/lib\//, ['corpus']],
  [/^unpdf\/pdfjs$/, ['corpus']],
  [/^@modelcontextprotocol\/sdk\/(server|types)\b/, ['mcp']],
  [/^@xmldom\/xmldom$/, ['corpus']],
];

/** What is wrong with the imports of a module, one sentence each with its place; none if all is well. */
export function wrongImports(path: string, text: string): readonly string[] {
  const room = roomOf(path);
  const allowed = room === undefined ? undefined : ROOMS[room];
  if (room === undefined || !allowed) return [`${path} stands in no room of the table in tests/tidy/rooms.ts`];
  const wrong: string[] = [];
  for (const { specifier, line } of importsOf(text)) {
    const place = `${path}:${line}`;
    if (!specifier.startsWith('.')) {
      const guest = GUESTS.find(([name]) => name.test(specifier));
      if (!guest) wrong.push(`${place} imports ${specifier}, which tests/tidy/rooms.ts lets into no room`);
      else if (!guest[1].includes(room)) {
        wrong.push(`${place} imports ${specifier} in ${room}; it belongs in ${guest[1].join(', ')}`);
      }
      continue;
    }
    const target = posix.join(posix.dirname(path), specifier);
    const other = roomOf(target);
    if (!/\.(ts|tsv|csl|xml|md)$/.test(specifier)) wrong.push(`${place} imports ${specifier} without its ending`);
    if (other === undefined) wrong.push(`${place} imports ${specifier}, which is in no room`);
    else if (other !== room && !allowed.includes(other) && DOORS[path] !== target)
      wrong.push(`${place} imports ${other} from ${room}`);
  }
  return wrong;
}

function roomOf(path: string): string | undefined {
  if (path.startsWith('client/src/')) return 'client';
  if (path === 'server/src/config.ts') return 'config';
  // Words for a user, like messages; they are pages of the documentation, too.
  if (/^docs\/checks\/[\w-]+\.md$/.test(path)) return 'messages';
  // It declares how data files look to the compiler, and is imported by nobody.
  if (path === 'server/src/data-files.d.ts') return 'base';
  return /^server\/src\/([^/]+)\//.exec(path)?.[1];
}
