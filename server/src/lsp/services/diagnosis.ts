import { dirname } from 'node:path';
import { VERSION } from '../../base/version.ts';
import type { Diagnosis } from '../../features/diagnosis.ts';
import {
  diagnosedCorpora,
  diagnosedProblems,
  doubts,
  faults,
  setValues,
  withoutHome,
} from '../../features/diagnosis.ts';
import { diagnosisText } from '../../features/diagnosis-text.ts';
import { diagnosisMessages as messages } from '../../messages/diagnosis.ts';
import { machine } from '../../platform/machine.ts';
import { DIAGNOSIS } from '../../protocol/diagnosis.ts';
import { pathOf } from '../convert.ts';
import type { Service } from './service.ts';

/** What a bug report has to say; the command line says it by `attest doctor`. */
export const diagnosis: Service = {
  answers({ desk, answer }) {
    answer(DIAGNOSIS, async ({ report, editor }, signal) => {
      const { locale, folder: root } = desk();
      const uri = await desk().uriOfCorpus(report);
      const { corpus, config } = await desk().session(uri, signal);
      const { folders, problems, reading } = desk().corpusState(uri);
      const files = await desk().projectFiles(report ?? uri);
      const kept = await desk().keptOf(folders);
      const index: Diagnosis['index'] = kept && {
        path: kept.path,
        is: kept.is,
        bytes: kept.bytes,
        ...(kept.written !== undefined && { written: `${new Date(kept.written).toISOString().slice(0, 16)}Z` }),
      };
      const corpora = diagnosedCorpora(folders, corpus);
      const { node, system, memory, program, home } = machine();
      const path = pathOf(report ?? uri);
      const told = withoutHome<Diagnosis>(
        {
          version: 1,
          attest: VERSION,
          node,
          system,
          locale,
          editor,
          ...(program !== undefined && { program }),
          folder: report !== undefined && path !== undefined ? dirname(path) : (root ?? messages.none[locale]),
          configuration: { file: files.configPath ?? null, values: setValues(files, config) },
          corpora,
          problems: diagnosedProblems(problems),
          ...(index && { index }),
          memory,
          doubtful: [
            ...doubts(files, reading ? [] : corpora, locale),
            ...desk().settingProblems,
            ...(reading ? [messages.stillReading[locale]] : []),
          ],
          broken: faults(files, corpora, reading ? [] : problems, index, locale),
        },
        home,
      );
      return { text: diagnosisText(told), broken: told.broken.length };
    });
  },
};
