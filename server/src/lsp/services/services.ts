import { bibliography } from './bibliography.ts';
import { actions } from './code-actions.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { definitions } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { hovering } from './hover.ts';
import { ghosts } from './inline-completion.ts';
import type { Service } from './service.ts';

/** All that the server does for an editor. */
export const SERVICES: readonly Service[] = [
  completion,
  ghosts,
  hovering,
  definitions,
  actions,
  commands,
  diagnostics,
  bibliography,
];
