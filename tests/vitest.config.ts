import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Tables of words, and styles of citations, reach the code as strings, as esbuild's `text` loader hands them over in the bundle.
      name: 'data-as-text',
      enforce: 'pre',
      transform(code, id) {
        return /\.(?:tsv|csl|xml)$/.test(id) ? `export default ${JSON.stringify(code)};` : null;
      },
    },
  ],
  test: { include: ['tests/{unit,checks,server,cli,grammar,editors,tidy,package,fuzz,soak}/**/*.test.ts'] },
});
