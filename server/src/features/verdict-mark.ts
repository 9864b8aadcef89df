import type { ClaimVerdict } from '../protocol/claims.ts';
import { escapeHtml } from './html.ts';

/** A verdict as a page shows it: a sign of its own, and the word. */
export function verdictMark(verdict: ClaimVerdict, words: string): string {
  return `<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>${escapeHtml(words)}`;
}

const SIGNS: Readonly<Record<ClaimVerdict, string>> = {
  contradicted: '✗',
  unsupported: '∅',
  uncited: '○',
  unjudged: '?',
  supported: '✓',
};
