import familyTable from '../data/family-names.tsv';
import localityTable from '../data/localities.tsv';
import { cueAt } from '../cues.ts';
import { pairRarity, rarity } from '../frequencies.ts';
import { Lexicon } from '../lexicon.ts';
import { isSyllableKey, nameKey } from '../names.ts';
import { rows } from '../table.ts';
import type { Token } from '../tokens.ts';
import { syllables } from './word-class.ts';

/** Does the token stand right behind the one before it, with nothing but a space or a joint between? */
export type Adjacent = (at: number) => boolean;

/**
 * The full Vietnamese name that begins at token `at`: how many syllables it has, or 0 where there is none. It begins
 * with a family name and runs over two to four capitals, five with `Thị`; `ends` tells where something else begins.
 */
export function fullName(
  tokens: readonly Token[],
  at: number,
  adjacent: Adjacent,
  ends: (at: number) => boolean,
): number {
  const first = tokens[at];
  if (!first?.capital || !families().has(first.lower) || locality(tokens, at)) return 0;
  let length = 1;
  const most = tokens[at + 1]?.lower === 'thị' ? 5 : 4;
  while (length < most && tokens[at + length]?.capital && adjacent(at + length) && !ends(at + length)) length++;
  // `(Ảnh) ông Phùng Quốc Hiển Đánh giá …`: a caption without its full stop runs into the next sentence.
  while (length > 1 && beginsProse(tokens, at + length - 1, adjacent)) length--;
  return length > 1 ? length : 0;
}

/** Is it a full name of three syllables, though a country is called by the first one: `Thái Anh Văn`, `Hàn Thế Vinh`? */
export function isNameOfThree(tokens: readonly Token[], at: number, adjacent: Adjacent): boolean {
  const length = fullName(tokens, at, adjacent, () => false);
  // `Thái Prayuth`, `Hàn Yoon Suk Yeol`: the country's, whose name no Vietnamese syllable is.
  return length === 3 && tokens.slice(at, at + length).every(({ lower }) => isSyllableKey(nameKey(lower)));
}

/**
 * Vietnamese provinces and cities, and whatever stands behind `tỉnh`, `đường`, `bệnh viện`: tokens, or 0. Behind an
 * `office` a person may begin as well: `Chủ tịch xã Bùi Văn Toán`.
 */
export function localName(tokens: readonly Token[], at: number, adjacent: Adjacent, office = false): number {
  const known = locality(tokens, at);
  if (known) return known;
  if (!tokens[at]?.capital || !LOCAL.has(tokens[at - 1]?.lower ?? '') || !adjacent(at)) return 0;
  // `Chủ tịch Hạ viện Anna Holm`: a chamber of parliament has no name of its own.
  if (tokens[at - 1]?.lower === 'viện' && /^(?:hạ|thượng|nghị)$/.test(tokens[at - 2]?.lower ?? '')) return 0;
  if (office && beginsPerson(tokens, at)) return 0;
  // `TP.HCM Trần Anh Tám`: letters are the whole name.
  if (tokens[at]?.acronym) return 1;
  let length = 1;
  while (length < LONGEST_PLACE && tokens[at + length]?.capital && adjacent(at + length)) {
    // `huyện Sông Hinh Lê Thị Bích`: a person begins.
    if (beginsPerson(tokens, at + length)) break;
    length++;
  }
  return length;
}

/** Is the token `tỉnh`, `quận` …, with its name or number behind? */
export function isLevel(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // `Q.9`, `P.Tân Phú`
  if (tokens[at]?.capital === false && ABBREVIATED.test(tokens[at]?.lower ?? '')) return false;
  return LEVEL.has(tokens[at]?.lower ?? '') && (next?.capital === true || next?.figure === true);
}

