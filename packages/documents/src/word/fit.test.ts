// Tests of font sizes by which a text fits its cell.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, lineHeight, widthOf } from './fit.js';

test.each([
  ['汉字', 2],
  ['2026.01', 3.85],
  ['2026年', 3.45],
  ['“引号”——', 6],
  ['𠮷😀', 2],
])('%s takes %s characters', (text, width) => expect(widthOf(text)).toBeCloseTo(width, 6));

test('a text is never given more lines than its cell has', () => {
  const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 400, max: 9000 }),
      fc.integer({ min: 300, max: 8000 }),
      (text, width, height) => {
        const { size, line, rows } = fit(text, width, height);
        expect(line).toBe(lineHeight(size));
        expect(rows).toBeGreaterThanOrEqual(text.length);
        if (rows * line > height) expect(size).toBe(14);
      },
    ),
  );
});

test('a short text has the size of the form, a longer one less', () => {
  expect(fit(['王建国'], 1300, 700)).toMatchObject({ size: 24, rows: 1 });
  expect(fit(['阿卜杜拉·买买提·艾力'], 1300, 360).size).toBeLessThan(24);
});
