/** Tables of words are data files; esbuild (loader `text`) and vitest (a plugin) hand them over as one string. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** Styles and locales of citations are handed over in the same way. */
declare module '*.csl' {
  const text: string;
  export default text;
}
declare module '*.xml' {
  const text: string;
  export default text;
}

/** Pages of the documentation, imported `with { type: 'text' }`. */
declare module '*.md' {
  const text: string;
  export default text;
}
