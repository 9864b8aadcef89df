import { harmless } from '../base/harmless.ts';

/** Words of a source or a report as text of a page, between tags or in a quoted attribute: no markup can arise from them. */
export function escapeHtml(text: string): string {
  return harmless(text.replaceAll('\0', '')).replace(/[&<>"'`]/g, (sign) => ESCAPES[sign] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** A page that stands by itself: nothing in it is fetched from anywhere. */
export interface Page {
  readonly language: string;
  /** Plain text. */
  readonly title: string;
  /** Markup; words in it are escaped by whoever made it. */
  readonly body: string;
  /** Rules of CSS beside those of every page. */
  readonly style?: string;
  /** Runs in the page where there is one. */
  readonly script?: string;
  /** Letters and digits that nobody can guess: only what carries them is styled and run. */
  readonly nonce: string;
}

/** The page as a file. Its policy lets in its own style and script, and nothing else. */
export function htmlPage({ language, title, body, style = '', script, nonce }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${PAGE_STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? '' : `<script nonce="${nonce}">${script}</script>\n`}</body>
</html>
`;
}

// In VS Code the colours are those of its theme, elsewhere those of the reader's system. A theme of high contrast has a
// line around everything, and no colour tells anything that is not told by a word or a sign as well. A theme's icons are
// larger than a sign, and paler than it may be: so its colour is mixed with that of the words, where a browser can do that.
const PAGE_STYLE = `
:root {
  --ink: var(--vscode-editor-foreground, #1f1f1f);
  --quiet: var(--vscode-descriptionForeground, #5a5a5a);
  --paper: var(--vscode-editor-background, #ffffff);
  --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border, #d0d0d0)));
  --shade: var(--vscode-editorWidget-background, #f5f5f5);
  --link: var(--vscode-textLink-foreground, #0b5cad);
  --focus: var(--vscode-focusBorder, #0b5cad);
  --bar: var(--vscode-charts-blue, #1a6fc4);
  --bar-line: var(--vscode-contrastBorder, transparent);
  --good: var(--vscode-testing-iconPassed, #1d7f3b);
  --bad: var(--vscode-problemsErrorIcon-foreground, #b3261e);
  --warn: var(--vscode-problemsWarningIcon-foreground, #8a5a00);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: var(--vscode-editor-foreground, #e0e0e0);
    --quiet: var(--vscode-descriptionForeground, #a8a8a8);
    --paper: var(--vscode-editor-background, #1b1b1b);
    --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border, #454545)));
    --shade: var(--vscode-editorWidget-background, #262626);
    --link: var(--vscode-textLink-foreground, #6cb2f5);
    --focus: var(--vscode-focusBorder, #6cb2f5);
    --bar: var(--vscode-charts-blue, #4f9fe6);
    --good: var(--vscode-testing-iconPassed, #6cc58a);
    --bad: var(--vscode-problemsErrorIcon-foreground, #f2766e);
    --warn: var(--vscode-problemsWarningIcon-foreground, #e0b25c);
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 0;
  color: var(--ink);
  background: var(--paper);
  font: 14px/1.5 var(--vscode-font-family, system-ui, "Noto Sans", sans-serif);
}
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
h3 { margin: 0 0 .5rem; font-size: 1rem; }
p { margin: .25rem 0; }
.quiet { color: var(--quiet); }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { overflow-wrap: normal; }
td > p:first-child { margin-top: 0; }
thead th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--line); }
.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.verdict { white-space: nowrap; overflow-wrap: normal; font-weight: 600; }
.sign { display: inline-block; width: 1.3em; text-align: center; }
.supported .sign { color: var(--good); }
.contradicted .sign { color: var(--bad); }
.unsupported .sign { color: var(--warn); }
.supported .sign { color: color-mix(in srgb, var(--good) 35%, var(--ink)); }
.contradicted .sign { color: color-mix(in srgb, var(--bad) 70%, var(--ink)); }
.unsupported .sign { color: color-mix(in srgb, var(--warn) 50%, var(--ink)); }
blockquote { margin: .35rem 0 0; padding: 0 0 0 .7rem; border-left: 3px solid var(--line); }
@media (forced-colors: active) { svg rect { fill: CanvasText; } }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --shade: #fff; --link: #000; }
  main { max-width: none; padding: 0; }
  thead th { position: static; }
  tr { break-inside: avoid; }
}
`;
