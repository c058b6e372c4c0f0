import { expect, test } from 'vitest';
import { furtherViews, menuOf, phoneMenu } from './menu.js';

const reader = (role: 'branch_secretary' | 'street_organizer', villages: boolean) => ({
  assignment: { role },
  villages,
});

test('the pool, the teams and the economy are for those who work with villages', () => {
  const village = menuOf(reader('branch_secretary', true)).map(({ label }) => label);
  const office = menuOf(reader('branch_secretary', false)).map(({ label }) => label);
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
