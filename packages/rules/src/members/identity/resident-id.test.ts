// Tests of resident ids (MEM-02).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  judgeResidentId,
  normalizeResidentId,
  readResidentId,
  residentIdCheckCharacter,
} from './resident-id.js';

const today = '2026-06-20';
/** The standard's own example. */
const id = '11010519491231002X';
/** Area code 999999, which no real person has. */
const made = (seventeen: string) => seventeen + residentIdCheckCharacter(seventeen);

describe('residentIdCheckCharacter', () => {
  it('gives the character of the standard’s example', () => {
    expect(residentIdCheckCharacter('11010519491231002')).toBe('X');
    expect(residentIdCheckCharacter('99999919900101001')).toMatch(/^[\dX]$/);
  });

  it.each(['1101051949123100', '1101051949123100A', '110105194912310022'])('refuses %s', (text) => {
    expect(() => residentIdCheckCharacter(text)).toThrow(RangeError);
  });
});

describe('readResidentId', () => {
  it('reads birth date, sex and area', () => {
    expect(readResidentId(id)).toEqual({ birthDate: '1949-12-31', sex: '2', area: '110105' });
    expect(readResidentId(made('99999919900101001')).sex).toBe('1');
  });

  it.each(['', '12345', `${id}1`, `1${id}`, '11010519491231002x'])(
    'reads nothing of %j',
    (text) => {
      expect(readResidentId(text)).toEqual({ birthDate: null, sex: null, area: '' });
    },
  );
});

describe('judgeResidentId (MEM-02)', () => {
  it.each([
    ['in order', { id }, []],
    ['agrees with sex and birth date', { id, sex: '2', birthDate: '1949-12-31' }, []],
    ['in lower case with blanks', { id: ' 110105 19491231 002x ' }, []],
    ['fifteen digits', { id: '110105491231002' }, ['block MEM-02 id']],
    ['a wrong check character', { id: '110105194912310021' }, ['block MEM-02 id']],
    ['a day that is none', { id: made('99999919900230001') }, ['block MEM-02 id']],
    ['born tomorrow', { id: made('99999920260621001') }, ['block MEM-02 id']],
    ['born today', { id: made('99999920260620001') }, []],
    ['another sex', { id, sex: '1' }, ['block MEM-02 sex']],
    ['another birth date', { id, birthDate: '1949-12-30' }, ['block MEM-02 birthDate']],
    ['an area of today', { id, knownAreas: new Set(['110105']) }, []],
    ['an area of the past', { id, knownAreas: new Set(['370103']) }, ['warn MEM-02 id']],
  ])('%s', (_, check, expected) => {
    expect(verdict(judgeResidentId({ today, ...check }))).toEqual(expected);
  });

  it('keeps the id in upper case without blanks', () => {
    expect(judgeResidentId({ id: ' 11010519491231002x', today }).normalized).toBe(id);
    expect(normalizeResidentId('1101 0519x')).toBe('11010519X');
  });

  it('never repeats the number to the reader', () => {
    const judged = judgeResidentId({ id: '110105194912310021', today, sex: '1' });
    expect(JSON.stringify(judged.findings)).not.toContain('11010519491231');
  });

  it('finds every single digit that was typed wrong', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(digits, ([place, by]) => {
        const wrong = String((Number(id.charAt(place)) + by) % 10);
        const typed = id.slice(0, place) + wrong + id.slice(place + 1);
        return judgeResidentId({ id: typed, today }).outcome === 'block';
      }),
    );
  });
});
