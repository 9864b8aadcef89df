import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Tables of words reach the code as strings, as esbuild's `text` loader hands them over in the bundle.
      name: 'tsv-as-text',
      enforce: 'pre',
      transform(code, id) {
        return id.endsWith('.tsv') ? `export default ${JSON.stringify(code)};` : null;
      },
    },
  ],
  test: { include: ['tests/{unit,checks,server,cli,grammar,tidy}/**/*.test.ts'] },
});
