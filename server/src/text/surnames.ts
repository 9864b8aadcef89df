import type { Sentence } from './analysis.ts';
import type { Language } from './language.ts';
import type { Mention } from './mentions.ts';
import { isPersonal } from './mentions.ts';
import { nameKey } from './names.ts';

/**
 * The mentions of an English text, sentence by sentence, where people are called by a surname that is a place or an office as
 * well (`Jim Jordan … Jordan said`, `Tim Cook … Cook said`): behind the full name the bare word is that person, unless the text
 * also speaks of the place (`in Jordan`) or the office (`the cook`).
 */
export function withSurnames(
  mentions: readonly (readonly Mention[])[],
  sentences: readonly Sentence[],
  language: Language,
): readonly (readonly Mention[])[] {
  if (language !== 'en') return mentions;
  // Where each was first called by the full name.
  const surnames = new Map<string, number>();
  for (const mention of mentions.flat()) {
    const key = mention.names.length > 1 && isPersonal(mention) ? mention.names.at(-1) : undefined;
    if (key !== undefined && !surnames.has(key)) surnames.set(key, mention.end);
  }
  if (!surnames.size) return mentions;
  const bare = mentions.flatMap((own, i) =>
    own.filter(isBareWord).map((mention) => ({
      mention,
      key: nameKey(mention.text),
      before: sentences[i]?.tokens[mention.first - 1]?.lower ?? '',
    })),
  );
  const others = new Set(bare.filter(({ before }) => LEADS.has(before)).map(({ key }) => key));
  const isCalled = ({ mention, key }: (typeof bare)[number]): boolean =>
    !others.has(key) && (surnames.get(key) ?? Number.POSITIVE_INFINITY) <= mention.start;
  const called = new Set(bare.filter(isCalled).map(({ mention }) => mention));
  if (!called.size) return mentions;
  return mentions.map((own) =>
    own.some((mention) => called.has(mention))
      ? own.map((mention) => (called.has(mention) ? asName(mention) : mention))
      : own,
  );
}

// One word with a capital that was read as a place or an office, and nothing else.
function isBareWord({ first, last, text, names, of, places, roles, outlet, words }: Mention): boolean {
  return (
    last - first === 1 &&
    !names.length &&
    !of.length &&
    !outlet &&
    !words.length &&
    places.length + roles.length === 1 &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

/** Words in front of a place or an office, and hardly of a surname. */
const LEADS = new Set(
  'in of from at near across into through throughout within around to for the a an his her their its our my this that neighbouring neighboring visiting'.split(
    ' ',
  ),
);

function asName(mention: Mention): Mention {
  return {
    ...mention,
    nameText: mention.text,
    names: [nameKey(mention.text)],
    roles: [],
    kinds: new Set(),
    places: [],
    placeTokens: [],
    barePlace: false,
  };
}
