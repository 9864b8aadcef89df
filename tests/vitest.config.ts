import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Tables of words, styles of citations and pages of the documentation reach the code as strings, as esbuild's `text` loader hands them over in the bundle.
      name: 'data-as-text',
      enforce: 'pre',
      transform(code, id) {
        return /\.(?:tsv|csl|xml|md)$/.test(id) ? `export default ${JSON.stringify(code)};` : null;
      },
    },
  ],
  test: {
    include: ['tests/{unit,checks,server,cli,grammar,editors,tidy,package,fuzz,soak}/**/*.test.ts'],
    // What a server tells of by no event is asked for again and again; a second is too short where the machine is busy.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
  },
});
