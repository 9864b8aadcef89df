import { corpusMessages } from '../../../messages/corpus.ts';
import type { Locale } from '../../../messages/locale.ts';
import { decodeGuessing, type Guessed } from '../encoding/guess-encoding.ts';

/**
 * The text of a page: by its byte-order mark, else as its head declares, else as any text is read. A page that is not
 * what it declares is read as any text too.
 */
export function decodePage(bytes: Uint8Array, path: string, locale: Locale, declared?: string): Guessed {
  const label = declared ?? declaredIn(bytes);
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0xef;
  if (label !== undefined && !marked && !/^utf-?(?:8|16.*)$/i.test(label)) {
    const text = decodeAs(label, bytes);
    if (text !== undefined) return { text };
  }
  const decoded = decodeGuessing(bytes, path, locale);
  if ('problem' in decoded && label !== undefined && !isKnown(label)) {
    return { problem: { path, message: corpusMessages.unknownCharset[locale](label.slice(0, 40)) } };
  }
  return decoded;
}

/** What a page without a mark says in `<meta charset>` or `<meta http-equiv>`, which stand near its beginning. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return (
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  );
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // An unknown name is a RangeError, bytes that are not in that encoding are a TypeError.
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
