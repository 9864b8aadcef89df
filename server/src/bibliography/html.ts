import type { Run } from './rich-text.ts';

/** An entry as HTML, ready to stand in a paragraph. */
export function htmlOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, italic, bold, raised, lowered, link }) => {
      let result = escapedHtml(text);
      if (raised) result = `<sup>${result}</sup>`;
      if (lowered) result = `<sub>${result}</sub>`;
      if (italic) result = `<i>${result}</i>`;
      if (bold) result = `<b>${result}</b>`;
      // An address that a browser would run is shown, and leads nowhere.
      return link !== undefined && /^(?:https?|ftp|mailto|doi):/i.test(link)
        ? `<a href="${escapedHtml(link)}">${result}</a>`
        : result;
    })
    .join('');
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
