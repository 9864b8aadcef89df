import type { Article } from '../fixtures/sources/make/office-articles.ts';

/** The paragraphs of an article of the fixtures as a reader should find them: without notes and a reader's remarks. */
export function paragraphsIn({ title, blocks }: Article): string[] {
  const written = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
  );
  return [title, ...written].map((text) =>
    text.replace(/\^\[[^\]]+\]/g, '').replace(/\{\{([^|]+)\|\|[^}]+\}\}/g, '$1'),
  );
}
