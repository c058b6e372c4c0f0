// The menu of each role, put together from what the features declare.
import '../testing/browser.js';
import { partyRoles, type Role, roles } from '@xianfeng/features/kernel';
import { beforeAll, expect, test } from 'vitest';
import { fillMenu, furtherViews, menuOf, openView, phoneMenu } from '../app/shell/menu.js';
import { menu } from './collected.js';

beforeAll(() => fillMenu(menu));

const reader = (role: Role, villages: boolean) => ({ assignment: { role }, villages });
const labelsOf = (role: Role, villages = true) =>
  menuOf(reader(role, villages)).map(({ label }) => label);

const branch = '首页 组织生活 任务 党员 村级经济 人才库 村班子 党组织 区级设置 我的账号'.split(' ');
const district =
  '首页 组织生活 任务 村级经济 人才库 村班子 人选办理 党组织 党员 区级设置 我的账号'.split(' ');

test.each<[Role, string[]]>([
  ['member', ['首页', '任务', '组织生活', '自荐', '我的账号']],
  ['branch_secretary', branch],
  ['organization_commissioner', branch],
  ['street_organizer', district.toSpliced(-2, 0, '账号授权')],
  ['district_auditor', district],
  ['district_approver', district],
  ['joint_review_officer', ['联审', '党组织', '我的账号']],
  ['department_officer', ['首页', '村级经济', '党组织', '我的账号']],
  ['village_accountant', ['首页', '党组织', '我的账号']],
  ['village_supervisor', ['村务监督', '我的账号']],
  ['system_admin', ['账号', '激活码确认', '第二因素', '党组织', '区级设置', '我的账号']],
  ['security_admin', '账号 激活码确认 第二因素 告知书 区级设置 党组织 我的账号'.split(' ')],
  ['audit_admin', '审计日志 激活码确认 第二因素 告知书 区级设置 我的账号'.split(' ')],
])('%s finds the views in the order of their use', (role, labels) => {
  const found = labelsOf(role);
  // Another feature may put its view anywhere among those of the party's own roles, and nowhere else.
  const grows = partyRoles.some((each) => each === role);
  const others = grows ? found.filter((label) => !labels.includes(label)) : [];
  expect(found.filter((label) => !others.includes(label))).toEqual(labels);
});

test('no two views ask for the same place', () => {
  for (const role of roles) {
    const places = menu.entries.flatMap((entry) => entry.roles[role] ?? []);
    expect(places, role).toEqual([...new Set(places)]);
  }
});

test('the pool, the teams and the economy are for those who work with villages', () => {
  const village = labelsOf('branch_secretary');
  const office = labelsOf('branch_secretary', false);
  const gone = ['村级经济', '人才库', '村班子'];
  expect(village).toEqual(expect.arrayContaining(gone));
  expect(office).toEqual(village.filter((label) => !gone.includes(label)));
});

test('on a phone nothing is lost and nothing stands twice', () => {
  for (const villages of [true, false]) {
    const of = reader('street_organizer', villages);
    const bar = phoneMenu(of).slice(0, -1);
    expect([...bar, ...furtherViews(of)].map(({ to }) => to)).toEqual(
      menuOf(of).flatMap(({ to }) => (to === '/account' ? [] : [to])),
    );
  }
});

test.each([
  ['/', '/'],
  ['/talents/12', '/talents'],
  ['/talents/consents', '/talents/consents'],
  ['/account/codes', '/account'],
  ['/elsewhere', undefined],
])('of the menu, %s is marked at one place', (pathname, marked) => {
  expect(openView(menuOf(reader('street_organizer', true)), pathname)).toBe(marked);
});
