/** Every view of the district and of its administrators is sound, at a desk and on a phone. */
import { expect, test } from 'vitest';
import { views } from '../support/views.js';

const { lookAt, signIn } = views();

test('for who chairs a village’s supervision committee', async () => {
  const supervisor = await signIn('jiandu');
  expect(await lookAt(['/', '/account'], supervisor)).toEqual([]);
});

test('for the district', async () => {
  const auditor = await signIn('shenhe');
  const { organizationId } = auditor;
  const addresses = [
    '/',
    `/board/cell?duty=theme_day&organizationId=${organizationId}`,
    '/organizations',
    '/members',
  ];
  expect(await lookAt(addresses, auditor)).toEqual([]);
  const approver = await signIn('shenpi');
  const own = [
    '/organizations/import',
    '/tasks/new',
    '/appointments/streets',
    '/appointments/changes',
    '/appointments/departments',
    '/teams/count',
  ];
  expect(await lookAt(own, approver)).toEqual([]);
});

test('for the three administrators', async () => {
  for (const login of ['xitong', 'anquan', 'shenji']) {
    const administrator = await signIn(login);
    const addresses = ['/', '/settings', '/settings/negative-list'];
    expect([login, await lookAt(addresses, administrator)]).toEqual([login, []]);
  }
});
