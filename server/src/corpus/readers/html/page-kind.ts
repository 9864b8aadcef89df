import type { Page } from './page.ts';
import type { Article } from './article.ts';

/** What a page without an article is. */
export type NoArticle = 'error' | 'wall' | 'list' | 'empty';

/**
 * Looks at a page as it stands, before furniture is taken out of it; the answer then says, from the blocks that are
 * left, which kind of page without an article it is, or nothing where it has one.
 */
export function pageKind({
  root,
  body,
}: Page): (
  article: Article,
  about: { readonly isArticle: boolean; readonly isList: boolean },
) => NoArticle | undefined {
  const title = root.querySelector('title')?.textContent ?? '';
  const head = body.querySelector('h1')?.textContent ?? '';
  const asksPassword = body.querySelector('input[type=password]') !== null;
  const whole = (body.textContent ?? '').length;
  return ({ blocks, teasers }, { isArticle, isList }) => {
    const letters = blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
    const sentences = blocks.filter(({ text }) => text.length > 60 && /[.!?…:。！？]["”’»)\]]*$/.test(text)).length;
    if (letters < 1500 && whole < 6000 && [title, head].some((text) => isError(text.trim()))) return 'error';
    if (asksPassword && letters < 600 && sentences < 3) return 'wall';
    if (!isArticle && teasers >= 5 && letters / teasers < (isList ? 600 : 300)) return 'list';
    return letters < 40 ? 'empty' : undefined;
  };
}

// `403 Forbidden`, `Error 404`, `Just a moment...`, `Không tìm thấy trang`.
function isError(text: string): boolean {
  return (
    /^(?:(?:error|lỗi|http)\s*(?::\s*)?)?(?:4\d\d|5\d\d)\b(?!\s*(?:people|người|tỷ|triệu|years|năm|\p{Sc}|%))/iu.test(
      text,
    ) ||
    /^(?:access denied|forbidden|(?:page|file) not found|not found|just a moment|attention required|bad gateway|service unavailable|are you a robot|too many requests|unauthorized|the request could not be satisfied)\b/i.test(
      text,
    ) ||
    /^(?:không tìm thấy (?:trang|nội dung)|trang (?:bạn (?:tìm|yêu cầu) )?không tồn tại|truy cập bị từ chối)/iu.test(
      text,
    )
  );
}
