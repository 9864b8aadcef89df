/**
 * The same function, asked once for each string: news says the same words again and again. The memory is emptied when it
 * holds `most`, and what is longer than `longest` UTF-16 code units passes it by, so that a hostile text fills nothing.
 */
export function remembered<T extends object | string | number | boolean>(
  tell: (text: string) => T,
  { most = 10_000, longest = 24 }: { readonly most?: number; readonly longest?: number } = {},
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return tell(text);
    let told = known.get(text);
    if (told === undefined) {
      told = tell(text);
      if (known.size >= most) known.clear();
      known.set(text, told);
    }
    return told;
  };
}
