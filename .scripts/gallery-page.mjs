/**
 * A page of the project as the gallery and the editor show it: what concerns only whoever has the repository is left out
 * (between `<!-- repository -->` and `<!-- /repository -->`), and pictures and pages beside it, which are not in the
 * package, are reached by the address of the repository. Without an address they would be broken, so a link becomes its
 * words, and a picture goes. Of a picture for light pages and for dark ones the first is left: the gallery knows no other.
 * @param {string} markdown
 * @param {string | undefined} address of the folder where the page lies, ending in a slash
 */
export function galleryPage(markdown, address) {
  return markdown
    .replace(/<!-- repository -->[^]*?<!-- \/repository -->\n*/g, '')
    .replace(/^<picture>\n[^]*?<img alt="([^"]*)" src="([^"\s]*)">\n<\/picture>$/gm, '![$1]($2)')
    .replace(/^!\[([^\][]*)\]\(([^)\s]*)\)\n*/gm, (whole, words, to) => {
      if (/^https:/.test(to)) return whole;
      return address ? `![${words}](${new URL(to, address)})\n\n` : '';
    })
    .replace(/(?<!!)\[([^\][]*)\]\(([^)\s]*)\)/g, (whole, words, to) => {
      if (/^(https?:|#)/.test(to)) return whole;
      return address ? `[${words}](${new URL(to, address)})` : words;
    });
}