/** Is what begins at `first` a paper by the noun in front of it: `tờ West City News`, `Báo Le Monde`? */
export function isPaper(tokens: readonly Token[], first: number): boolean {
  const [before, one] = [tokens[first - 1]?.lower ?? '', tokens[first]?.lower ?? ''];
  const lead = PAPER.has(one) ? one : before;
  const further = PAPER.has(one) ? before : (tokens[first - 2]?.lower ?? '');
  // `nhà báo Hòa Bình`, `thông báo`: the syllable is another word's.
  return PAPER.has(lead) && !(lead === 'báo' && /^(?:nhà|thông|cảnh|dự|quảng|khai|tình|họp)$/.test(further));
}

const LEVEL = syllables('level');
const ABBREVIATED = /^[qph]$/;
const PAPER = syllables('paper');

function beginsPerson(tokens: readonly Token[], at: number): boolean {
  return (
    families().has(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.capital === true &&
    MIDDLE.has(tokens[at + 1]?.lower ?? '')
  );
}

/** Do the token and the small one behind it make a word of everyday prose (`Đánh giá`), so that the capital is no name's? */
export function beginsCompound(tokens: readonly Token[], at: number, adjacent: Adjacent): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || second.capital || second.figure || !adjacent(at + 1)) return false;
  // `Trump nói`: no Vietnamese syllable, or a verb of saying behind it.
  if (!isSyllableKey(nameKey(first.lower)) || saysAt(tokens, at + 1)) return false;
  // `Nga và`, `Nam là` stand together as often as any words of which one is everywhere.
  if (rarity(second.lower, 'vi') < EVERYWHERE) return false;
  const together = pairRarity(first.lower, second.lower, 'vi');
  return together < KNOWN && rarity(first.lower, 'vi') + rarity(second.lower, 'vi') - together > TOGETHER;
}

function saysAt(tokens: readonly Token[], at: number): boolean {
  return cueAt(tokens, at, 'vi')?.classes.has('speech') === true;
}

/** Does a new sentence begin here, whose first word nobody is called by: `Một tài liệu`, `Đánh giá`? */
export function beginsProse(tokens: readonly Token[], at: number, adjacent: Adjacent): boolean {
  const first = tokens[at];
  return first !== undefined && (rarity(first.lower, 'vi') < PARTICLE || beginsCompound(tokens, at, adjacent));
}

/** Is the token a particle (`theo`, `tại`, `một`) that nobody is called by? */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  return rarity(tokens[at]?.lower ?? '', 'vi') < PARTICLE;
}

/** Rarer syllables may be names: `Công` 0.03, `Thành` 0.06, `Minh` 0.08; `một` has 0.02, `theo` 0.02. */
const PARTICLE = 0.025;
/** How much rarer than by chance two syllables may meet and still be one word: `đánh giá` 0.06, `Hương cho` −0.35. */
const TOGETHER = -0.15;
/** Below this, a syllable is a particle. */
const EVERYWHERE = 0.06;
/** A pair that is rarer says nothing: foreign names (`Milley nói`) are as rare as can be. */
const KNOWN = 0.7;
const LONGEST_PLACE = 3;
const MIDDLE = syllables('middle');
const LOCAL = syllables('local');

/** Is a syllable a Vietnamese family name? */
export function isFamilyName(lower: string): boolean {
  return families().has(lower);
}

let familyNames: ReadonlySet<string> | undefined;
let localities: Lexicon<true> | undefined;

function families(): ReadonlySet<string> {
  familyNames ??= new Set(rows(familyTable).map(([name = '']) => name));
  return familyNames;
}

/** Is it a locality whose first syllable is a country as well: `Thái Nguyên`, `Đức Phổ`? */
export function isLocality(tokens: readonly Token[], at: number): boolean {
  return locality(tokens, at) > 1;
}

// The locality of the table at `at`, each of its words with a capital.
function locality(tokens: readonly Token[], at: number): number {
  if (!localities) {
    localities = new Lexicon<true>();
    for (const [name = ''] of rows(localityTable)) localities.add(name, true);
  }
  const length = localities.at(tokens, at)?.length ?? 0;
  return length && tokens.slice(at, at + length).every(({ capital }) => capital) ? length : 0;
}
