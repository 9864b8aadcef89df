/** The languages that Attest speaks to its user. One file of this folder holds the messages of one room, in both. */
export type Locale = 'en' | 'vi';

/** `vi-VN` → `vi`; whatever is not Vietnamese is answered in English. */
export function localeOf(tag: string | undefined): Locale {
  return tag && /^vi\b/i.test(tag) ? 'vi' : 'en';
}
