import type { Cue } from './cues.ts';
import { framedEnglish } from './en/framed-cues.ts';
import { asToldBy, inTheViewOf } from './en/told-by.ts';
import { stances } from './en/stances.ts';
import type { Language } from './language.ts';
import type { Framing } from './speech-frame.ts';
import { framedVietnamese } from './vi/framed-cues.ts';

/**
 * The words that stand where only a verb of saying can, whatever the table of cues knows: between a person and `rằng`,
 * between a person and a colon with a quotation (`ông Nam trầm ngâm: “…”`), behind a quotation (`“…,” thundered Anna
 * Hale`). No table holds all the words by which reporters let people speak.
 */
export function framedCues(framing: Framing, language: Language): Cue[] {
  const found =
    language === 'vi'
      ? [...framedVietnamese(framing)]
      : [...framedEnglish(framing), ...stances(framing), ...asToldBy(framing), ...inTheViewOf(framing)];
  return found.filter(
    (one) => !framing.cues.some((cue) => cue.first < one.last && one.first < cue.last && !isWithin(cue, one)),
  );
}

/** Is the cue a word of the frame that is one by half (`ngậm ngùi kết lại rằng`), its noun (`giữ quan điểm rằng`), or the verb of `as told by`? */
export function isWithin({ first, last, classes }: Cue, frame: Cue): boolean {
  const isPart = classes.has('half') || (classes.has('noun') && classes.size === 1) || frame.classes.has('source');
  return isPart && frame.first <= first && last <= frame.last && last - first <= frame.last - frame.first;
}
