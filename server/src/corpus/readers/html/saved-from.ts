/** The address that a browser or SingleFile wrote into a comment as it saved the page. */
export function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 10_000);
  const browser = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})\s*-->/.exec(head)?.[1];
  const singleFile = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/.exec(head)?.[1];
  return [browser, singleFile].find((address) => address !== undefined && /^https?:/i.test(address));
}
