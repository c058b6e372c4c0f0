// A reason is a reason.
import { expect, test } from 'vitest';
import { revealReason } from './schema.js';

test.each(['核对身份', '电话通知参会', 'case 12', 'call home'])('%s is a reason', (text) => {
  expect(revealReason.safeParse(text).success).toBe(true);
});

test.each(['', '核对', '看看1', '。。。。', '啊啊啊啊', 'aaAA', '12345', '   查  '])(
  '“%s” is none',
  (text) => {
    expect(revealReason.safeParse(text).success).toBe(false);
  },
);
