import type { Problem } from '../base/problem.ts';
import type { LineIndex } from '../base/line-index.ts';
import type { Config } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import type { Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';

/** What a feature sees at one moment: the corpus as it stands, the settings, the language of the user. */
export interface Session {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly config: Config;
  readonly locale: Locale;
  readonly client: ClientAbilities;
  /** The URI of a file of the corpus. */
  uriOf(path: string): string;
  /** The path of a URI; undefined for what is in no file system of ours. */
  pathOf(uri: string): string | undefined;
}

/** How it stands with the corpus folders. */
export interface CorpusState {
  /** Paths; none where no corpus was found. */
  readonly folders: readonly string[];
  /** Are sources being read at this moment? */
  readonly reading: boolean;
  /** Has every source been read? Not after the user has stopped the reading. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** What the client can show; a feature falls back to plainer forms where it can't. */
export interface ClientAbilities {
  /** Markdown in hovers, else plain text. */
  readonly markdown: boolean;
  /** Markdown beside a suggestion, else plain text. */
  readonly markdownDocumentation: boolean;
  /** `LocationLink` as the answer to a definition, else `Location`. */
  readonly locationLinks: boolean;
  readonly labelDetails: boolean;
  /** Text that is shown in grey until it is accepted (LSP 3.18, inline completion). */
  readonly ghostText: boolean;
  /** A diagnostic's proof in places of its own, else as words of the message. */
  readonly relatedInformation: boolean;
  /** A diagnostic may carry what programs read. */
  readonly diagnosticData: boolean;
  /** Actions that carry their edit, else commands alone. */
  readonly actionLiterals: boolean;
  /** Completions that say where the cursor stands afterwards. */
  readonly snippets: boolean;
  /** Edits that name the version of the document, else edits by URI alone. */
  readonly versionedEdits: boolean;
  /** A link to the client's own command that shows why a finding is one. */
  readonly explains: boolean;
  /** The client's own commands around a citation, which an action may lead to. */
  readonly commands: boolean;
  /** The client's own command that shows places, given as (uri, position, locations): for code lenses. */
  readonly showsPlaces: boolean;
  /** The client shows texts that the server gives it, under a scheme of ours (LSP 3.18, `workspace/textDocumentContent`). */
  readonly showsTexts: boolean;
  /** The client shows the headings of Markdown itself; shown by us too, each would stand there twice. */
  readonly showsHeadings: boolean;
  /** The client's own commands on a finding: a quotation beside its source, a note to the desk. */
  readonly findings: boolean;
  /** Symbols inside symbols, else one flat list. */
  readonly nestedSymbols: boolean;
  /** Edits that rename files. */
  readonly renamesFiles: boolean;
  /** Edits that say what they are for, so that a preview can group them. */
  readonly annotatesEdits: boolean;
}

/** A report that is open in the editor, as of one version. */
export interface OpenReport {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  /** Read when first asked for, then kept for this version. */
  readonly report: Report;
}
