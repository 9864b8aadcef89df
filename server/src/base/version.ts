/** Of the program; the manifest has the same (tests/tidy/manifest.test.ts). */
export const VERSION = '0.1.0';
