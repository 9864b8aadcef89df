import { attributeOf, type Element, elementsOf, inside } from './xml.ts';

/** What leads in the items of the lists of a document. */
export interface Lists {
  /** `-` or a number such as `2.` for the next item with these properties of a paragraph; undefined for what is none. */
  leadOf(properties: Element | undefined): string | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The lists that `numbering.xml` describes and styles refer to. Each call of `leadOf` counts one item. */
export function listsOf(numbering: Element | undefined, styles: Element | undefined): Lists {
  const abstract = new Map(
    [...elementsOf(numbering, 'abstractNum')].map((list) => [attributeOf(list, 'abstractNumId'), list]),
  );
  const lists = new Map(
    [...elementsOf(numbering, 'num')].map((list) => [
      attributeOf(list, 'numId'),
      abstract.get(attributeOf(inside(list, 'abstractNumId'), 'val')),
    ]),
  );
  const styled = new Map([...elementsOf(styles, 'style')].map((style) => [attributeOf(style, 'styleId'), style]));
  const counts = new Map<string, number>();
  return {
    leadOf(properties) {
      const style = attributeOf(inside(properties, 'pStyle'), 'val');
      if (isHeading(properties, style, styled)) return undefined;
      const own = inside(properties, 'numPr') ?? inheritedList(style, styled);
      const id = attributeOf(inside(own, 'numId'), 'val');
      if (id === undefined || id === '0') return undefined;
      const depth = Number(attributeOf(inside(own, 'ilvl'), 'val') ?? 0);
      const level = levelOf(lists.get(id), depth);
      if (level?.format === 'none') return undefined;
      if (!level || level.format === 'bullet') return '-';
      const count = (counts.get(`${id} ${depth}`) ?? level.start - 1) + 1;
      counts.set(`${id} ${depth}`, count);
      for (const key of counts.keys()) {
        const [list, deeper] = key.split(' ');
        if (list === id && Number(deeper) > depth) counts.delete(key);
      }
      return shown(level, count);
    },
  };
}

function levelOf(list: Element | undefined, depth: number): Level | undefined {
  for (const level of elementsOf(list, 'lvl')) {
    if (Number(attributeOf(level, 'ilvl')) !== depth) continue;
    const value = (name: string): string | undefined => attributeOf(inside(level, name), 'val');
    return {
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '%1.',
      start: Number(value('start') ?? 1),
    };
  }
  return undefined;
}

function isHeading(
  properties: Element | undefined,
  style: string | undefined,
  styled: ReadonlyMap<string | undefined, Element>,
): boolean {
  if (inside(properties, 'outlineLvl')) return true;
  const name = attributeOf(inside(styled.get(style), 'name'), 'val') ?? style ?? '';
  return /^(?:heading|title|subtitle)/i.test(name) || inside(styled.get(style), 'pPr', 'outlineLvl') !== undefined;
}

function inheritedList(
  style: string | undefined,
  styled: ReadonlyMap<string | undefined, Element>,
): Element | undefined {
  let at = styled.get(style);
  // Styles that are each other's base would never end.
  for (let i = 0; at && i < 20; i++) {
    const list = inside(at, 'pPr', 'numPr');
    if (list) return list;
    at = styled.get(attributeOf(inside(at, 'basedOn'), 'val'));
  }
  return undefined;
}

/** A number as its level writes it: `%1.` and 3 → `3.`; of `%1.%2` only the own place is told. */
function shown({ format, text }: Level, count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  const number = format === 'lowerLetter' ? letter : format === 'upperLetter' ? letter.toUpperCase() : String(count);
  return `${number}${/[.)]$/.exec(text)?.[0] ?? '.'}`;
}
