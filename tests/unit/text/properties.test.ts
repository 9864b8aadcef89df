import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../server/src/base/span.ts';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Analysis } from '../../../server/src/text/analysis.ts';

// Pieces that meet in awkward ways, beside any text at all.
const pieces = fc.constantFrom(
  ...'Ngày ·9/5·31/2·/2024·, ·. ·.·“·”·"·«·»·hôm qua ·thứ ·Tư ·tháng ·năm ·đến ·theo ·ông ·Bà ·Vũ Thanh Mai ·nói ·cho biết ·rằng '.split(
    '·',
  ),
  ...'said ·according to ·he ·Mr. ·Oakes ·’s ·the ·May ·on ·Friday ·last ·week ·10.000 ·1,5 ·% ·%·Paris ·Tin liên quan·(·)·:·;·–·- ·…'.split(
    '·',
  ),
  '\n',
  '\r\n',
  '\t',
  '\u0301',
  'e\u0302\u0301',
  'ơ\u0323',
  '😀',
  '\u2028',
  '\u00a0',
  '\ufeff',
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 40, size: 'max' }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
);
const language = fc.constantFrom('vi', 'en') as fc.Arbitrary<'vi' | 'en'>;
const published = { value: '2024-05-10', from: 'given' } as const;

// Hundreds of readings a test: on a machine that is busy with others they may take their time.
describe('whatever the text', { timeout: 60_000 }, () => {
  test('it is read, and every span lies inside and says what it is said to say', () => {
    fc.assert(
      fc.property(anyText, language, fc.boolean(), (text, tongue, dated) => {
        const analysis = analyse(text, { language: tongue, ...(dated && { published }) });
        for (const span of plainSpans(analysis)) isInside(span, text);
        for (const item of wordedSpans(analysis)) {
          isInside(item, text);
          expect(text.slice(item.start, item.end)).toBe(item.text);
        }
        for (const { start, end, core } of analysis.dates) {
          expect(start <= core.start && core.start < core.end && core.end <= end).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('sentences, dates and figures come in order and do not overlap', () => {
    fc.assert(
      fc.property(anyText, language, (text, tongue) => {
        const { sentences, dates, numbers } = analyse(text, { language: tongue, published });
        for (const list of [sentences, dates, numbers]) {
          for (let i = 1; i < list.length; i++) {
            expect(list[i]?.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no letter is lost between the sentences', () => {
    fc.assert(
      fc.property(anyText, language, (text, tongue) => {
        let rest = text;
        for (const { start, end } of analyse(text, { language: tongue }).sentences.toReversed()) {
          rest = rest.slice(0, start) + rest.slice(end);
        }
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 200 },
    );
  });

  test('composed or decomposed, it says the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40, size: 'max' }), language, (parts, tongue) => {
        const composed = parts.join('').normalize('NFC');
        const [a, b] = [composed, composed.normalize('NFD')].map((text) =>
          whatItSays(analyse(text, { language: tongue, published })),
        );
        expect(b).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });
  test('read twice, it says the same', () => {
    fc.assert(
      fc.property(anyText, language, (text, tongue) => {
        const read = (): unknown => everything(analyse(text, { language: tongue, published }));
        expect(read()).toEqual(read());
      }),
      { numRuns: 200 },
    );
  });

  test('with Windows line breaks it says the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40, size: 'max' }), language, (parts, tongue) => {
        const unix = parts.join('').replaceAll('\r', '');
        const [a, b] = [unix, unix.replaceAll('\n', '\r\n')].map((text) =>
          JSON.stringify(whatItSays(analyse(text, { language: tongue, published }))),
        );
        // A line that was broken to a width keeps its break in what is told of it.
        expect(b?.replaceAll('\\r', '')).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });

  test('with full-width digits and letters it says the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40, size: 'max' }), language, (parts, tongue) => {
        const text = parts.join('');
        const [a, b] = [text, fullWidth(text)].map((one) => whatItSays(analyse(one, { language: tongue, published })));
        expect(plain(JSON.stringify(b)).normalize('NFC')).toEqual(JSON.stringify(a).normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });

  test('a part of it is read as that part alone', () => {
    fc.assert(
      fc.property(anyText, anyText, language, (before, text, tongue) => {
        const whole = `${before}\n${text}`;
        const start = before.length + 1;
        const part = analyse(whole, { language: tongue, published, start, end: whole.length });
        for (const span of [...plainSpans(part), ...wordedSpans(part)])
          expect(span.start).toBeGreaterThanOrEqual(start);
        expect(whatItSays(part)).toEqual(whatItSays(analyse(text, { language: tongue, published })));
      }),
      { numRuns: 300 },
    );
  });
});

test('a hundred thousand letters without a stop are read in one go', () => {
  for (const piece of ['a', 'ạ ', '9/5 ', '“', '"a', 'ông ', 'Mai ', 'nói ', 'said X, ', '1.', 'theo ']) {
    const text = piece.repeat(100_000 / piece.length);
    expect(analyse(text, { published }).text).toHaveLength(text.length);
  }
}, 60_000);

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z%/.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function plain(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function everything(analysis: Analysis): unknown {
  const { entities, ...rest } = analysis;
  return { ...rest, entities: entities.all };
}

function isInside({ start, end }: Span, text: string): void {
  expect(0 <= start && start < end && end <= text.length).toBe(true);
}

function plainSpans({ sentences, statements }: Analysis): Span[] {
  return [...sentences, ...sentences.flatMap(({ tokens }) => tokens), ...statements.flatMap(({ content }) => content)];
}

function wordedSpans(analysis: Analysis): (Span & { readonly text: string })[] {
  const { dates, quotations, numbers, mentions, statements } = analysis;
  // A speaker who is carried over has no words of his own in the sentence.
  const speakers = statements.flatMap(({ speaker }) => (speaker && speaker.text ? [speaker] : []));
  const cues = statements.flatMap(({ cue }) => (cue ? [cue] : []));
  return [...dates, ...quotations, ...numbers, ...mentions.flat(), ...speakers, ...cues];
}

function whatItSays({ sentences, dates, quotations, numbers, statements }: Analysis): unknown {
  const words = (text: string): string => text.normalize('NFC');
  return {
    sentences: sentences.length,
    dates: dates.map(({ text, type, value, days }) => [words(text), type, value, days]),
    quotations: quotations.map(({ text }) => words(text)),
    numbers: numbers.map(({ value, unit }) => [value, words(unit)]),
    statements: statements.map(({ speaker, cue, date, direct }) => [
      words(speaker?.name ?? ''),
      words(cue?.text ?? ''),
      date,
      direct,
    ]),
  };
}
