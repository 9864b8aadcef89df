import type { Range } from 'vscode-languageserver/node';
import type { Span } from '../base/span.ts';
import { type CheckResult, checkWithRemarks } from '../checks/check-report.ts';
import type { OpenReport, Session } from '../features/session.ts';
import { isIgnored, reportDefaults } from '../features/workspace-files.ts';
import { Checker } from './checker.ts';
import { pathOf } from './convert.ts';
import { Documents } from './documents.ts';
import { Cancelled, unlessAborted } from './guard.ts';
import type { ProjectFiles } from './project-files.ts';
import { standsAtKey, Typing } from './typing.ts';
import type { Verdict } from './verdict.ts';

/** What the verdicts need of their surroundings. */
export interface VerdictsHost {
  readonly documents: Documents;
  readonly project: ProjectFiles;
  /** Until every source has been read, and the newsroom's own concepts as they are on disk. */
  settled(uri: string, signal?: AbortSignal): Promise<void>;
  /** What a report is held against, as of this moment. */
  session(uri: string): Session;
  /** Another where the corpus of a report or the settings are. */
  state(uri: string): string;
  /** Is this a report, and is there a whole corpus to hold it against? */
  canCheck(document: OpenReport): boolean;
  /** What was held back on a report is held back no longer. */
  rested(uri: string): void;
}

/** The findings of the open reports, less those on what is still being typed. */
export class ReportVerdicts {
  readonly #host: VerdictsHost;
  readonly #checker = new Checker();
  readonly #typing: Typing;
  /** Of each text of a report that was asked about: a client may give two of them the same version. */
  readonly #numbers = new WeakMap<OpenReport, number>();
  #numbered = 0;

  constructor(host: VerdictsHost) {
    this.#host = host;
    this.#typing = new Typing((uri) => host.rested(uri));
  }

  /**
   * The findings of a report as it stands when asked; undefined where it is not open. None for a source, nor where there
   * is no corpus to compare with, nor before all of it is read: a verdict from half the sources would be wrong.
   *
   * @throws Cancelled where the report changes before there is an answer
   */
  async of(uri: string, signal?: AbortSignal): Promise<Verdict | undefined> {
    const { documents, project } = this.#host;
    const asked = documents.get(uri);
    if (!asked) return undefined;
    void this.#checker.rest(asked);
    await this.#host.settled(uri, signal);
    const files = await project.of(pathOf(uri));
    documents.give(uri, reportDefaults(files));
    const document = documents.get(uri);
    // Whoever asked should ask again of the report as it is. It is the same where only the project gives it another date.
    if (document?.version !== asked.version || document.text !== asked.text) throw new Cancelled();
    const session = this.#host.session(uri);
    const severities = { ...files.rules, ...session.config.rules };
    const state = `${this.#host.state(uri)}.${files.stamp}`;
    const { findings: all, remarks }: CheckResult =
      this.#host.canCheck(document) && !isIgnored(files, pathOf(uri) ?? '')
        ? await unlessAborted(this.#checker.check(document, session, severities, files.kept, state), signal)
        : { findings: [], remarks: [] };
    const held = this.#typing.held(document, all);
    const findings = held.length ? all.filter((finding) => !held.includes(finding)) : all;
    const id = `${this.#numberOf(document)}.${state}${held.length ? '.held' : ''}`;
    return { session, document, findings, remarks, severities, held, id };
  }

  /**
   * The findings of a text that is open nowhere, as those of a report that stood at this place: none where the project's
   * configuration leaves it unchecked. Undefined where no report can stand.
   */
  async ofText(
    uri: string,
    text: string,
    signal: AbortSignal,
  ): Promise<(CheckResult & { session: Session; ignored: boolean }) | undefined> {
    const { project } = this.#host;
    await this.#host.settled(uri, signal);
    const files = await project.of(pathOf(uri));
    const { rules, kept } = files;
    const one = new Documents();
    one.open(uri, 'markdown', 0, text);
    one.give(uri, reportDefaults(files));
    const document = one.get(uri);
    if (!document || !this.#host.canCheck(document)) return undefined;
    const session = this.#host.session(uri);
    if (isIgnored(files, pathOf(uri) ?? '')) return { session, findings: [], remarks: [], ignored: true };
    const { corpus, index, config, locale } = session;
    const severities = { ...rules, ...config.rules };
    return {
      session,
      ignored: false,
      ...(await checkWithRemarks(document.report, corpus, index, { locale, severities, kept, signal })),
    };
  }

  /**
   * The findings of an open report, as seen from a selection. A user who is elsewhere by now, or who asks what can be done, has typed to the
   * end: then nothing is held back any more.
   */
  async seenFrom(uri: string, selection: Range, asked: boolean, signal?: AbortSignal): Promise<Verdict | undefined> {
    const verdict = await this.of(uri, signal);
    if (!verdict?.held.length) return verdict;
    const { document, held } = verdict;
    const cursor = document.lines.offsetAt(selection.end);
    if (!asked && held.some(({ span }) => standsAtKey(document, span, cursor))) return verdict;
    this.#typing.over(uri);
    return this.of(uri, signal);
  }

  /** Is this key of a report still being typed? */
  isTyped(document: OpenReport, key: Span): boolean {
    return this.#typing.stands(document, key);
  }

  /** @param ends the offsets at which the edits end, in the text as it is now */
  edited(uri: string, ends: readonly number[]): void {
    this.#typing.typed(uri, ends);
    this.#checker.forget(uri);
  }

  /** The user asks for suggestions, and so is still typing. */
  lingers(uri: string): void {
    this.#typing.lingers(uri);
  }

  /** The report is closed. */
  closed(uri: string): void {
    this.#typing.forget(uri);
    this.#checker.close(uri);
  }

  close(): void {
    this.#typing.close();
  }

  #numberOf(document: OpenReport): number {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#numbers.set(document, ++this.#numbered);
    return this.#numbered;
  }
}
