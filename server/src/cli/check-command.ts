import { dirname } from 'node:path';
import { LineIndex } from '../base/line-index.ts';
import type { Problem } from '../base/problem.ts';
import { checkWithRemarks } from '../checks/check-report.ts';
import { explainReport } from '../checks/explain-report.ts';
import type { Code, Finding, Severities, Severity } from '../checks/finding.ts';
import { CODES, SEVERITIES } from '../checks/finding.ts';
import { reportDefaults } from '../features/workspace-files.ts';
import { checkCommandMessages as messages } from '../messages/check-command.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Locale } from '../messages/locale.ts';
import { parseReport } from '../report/parse-report.ts';
import { useOwnConcepts } from '../text/concepts.ts';
import { changedSpans, isOn, movedBy } from './changed-spans.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { FOUND, OK, orUsage, UsageError } from './command.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { openCorpus, problemLine } from './open-corpus.ts';
import { keepingAnswer } from './keep-answer.ts';
import { ProjectConfig } from './project-config.ts';
import type { Correction, Judged } from './corrections.ts';
import { correctionOf, diffOf } from './corrections.ts';
import { reportFiles } from './report-files.ts';
import { rewriteFile } from './rewrite-file.ts';
import type { Round } from './watched-check.ts';
import { asksToWatch, watchedCheck } from './watched-check.ts';
import type { CheckedReport } from './writers/check-result.ts';
import { countsOf, sourcesIn } from './writers/check-result.ts';
import { writers } from './writers/writers.ts';

/** `attest check [PATH…]`: the findings of reports. */
export function checkCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return asksToWatch(args) ? watchedCheck(io, (round) => check(args, io, round)) : keepingAnswer(args, io, check);
}

