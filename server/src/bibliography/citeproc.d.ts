/** The part of citeproc-js that is used here; it has no types of its own. */
declare module 'citeproc' {
  interface System {
    /** The XML of a locale; false where there is none. */
    retrieveLocale(tag: string): string | false;
    retrieveItem(id: string): unknown;
  }
  interface Engine {
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    setOutputFormat(format: 'html'): void;
    updateItems(ids: readonly string[]): void;
    /** False where the style has no list; else what is known of the entries, and the entries as HTML. */
    makeBibliography(): false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  }
  const CSL: {
    /** The words that stay small in a title with capitals. */
    SKIP_WORDS: readonly string[];
    Engine: new (system: System, style: string, locale: string, force: boolean) => Engine;
  };
  export default CSL;
}
