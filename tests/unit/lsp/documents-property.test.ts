import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { Documents } from '../../../server/src/lsp/documents.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';

const URI = 'file:///report.md';
const piece = fc.constantFrom(
  ...'[@·a]·@{·}·```\n·~~~\r\n·> ·- ·\n·\r\n·\n\n·\t·Ngày 9/11 ·Nga nói. ·😀·e\u0301·---\n·<!-- ·-->·(@a) ·|'.split(
    '·',
  ),
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
/** One message of several changes, in any order; places are shares of the text as it is by then. */
const message = fc.array(
  fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(6), insert: text }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test('after any edits the report is that of the text read afresh, and the places are those where the edits ended', () => {
  fc.assert(
    fc.property(text, fc.array(message, { maxLength: 6 }), (first, messages) => {
      const documents = new Documents();
      documents.open(URI, 'markdown', 1, first);
      let model = first;
      messages.forEach((edits, i) => {
        let ends: number[] = [];
        const changes = edits.map(({ from, length, insert }) => {
          const start = boundary(model, Math.floor(from * model.length));
          const end = boundary(model, Math.min(model.length, start + length));
          const lines = new LineIndex(model);
          const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
          model = model.slice(0, start) + insert + model.slice(end);
          const grown = insert.length - (end - start);
          ends = [...ends.map((at) => (at >= end ? at + grown : at)), start + insert.length];
          return { range, text: insert };
        });
        expect(documents.change(URI, i + 2, changes)).toEqual(ends);
        const now = documents.get(URI);
        expect(now?.text).toBe(model);
        const afresh = parseReport(model, '/report.md');
        expect(now?.report).toEqual(afresh);
      });
    }),
    { numRuns: 60 },
  );
});

/** No editor sets a cursor between the two halves of a line break. */
function boundary(of: string, at: number): number {
  return of.charAt(at - 1) === '\r' && of.charAt(at) === '\n' ? at + 1 : at;
}
