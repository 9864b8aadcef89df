/** Is this the text of a web page rather than prose? */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
    text.slice(0, 5000),
  );
}
