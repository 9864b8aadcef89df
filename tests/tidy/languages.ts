import type { Literal } from './literals.ts';
import { literalsOf } from './literals.ts';

/** Words of one language by their keys: package.nls.json and its kin, or the bundle of the client. */
export type Words = Readonly<Record<string, string>>;

/** What the manifest says in words, and where: `contributes.commands.3.title`. What only programs read is left out. */
export function wordsOfManifest(manifest: object): readonly { readonly place: string; readonly text: string }[] {
  const found: { place: string; text: string }[] = [];
  for (const part of ['displayName', 'description', 'capabilities', 'contributes'] as const) {
    walk((manifest as Readonly<Record<string, unknown>>)[part], part);
  }
  return found;

  function walk(value: unknown, place: string): void {
    if (FOR_PROGRAMS.test(place)) return;
    if (typeof value === 'string') {
      if (/^%/.test(value) || SHOWN.test(place) || isForPeople(value)) found.push({ place, text: value });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${place}.${key}`);
    }
  }
}

/** Properties that VS Code shows, whatever stands in them. */
const SHOWN =
  /\.(?:title|shortTitle|label|contextualTitle|contents|(?:markdown)?[dD]escription|displayName|userDescription|views\.\w+\.\d+\.name|(?:markdownE|e)numDescriptions\.\d+|aliases\.\d+|(?:deprecation|error|patternError)Message)$/;
/** Conditions, keys of the keyboard, words to search by in both languages; and what a model reads (assistants.test.ts holds it). */
const FOR_PROGRAMS = /\.(?:when|enablement|key|mac|keywords|default|scopes|modelDescription|inputSchema)(?:\.|$)/;

/** Every `%key%` of the manifest. */
export function keysOfManifest(manifest: object): readonly string[] {
  return [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
}

/** What a user of the client would read in English alone: `line: words`. */
export function untranslatedInClient(code: string): readonly string[] {
  return literalsOf(code)
    .filter((literal) => !literal.imported && !isTranslated(literal) && (isShownByClient(literal) || isSaid(literal)))
    .map(place);
}

/** The words that the client asks the bundle for. */
export function askedOfBundle(code: string): readonly string[] {
  return literalsOf(code).flatMap((literal) => (isTranslated(literal) ? [literal.text] : []));
}

/** Calls of `l10n.t` whose words are no plain string, so that nobody could find them for the bundle. */
export function unreadableForBundle(code: string): readonly string[] {
  const asked = literalsOf(code).filter((literal) => isTranslated(literal) && !literal.text.includes('{…}')).length;
  const calls = [...code.matchAll(/\bl10n\.t\(/g)].length;
  return asked === calls ? [] : [`${calls} calls of l10n.t, ${asked} with words`];
}

/** What a user of the server would read in English alone. Words for the log and in faults of a program are English. */
export function untranslatedInServer(code: string): readonly string[] {
  return literalsOf(code)
    .filter((literal) => !literal.imported && !FOR_THE_LOG.test(literal.call) && isSaid(literal))
    .map(place);
}

const FOR_THE_LOG =
  /(?:^|[.#\s])(?:logger\.\w+|console\.\w+|unattended|new (?:\w+\.)?(?:\w*Error|Set|Map)|super|Error\.\w+)$/;

/** Where two languages put other values into a text, link to other commands, or say the same words. */
export function unlike(english: Words, vietnamese: Words, sameByRight: readonly string[] = []): readonly string[] {
  const wrong: string[] = [];
  for (const [key, text] of Object.entries(english)) {
    const other = vietnamese[key];
    if (other === undefined) wrong.push(`${key}: no Vietnamese`);
    else if (!other.trim()) wrong.push(`${key}: empty`);
    else if (marksOf(text) !== marksOf(other)) wrong.push(`${key}: ${marksOf(text)} against ${marksOf(other)}`);
    else if (text === other && /\p{L}/u.test(text) && !sameByRight.includes(key)) wrong.push(`${key}: “${text}” twice`);
  }
  for (const key of Object.keys(vietnamese)) if (!(key in english)) wrong.push(`${key}: no English`);
  return wrong;
}

/** What both must have: values that are put in, links to commands. */
function marksOf(text: string): string {
  return [...text.matchAll(/\{\d+\}|\(command:[\w.-]+\)/g)]
    .map(([mark]) => mark)
    .sort()
    .join(' ');
}

/** Of the words of a room of the server: entries without one of the languages, or whose two say other things. */
export function unlikeMessages(messages: unknown, place: string, byRight: Words = {}): readonly string[] {
  if (typeof messages !== 'object' || messages === null || Array.isArray(messages)) return [];
  const node = messages as Readonly<Record<string, unknown>>;
  const [en, vi] = [node['en'], node['vi']];
  const isLeaf = [en, vi].some((value) => typeof value === 'string' || typeof value === 'function');
  if (!isLeaf && (en === undefined) === (vi === undefined)) {
    const inner = Object.entries(node).flatMap(([name, value]) => unlikeMessages(value, `${place}.${name}`, byRight));
    if (typeof en !== 'object' || typeof vi !== 'object') return inner;
    const names = (value: unknown): string => Object.keys(Object(value)).sort().join();
    return names(en) === names(vi) ? inner : [...inner, `${place}: other names in Vietnamese`];
  }
  if (place in byRight) return [];
  if (typeof en !== typeof vi) return [`${place}: not in both languages`];
  if (typeof en === 'string') return en === vi ? [`${place}: “${en}” twice`] : [];
  const [inEnglish, inVietnamese] = [told(en as () => string), told(vi as () => string)];
  const wrong: string[] = [];
  if (inEnglish.values !== inVietnamese.values)
    wrong.push(`${place}: tells ${inEnglish.values || 'nothing'} against ${inVietnamese.values || 'nothing'}`);
  if (inEnglish.words === inVietnamese.words && /\p{L}/u.test(inEnglish.words)) wrong.push(`${place}: the same twice`);
  return wrong;
}

/** Which of its parameters a message puts to use, by their place, and its words without them. */
function told(message: (...values: never[]) => string): { readonly values: string; readonly words: string } {
  const code = String(message);
  const [head = '', body = ''] = split(code);
  const names = [...head.matchAll(/(?:^|[(,])\s*([\w$]+)/g)].map(([, name = '']) => name);
  const used = names.flatMap((name, index) => (new RegExp(`\\b${name}\\b`).test(body) ? [String(index + 1)] : []));
  const words = literalsOf(code)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('{…}', '');
  return { values: used.join(' '), words };
}

function split(code: string): readonly string[] {
  const arrow = code.indexOf('=>');
  return [code.slice(0, arrow), code.slice(arrow + 2)];
}

function isTranslated({ call, argument }: Literal): boolean {
  return /(?:^|\.)l10n\.t$/.test(call) && argument === 0;
}

/** Does it stand where VS Code shows it, even if it is one word? */
function isShownByClient({ call, argument, property, text }: Literal): boolean {
  if (!/\p{L}/u.test(text.replaceAll('{…}', '')) || /^\$\([\w-]+\)$/.test(text)) return false;
  if (/\.show(?:Error|Warning|Information)Message$/.test(call) && argument === 0) return true;
  return SHOWN_PROPERTIES.includes(property) && !NAMES.includes(text);
}

const SHOWN_PROPERTIES = [
  'title',
  'label',
  'description',
  'detail',
  'placeHolder',
  'placeholder',
  'prompt',
  'tooltip',
  'message',
  'openLabel',
  'saveLabel',
  'validationMessage',
];

/** Said in every language as it is. */
const NAMES = ['Attest', 'HTML', 'CSV', 'CSV, UTF-8', 'Attest: {…}'];

/**
 * Is it said to a person? Words with a blank between them, or a single word that begins like a title. Names that the code
 * gives to states and reasons (`no corpus`) are two or three small words without any mark; of a piece of a page, what stands
 * between its tags counts.
 */
function isSaid({ text }: Literal): boolean {
  const words = betweenTags(text);
  if (NAMES.includes(words) || /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(words)) return false;
  return isForPeople(words);
}

function isForPeople(text: string): boolean {
  return /\p{L}[\p{L}’']*[,;:.…!?”)]*\s+[“(‘]?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+…?$/u.test(text);
}

function betweenTags(text: string): string {
  if (!/<[a-z!/]|[{;]\s*[a-z-]+:/i.test(text)) return text;
  return text
    .replaceAll('{…}', '')
    .replace(/<(style|script)\b[^>]*>[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/[^{}]*\{[^{}]*\}/g, '')
    .replace(/@media[^{}]*|[{}]/g, '')
    .trim();
}

function place({ line, text }: Literal): string {
  return `${line}: ${text}`;
}
