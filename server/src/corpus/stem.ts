/**
 * The key that the name of a file gives: `/a/b/tin-moi.v2.txt` → `tin-moi.v2`. Names come decomposed from some systems; a key
 * typed in a report is composed, and so is this.
 */
export function stemOf(path: string): string {
  return path
    .replace(/^.*[/\\]/s, '')
    .replace(/\.[^.]+$/, '')
    .normalize('NFC');
}
