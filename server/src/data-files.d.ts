/** Tables of words are data files; esbuild (loader `text`) and vitest (a plugin) hand them over as one string. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
