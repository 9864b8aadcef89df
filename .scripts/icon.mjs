// `npm run icon`: draws client/icons/attest.png, which the gallery shows, from attest.svg, by the Chromium of this machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './toolchain.mjs';

const SIZE = 256;
const icons = join(root, 'client', 'icons');
const { color } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).galleryBanner;
const svg = readFileSync(join(icons, 'attest.svg'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.ATTEST_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>
    * { margin: 0; }
    div { width: ${SIZE}px; height: ${SIZE}px; border-radius: 48px; background: ${color}; color: #f6f1e4; }
    svg { width: 176px; height: 176px; margin: 40px; }
    svg path:last-of-type { stroke: #ffb84d; stroke-width: 2.2; }
  </style><div>${svg}</div>`);
  await page.screenshot({ path: join(icons, 'attest.png'), omitBackground: true });
} finally {
  await browser.close();
}
