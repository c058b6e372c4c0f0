// Tests of reading an address's parameters.
import { describe, expect, it } from 'vitest';
import { day, flag, month, oneOf, ownPath, searchOf, someOf, text, wholeNumber } from './search.js';

const parse = searchOf({
  state: oneOf(['open', 'closed']),
  kinds: someOf(['a', 'b', 'c']),
  month,
  day,
  id: wholeNumber,
  text,
  late: flag,
  next: ownPath,
});

describe('the parameters of an address', () => {
  it('reads what it knows', () => {
    expect(
      parse({
        state: 'closed',
        kinds: ['c', 'a', 'x'],
        month: '2026-11',
        day: '2026-11-22',
        id: '12',
        text: ' 张三 ',
        late: true,
        next: '/my/tasks?finished=true',
      }),
    ).toEqual({
      state: 'closed',
      kinds: ['a', 'c'],
      month: '2026-11',
      day: '2026-11-22',
      id: 12,
      text: '张三',
      late: true,
      next: '/my/tasks?finished=true',
    });
  });

  it('leaves out what cannot be read, and what it does not know', () => {
    expect(
      parse({
        state: 'burnt',
        kinds: 'x',
        month: '2026-13',
        day: 'yesterday',
        id: '-3',
        text: '   ',
        late: 'perhaps',
        other: 1,
      }),
    ).toEqual({});
  });

  it.each(['https://example.org/', '//example.org', '/\\example.org', 'javascript:1', ''])(
    'never returns to another site: %s',
    (next) => {
      expect(parse({ next })).toEqual({});
    },
  );
});
