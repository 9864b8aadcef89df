import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/**
 * A tokeniser of Markdown as VS Code has it, with our citations injected: text → the tokens of each of its lines.
 * Grammars that Markdown only embeds (languages of code) are left out, except YAML and HTML.
 */
export async function markdownTokens(): Promise<(text: string) => readonly (readonly ScopedToken[])[]> {
  const require = createRequire(import.meta.url);
  const citations = require('../../syntaxes/attest-citations.tmLanguage.json') as textmate.IRawGrammar;
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const files: Readonly<Record<string, string>> = {
    'text.html.markdown': 'markdown',
    'text.html.derivative': 'html-derivative',
    'text.html.basic': 'html',
    'source.yaml': 'yaml',
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === citations.scopeName) return citations;
      const file = files[scope];
      return file ? (require(`tm-grammars/grammars/${file}.json`) as textmate.IRawGrammar) : null;
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? [citations.scopeName] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar was not found.');
  return (text) => {
    let stack = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, scopes }));
    });
  };
}
