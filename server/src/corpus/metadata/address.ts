/**
 * What an address on the web is compared by: host and path, without scheme, `www.`, fragment, a slash at the end, and
 * what is only there to count readers. Undefined for what is no address of a page, such as that of a whole site.
 */
export function addressKey(url: string): string | undefined {
  const written = url.trim();
  const full = /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(full);
  if (!/^https?:$/.test(protocol)) return undefined;
  const asked = [...searchParams].filter(([name]) => !COUNTING.test(name)).map(([name, value]) => `${name}=${value}`);
  // By hand: an expression for what stands at the end looks for it at each slash of an address that is made of slashes.
  let end = pathname.length;
  while (pathname[end - 1] === '/') end--;
  const path = pathname.slice(0, end);
  if (!path && !asked.length) return undefined;
  return `${host.replace(/^www\./, '')}${path}${asked.length ? `?${asked.join('&')}` : ''}`;
}

/** Parameters that campaigns and mail programs add to a link. */
const COUNTING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|ns_\w+|ref|ref_src|cmpid|smid|at_\w+)$/i;

/** `10.1000/182` from a DOI however it is written, or from the address of a page that holds one; in lower case. */
export function doiIn(text: string): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>?#]{1,200}/
    .exec(text)?.[0]
    .replace(/[.,;)/]+$/, '')
    .toLowerCase();
}
