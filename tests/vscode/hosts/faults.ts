/**
 * Runs in the page: what a reader with weak eyes, or without a mouse, would miss of the elements given: words without the
 * contrast that WCAG AA asks for (4.5 to 1), words that are cut off, a page that is wider than its window, and a place of
 * the keyboard that is not seen. Each is told in words.
 */
export function faultsOf(elements: readonly Element[]): string[] {
  const LEAST = 4.5;
  type Colour = readonly [number, number, number, number];

  const parsed = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? ['0', '0', '0', '0']).map(Number);
    // `color(srgb …)` counts to one.
    const scale = text.startsWith('color(') ? 255 : 1;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const luminance = ([r, g, b]: Colour): number => {
    const [red, green, blue] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = parsed(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  };
  const contrastOf = (element: Element): number => {
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = over(parsed(element instanceof SVGElement ? style.fill : style.color), ground);
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    // What only a screen reader is told is one pixel wide.
    element.getBoundingClientRect().width > 1;

  const faults: string[] = [];
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim();
      const parent = node.parentElement;
      if (!words || !parent || !isSeen(parent) || parent.closest('style, script, title, desc')) continue;
      const contrast = contrastOf(parent);
      if (contrast < LEAST) faults.push(`contrast ${contrast.toFixed(2)}: ${words.slice(0, 40)}`);
      const { overflowX, textOverflow } = getComputedStyle(parent);
      const isCut = overflowX !== 'visible' && overflowX !== 'auto' && parent.scrollWidth > parent.clientWidth + 1;
      if (isCut && textOverflow !== 'ellipsis') faults.push(`cut off: ${words.slice(0, 40)}`);
    }
    for (const svg of element.querySelectorAll('svg')) {
      const { left, right } = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        if (box.left < left - 1 || box.right > right + 1) faults.push(`cut off: ${text.textContent?.slice(0, 40)}`);
      }
    }
    for (const place of element.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex="0"]')) {
      place.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== place) continue;
      // A switch that is not drawn itself shows the place of the keyboard at its label.
      const shows = [
        place,
        ...((place as HTMLInputElement).labels ?? []),
        place.nextElementSibling,
        place.parentElement,
      ];
      const isShown = shows.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      if (!isShown) faults.push(`no focus seen: ${place.textContent?.slice(0, 40) || place.id || place.tagName}`);
      place.blur();
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) faults.push(`the page is ${scrollWidth - clientWidth} pixels too wide`);
  }
  scrollTo(0, 0);
  return [...new Set(faults)];
}
