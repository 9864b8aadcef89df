import measureTable from './data/measures.tsv';
import { lower } from './fold.ts';
import { alternatives, rows } from './table.ts';

let codes: Map<string, string> | undefined;

/** The code of a unit that goes by several names (`%`, `phần trăm`, `percent`; `$`, `USD`, `đô la`), else undefined. */
export function measureOf(unit: string): string | undefined {
  codes ??= new Map(
    rows(measureTable).flatMap(([code = '', ...cells]) =>
      cells.flatMap(alternatives).map((name) => [lower(name), code] as const),
    ),
  );
  return codes.get(lower(unit).replace(/\s+/g, ' '));
}
