import { adjacent } from './mention-draft.ts';
import type { Words } from './mention-words.ts';
import type { Token } from './tokens.ts';

/**
 * `cựu tuyển thủ Lê Văn Tám`, `late coach Paul Hale`: does the word for an office that somebody had begin here, where no title of
 * the table holds it? It stands in front of `nguyên nhân`, `cố gắng`, `late trains` as well, so that somebody's name must follow.
 */
export function isFormerHere(text: string, tokens: readonly Token[], at: number, words: Words): boolean {
  // `cựu tổng thống`, `former president` are titles of the table.
  if (!words.former.has(tokens[at]?.lower ?? '') || (words.titles.at(tokens, at)?.length ?? 0) > 1) return false;
  if (!adjacent(text, tokens, at + 1)) return false;
  const title = words.titles.at(tokens, at + 1);
  if (!title || title.value.kind === 'honorific' || title.value.kind === 'group') return false;
  const name = at + 1 + title.length;
  return tokens[name]?.capital === true && adjacent(text, tokens, name);
}
