import { assistants } from './assistants.ts';
import { bibliography } from './bibliography.ts';
import { actions } from './code-actions.ts';
import { lenses } from './code-lens.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { definitions } from './definition.ts';
import { diagnosis } from './diagnosis.ts';
import { diagnostics } from './diagnostics.ts';
import { explanation } from './explanation.ts';
import { findings } from './findings.ts';
import { fileRenames } from './file-renames.ts';
import { links } from './document-links.ts';
import { highlighting } from './highlight.ts';
import { evidence } from './evidence.ts';
import { hovering } from './hover.ts';
import { hints } from './inlay-hints.ts';
import { claims } from './claims.ts';
import { reportPages } from './report-pages.ts';
import { citations } from './references.ts';
import { renaming } from './rename.ts';
import { tokens } from './semantic-tokens.ts';
import { ghosts } from './inline-completion.ts';
import type { Service } from './service.ts';
import { newSources } from './new-source.ts';
import { sources } from './sources.ts';
import { texts } from './source-texts.ts';
import { symbols } from './symbols.ts';

/** All that the server does for an editor. */
export const SERVICES: readonly Service[] = [
  completion,
  ghosts,
  hovering,
  definitions,
  actions,
  commands,
  diagnostics,
  explanation,
  evidence,
  bibliography,
  highlighting,
  links,
  symbols,
  tokens,
  citations,
  renaming,
  fileRenames,
  lenses,
  hints,
  texts,
  assistants,
  claims,
  sources,
  newSources,
  findings,
  reportPages,
  diagnosis,
];
