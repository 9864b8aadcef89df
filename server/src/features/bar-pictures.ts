import { escapeHtml } from './html.ts';

/** A bar: what it is of, as plain text, and how long it is. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Of both pictures, in units of their own; they are drawn as wide as the page lets them. */
const WIDTH = 480;

/** Style of the pictures, for the page they stand in. */
export const PICTURE_STYLE = `
svg { display: block; width: 100%; max-width: 36rem; height: auto; }
svg text { fill: var(--ink); font: 12px var(--vscode-font-family, system-ui, "Noto Sans", sans-serif); }
svg .bar { fill: var(--bar); stroke: var(--bar-line); }
svg .axis { stroke: var(--line); }
`;

/**
 * Bars that stand side by side, as things that follow each other in time do.
 *
 * @param title what a screen reader says of the picture
 */
export function columns(bars: readonly Bar[], title: string): string {
  const [top, height, foot] = [22, 120, 24];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = WIDTH / Math.max(1, bars.length);
  const wide = Math.min(48, Math.max(2, step - Math.min(6, step / 4)));
  // A label needs about so much room; of many columns only some have theirs written below.
  const every = Math.max(1, Math.ceil(LABEL / step));
  const drawn = bars.map(({ label, count }, i) => {
    const middle = (i + 0.5) * step;
    const tall = (count / most) * height;
    const bar = count
      ? `<rect class="bar" x="${round(middle - wide / 2)}" y="${round(top + height - tall)}" width="${round(wide)}" height="${round(tall)}"/>` +
        (step >= 9
          ? `<text x="${round(middle)}" y="${round(top + height - tall - 5)}" text-anchor="middle">${count}</text>`
          : '')
      : '';
    const shown = i % every === 0 && (i === 0 || bars.length - i >= every / 2 || every === 1);
    const [at, anchor] =
      bars.length > 1 && i === 0 && LABEL > step ? [0, 'start'] : [Math.min(middle, WIDTH - LABEL / 2), 'middle'];
    const below = shown
      ? `<text x="${round(at)}" y="${top + height + 17}" text-anchor="${anchor}">${escapeHtml(label)}</text>`
      : '';
    return bar + below;
  });
  const axis = `<line class="axis" x1="0" y1="${top + height + 0.5}" x2="${WIDTH}" y2="${top + height + 0.5}"/>`;
  return picture(title, top + height + foot, drawn.join('\n') + axis);
}

/** Bars that lie below each other, each with its name, as things without an order of their own do. */
export function rows(bars: readonly Bar[], title: string): string {
  const [name, line] = [190, 26];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const room = WIDTH - name - 36;
  const drawn = bars.map(({ label, count }, i) => {
    const long = Math.max(2, (count / most) * room);
    const y = i * line;
    return (
      `<text x="${name - 8}" y="${y + 17}" text-anchor="end">${escapeHtml(shortened(label))}<title>${escapeHtml(label)}</title></text>` +
      `<rect class="bar" x="${name}" y="${y + 4}" width="${round(long)}" height="18"/>` +
      `<text x="${round(name + long + 8)}" y="${y + 17}">${count}</text>`
    );
  });
  return picture(title, bars.length * line, drawn.join('\n'));
}

const LABEL = 64;

function picture(title: string, height: number, drawn: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}">
${drawn}
</svg>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** So many letters fit before a bar. */
const NAME = 28;

function shortened(words: string): string {
  return words.length > NAME ? `${words.slice(0, NAME - 1).trimEnd()}…` : words;
}
