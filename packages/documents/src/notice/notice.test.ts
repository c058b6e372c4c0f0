// Tests of the public notice as Word (SEC-09).
import { publicNoticeFields } from '@xianfeng/rules';
import { expect, test } from 'vitest';
import { documentOf, elements, wordRows, wordText } from '../testing/office.js';
import { noticeDocument, type PublicNoticeInput, publicNotice } from './notice.js';

const PERSON = {
  name: '王建国',
  sex: '男',
  bornIn: '1985-03',
  education: '大学',
  politicalStatus: '中共党员',
  presentPost: '柳沟村党支部委员',
  proposedPost: '柳沟村党支部书记',
};
const NOTICE: PublicNoticeInput = {
  issuer: '中共某某街道工作委员会',
  issuedOn: '2026-09-27',
  from: '2026-09-28',
  to: '2026-10-12',
  workingDays: 5,
  people: [
    PERSON,
    { ...PERSON, name: '李秀兰', sex: '女', presentPost: '', proposedPost: '柳沟村村委会主任' },
  ],
  routes: ['party_election', 'villager_election', 'party_election'],
  contact: { office: '某某街道党建工作办公室', phone: '0531-00000000', address: '某某路1号' },
};

test('a notice shows the people, the days and where objections go', async () => {
  const file = await noticeDocument(NOTICE);
  expect(wordRows(file)).toEqual([
    ['姓　名', '性别', '出生年月', '学　历', '政治面貌', '现任职务', '拟任职务'],
    ['王建国', '男', '1985年3月', '大学', '中共党员', '柳沟村党支部委员', '柳沟村党支部书记'],
    ['李秀兰', '女', '1985年3月', '大学', '中共党员', '', '柳沟村村委会主任'],
  ]);
  const [body] = elements(documentOf(file), 'w:body');
  const text = body === undefined ? '' : wordText(body);
  expect(text).toContain('村（社区）班子人选任前公示');
  expect(text).toContain('公示时间：2026年9月28日至2026年10月12日（5个工作日）。');
  expect(text).toContain(
    '公示不是任职决定，公示期满无异议的，依法依规履行党内选举、村民直接选举等程序，',
  );
  expect(text).toContain('受理单位：某某街道党建工作办公室');
  expect(text).not.toContain('电子邮箱');
  expect(text).toMatch(/中共某某街道工作委员会\n2026年9月27日$/);
});

test('a notice names the place, and leaves blank what is to be filled in by hand', async () => {
  const contact = { office: '某某街道党建工作办公室' };
  const [body] = elements(
    documentOf(await noticeDocument({ ...NOTICE, place: '柳沟村', contact })),
    'w:body',
  );
  const text = body === undefined ? '' : wordText(body);
  expect(text).toContain('拟确定下列同志为柳沟村班子人选');
  expect(text).toMatch(/联系电话：＿{14}\n通讯地址：＿{14}\n/);
});

test('a notice takes the fields of SEC-09 and no other', async () => {
  const fields = Object.keys(publicNotice.shape.people.element.shape);
  expect(fields.sort()).toEqual([...publicNoticeFields].sort());
  for (const extra of [{ residentId: '110101199003070000' }, { phone: '13800000000' }, { id: 7 }]) {
    const people = [{ ...PERSON, ...extra }];
    await expect(noticeDocument({ ...NOTICE, people })).rejects.toMatchObject({
      code: 'invalid_field',
      field: '公示',
    });
  }
});

test.each<[string, Partial<PublicNoticeInput>]>([
  ['without people', { people: [] }],
  ['that ends before it begins', { to: '2026-09-27' }],
  ['on a day that does not exist', { from: '2026-02-30' }],
  ['with a whole day of birth', { people: [{ ...PERSON, bornIn: '1985-03-07' }] }],
  ['of a person without a name', { people: [{ ...PERSON, name: '　' }] }],
  ['without a lawful route', { routes: [] }],
])('a notice %s is not made', async (_, change) => {
  await expect(noticeDocument({ ...NOTICE, ...change })).rejects.toMatchObject({
    code: 'invalid_field',
  });
});
