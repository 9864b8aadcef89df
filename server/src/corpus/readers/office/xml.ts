import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

export type { Element } from '@xmldom/xmldom';

/** Deeper than this nothing in a document is nested that a person wrote. */
export const DEEPEST = 250;

/** The root of an XML file; undefined where it is not well formed, or declares entities, which no office file does. */
export function rootOf(xml: string | undefined): Element | undefined {
  if (xml === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    return parser.parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml').documentElement ?? undefined;
  } catch {
    // Whatever the parser finds wrong, the file is not what the program wrote.
    return undefined;
  }
}

/** The elements and texts directly inside an element. */
export function* childrenOf(element: Element): Generator<Element | string> {
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) yield node as Element;
    else if (node.nodeType === 3 || node.nodeType === 4) yield node.nodeValue ?? '';
  }
}

export function* elementsOf(element: Element | undefined, name?: string): Generator<Element> {
  if (!element) return;
  for (const child of childrenOf(element)) {
    if (typeof child !== 'string' && (name === undefined || child.localName === name)) yield child;
  }
}

/** The first element down this path. */
export function inside(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = element;
  for (const name of path) at = elementsOf(at, name).next().value ?? undefined;
  return at;
}

/** An attribute by its name without the prefix, which programs are free to choose. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const { attributes } = element ?? {};
  for (let i = 0; attributes && i < attributes.length; i++) {
    const attribute = attributes.item(i);
    if (attribute && (attribute.localName ?? attribute.name.replace(/^.*:/, '')) === name) return attribute.value;
  }
  return undefined;
}

/** All letters inside an element. */
export function textIn(element: Element | undefined): string {
  return element?.textContent?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
}