/** @param round where it is done again and again */
async function check(args: readonly string[], io: CommandIo, round?: Round): Promise<number> {
  return orUsage('check', io, async () => {
    const { values, positionals } = parsed('check', args, io);
    const locale = io.locale ?? 'en';
    const format = values.format ?? (io.terminal ? 'pretty' : 'lines');
    const most = maxWarnings(values['max-warnings'], locale);
    // Who allows some warnings means that these are no failure.
    const fallback = most === undefined ? 'warning' : 'error';
    const failOn = values['fail-on'] ?? fallback;
    const severities = rulesOf(values.rule, locale);
    const name = values['stdin-filename'];
    if (name !== undefined && !positionals.includes('-')) throw new UsageError(messages.nameWithoutInput[locale]());
    const isTrial = values['dry-run'];
    if (isTrial && (!values.fix || values.format !== undefined)) throw new UsageError(messages.dryRunAlone[locale]());
    if (values.fix && !isTrial && positionals.includes('-')) throw new UsageError(messages.fixOfInput[locale]());
    const since = values['changed-since'];
    if (since !== undefined && positionals.includes('-')) throw new UsageError(messages.changesOfInput[locale]());
    const isAlone = !values.fix && !values.explain && !positionals.includes('-');
    if (values.watch && !(isAlone && (values.format ?? 'pretty') === 'pretty'))
      throw new UsageError(messages.watchAlone[locale]());
    const project = new ProjectConfig(io);
    round?.begin(positionals);
    const files = await reportFiles(positionals, values.corpus, io, project, {
      name,
      ...(round && { read: round.read }),
    });
    const cache = values['no-cache'] ? false : values.cache;

    const known = new Set<string>();
    const tell = (problem: Problem): void => {
      const line = problemLine(problem);
      // The files of a project are those of many reports, and are told of once.
      if (!known.has(line) && !round?.toldBefore(line)) io.stderr(line);
      known.add(line);
    };
    const corpora = new Map<string, OpenCorpus>();
    const reports: CheckedReport[] = [];
    const corrections: Correction[] = [];
    for (const file of files) {
      const given = values.corpus.length > 0;
      const { rules, kept, verdictProblems, ...said } = await project.sound(dirname(file.path), given);
      const chosen = given ? { folders: values.corpus } : await project.corpusOf(file.path);
      const key = [...chosen.folders, chosen.namer?.configPath].join('\n');
      let open = corpora.get(key);
      if (!open) {
        const before = round?.before(key);
        open = await openCorpus({ ...chosen, cache, ...(before && { before }) }, io);
        round?.opened(key, open);
        for (const problem of open.corpus.problems) tell(problem);
        corpora.set(key, open);
      }
      useOwnConcepts(open.concepts);
      for (const problem of verdictProblems) tell(problem);
      const verdicts = round?.verdictsOn(file.path);
      const options = { locale, severities: { ...rules, ...severities }, kept, ...(verdicts && { verdicts }) };
      const { corpus, index } = open;
      const judge = async (text: string): Promise<Judged> => {
        const report = parseReport(text, file.path, { locale, defaults: reportDefaults(said) });
        return { report, ...(await checkWithRemarks(report, corpus, index, options)) };
      };
      let changed = since === undefined ? undefined : await changedSpans(file, since, io);
      let judged = await judge(file.text);
      const correction = values.fix ? correctionOf(file, corpus, judged, changed) : undefined;
      if (correction) corrections.push(correction);
      if (correction && !isTrial) {
        // What is told is what is left.
        judged = await judge(correction.text);
        changed &&= movedBy(correction.edits, changed);
      }
      const { report } = judged;
      const findings = judged.findings.filter(({ span }) => isOn(changed, span));
      const remarks = judged.remarks.filter(({ span }) => isOn(changed, span));
      for (const problem of report.problems) tell(problem);
      const explained = values.explain && {
        explanations: (await explainReport(report, corpus, index, options)).filter(({ span }) => isOn(changed, span)),
      };
      const lines = new LineIndex(report.text);
      for (const { span, message } of values.quiet ? [] : remarks)
        tell({ path: file.shown, message, ...lines.positionAt(span.start) });
      reports.push({ path: file.shown, report, findings, ...explained });
    }
    if (isTrial) for (const one of corrections) io.stdout(await diffOf(one, io));
    else for (const one of corrections) await rewriteFile(one.file, one.text, io);
    for (const { file, count } of corrections)
      io.stderr(`${(isTrial ? messages.wouldBeFixed : messages.fixed)[locale](file.shown, count)}\n`);
    const opened = [...corpora.values()].map(({ corpus }) => corpus);
    const counts = countsOf(reports.flatMap(({ findings }) => findings));
    const told = values.quiet ? reports.map(errorsAlone) : reports;
    if (round) {
      const summary = messages.summary[locale](counts, reports.length, sourcesIn(opened));
      round.tell(told, summary, known, (fresh) =>
        writers[format]({ reports: fresh, corpora: opened, counts, failOn, unsummed: true, io }),
      );
    } else if (!isTrial) io.stdout(writers[format]({ reports: told, corpora: opened, counts, failOn, io }));
    if (!round && values.quiet && format === 'lines')
      io.stderr(`${messages.summary[locale](counts, reports.length, sourcesIn(opened))}\n`);
    const warnings = new Map(counts).get('warning') ?? 0;
    if (most !== undefined && warnings > most) {
      io.stderr(`${messages.manyWarnings[locale](warnings, most)}\n`);
      return FOUND;
    }
    return fails(reports, failOn) ? FOUND : OK;
  });
}

function rulesOf(given: readonly string[], locale: Locale): Severities {
  const severities: Partial<Record<Code, Severity | 'off'>> = {};
  for (const rule of given) {
    const [code, severity] = rule.split('=');
    const known = CODES.find((one) => one === code);
    const level = [...SEVERITIES, 'off' as const].find((one) => one === severity);
    if (!known || !level)
      throw new UsageError(cliMessages.badRule[locale](rule, CODES.join(', '), [...SEVERITIES, 'off'].join(', ')));
    severities[known] = level;
  }
  return severities;
}

function maxWarnings(given: string | undefined, locale: Locale): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new UsageError(messages.badMaxWarnings[locale](given));
  return Number(given);
}

function errorsAlone(checked: CheckedReport): CheckedReport {
  return { ...checked, findings: checked.findings.filter(({ severity }) => severity === 'error') };
}

function fails(reports: readonly CheckedReport[], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn);
  const counts = (finding: Finding): boolean => SEVERITIES.indexOf(finding.severity) <= limit;
  return reports.some(({ findings }) => findings.some(counts));
}
