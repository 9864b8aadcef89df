import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../../base/line-index.ts';
import type { Span } from '../../base/span.ts';
import type { EvidencePassage, Finding, Fix, Severity } from '../../checks/finding.ts';
import { registry } from '../../checks/registry.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { CommandIo } from '../command.ts';
import { harmlessJson } from '../harmless.ts';
import { VERSION } from '../../base/version.ts';
import type { CheckedReport, CheckResult } from './check-result.ts';
import { fingerprints } from './fingerprints.ts';
import { ruleHelp } from './rule-help.ts';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The working folder, to which paths are relative. */
const BASE = 'SRCROOT';

/** SARIF 2.1.0: one run, with every rule and its help; columns count UTF-16 code units from 1. */
export function sarif({ reports, corpora, io }: CheckResult): string {
  const place = new Places(corpora, io);
  return harmlessJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'attest',
            fullName: 'Attest',
            version: VERSION,
            semanticVersion: VERSION,
            language: io.locale ?? 'en',
            rules: registry.map(rule),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { uri: `${pathToFileURL(io.cwd).href.replace(/\/$/, '')}/` } },
        artifacts: reports.map(({ path }) => ({ location: place.file(path), sourceLanguage: 'markdown' })),
        results: reports.flatMap((checked, index) => results(checked, index, place)),
      },
    ],
  });
}

function rule({ code, severity }: (typeof registry)[number]): object {
  const { says, text, markdown } = ruleHelp(code);
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: says },
    fullDescription: { text: says },
    help: { text, markdown },
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'off' ? 'note' : LEVEL[severity] },
  };
}

function results({ path, report, findings }: CheckedReport, index: number, place: Places): readonly object[] {
  const artifactLocation = { ...place.file(path), index };
  const region = regions(report.text);
  const prints = fingerprints(report, findings);
  return findings.map((finding, i) => ({
    ruleId: finding.code,
    ruleIndex: registry.findIndex(({ code }) => code === finding.code),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.span) } }],
    ...(finding.evidence.length && { relatedLocations: finding.evidence.map((one, id) => place.proof(one, id)) }),
    partialFingerprints: { 'attestFinding/v1': prints[i] },
    ...(finding.fixes.length && { fixes: finding.fixes.map((fix) => change(fix, artifactLocation, region)) }),
    properties: propertiesOf(finding),
  }));
}

function propertiesOf({ severity, source, truth }: Finding): object {
  return { severity, ...(source !== undefined && { source }), ...(truth && { truth }) };
}

function change({ title, edits }: Fix, artifactLocation: object, region: (span: Span) => object): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit),
    insertedContent: { text: edit.text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Regions of one text. */
function regions(text: string): (span: Span) => object {
  const index = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [index.positionAt(start), index.positionAt(end)];
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      charOffset: start,
      charLength: end - start,
      snippet: { text: wellFormed(text.slice(start, end)) },
    };
  };
}

/** Half of a pair, as a broken file has it, is no Unicode, and readers of JSON refuse it. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** Where files are, as SARIF says it. */
class Places {
  readonly #corpora: readonly Corpus[];
  readonly #io: CommandIo;

  constructor(corpora: readonly Corpus[], io: CommandIo) {
    this.#corpora = corpora;
    this.#io = io;
  }

  /** Relative to the working folder, where the file lies in it. */
  file(path: string): object {
    const absolute = resolve(this.#io.cwd, path);
    const below = relative(this.#io.cwd, absolute);
    if (isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`))
      return { uri: pathToFileURL(absolute).href };
    return { uri: below.split(sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
  }

  /** The passage that proves a finding. Of a PDF or a page there is no line in the file, and its words stand for it. */
  proof(evidence: EvidencePassage, id: number): object {
    const source = this.#corpora
      .map(({ sources }) => sources.get(evidence.source))
      .find((one) => one?.path === evidence.path);
    return {
      id,
      message: { text: wellFormed(evidence.text) },
      physicalLocation: {
        artifactLocation: this.file(evidence.path),
        ...(source && !source.extract && { region: regions(source.text)(evidence) }),
      },
    };
  }
}
