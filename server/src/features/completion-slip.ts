/** Words of fewer letters are too close to each other for one letter to be taken for a slip. */
const SHORTEST_SLIP = 5;

/**
 * Does `word` begin with what is typed, but for one slip of the keyboard: a letter wrong, left out, one too many, or two
 * neighbours swapped? Both folded. A wrong letter at the end counts only where the word ends there, too, since the letter
 * may as well begin another word's ending.
 */
export function beginsButForSlip(word: string, typed: string): boolean {
  if (typed.length < SHORTEST_SLIP || !mayHaveSlipped(word, typed)) return false;
  return !word.startsWith(typed.slice(0, -1)) || Math.abs(word.length - typed.length) <= 1 || word.startsWith(typed);
}

/** The same for a word that is still being typed and has nothing else that it can be: its last letter may be wrong. */
export function mayHaveSlipped(word: string, typed: string): boolean {
  if (word.length < SHORTEST_SLIP) return false;
  let same = 0;
  while (same < typed.length && typed.charAt(same) === word.charAt(same)) same++;
  const goesOn = (from: number, at: number): boolean => word.startsWith(typed.slice(from), at);
  if (same === typed.length || goesOn(same, same + 1) || goesOn(same + 1, same + 1) || goesOn(same + 1, same))
    return true;
  const swapped = typed.charAt(same) === word.charAt(same + 1) && typed.charAt(same + 1) === word.charAt(same);
  return swapped && goesOn(same + 2, same + 2);
}
