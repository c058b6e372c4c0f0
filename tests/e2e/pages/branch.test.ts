/** Every view of a branch and its street is sound, at a desk and on a phone. */
import { expect, test } from 'vitest';
import { first, views } from '../support/views.js';

const { lookAt, signIn } = views();

test('for anybody', async () => {
  expect(await lookAt(['/sign-in', '/activate'])).toEqual([]);
  // What no view has may be for somebody: the page asks who is signed in, and hears that nobody is.
  const asked = (fault: string) => fault.includes('401') && fault.includes('/trpc/accounts.me');
  const faults = await lookAt(['/no-such-view']);
  expect(faults.filter((fault) => !asked(fault))).toEqual([]);
});

test('for a member', async () => {
  const member = await signIn('dangyuan');
  const task = first((await member.api.tasks.mine.query({ finished: false })).items);
  const { upcoming, items } = await member.api.activities.mine.query({});
  const addresses = [
    '/',
    '/my/tasks',
    `/my/tasks/${task.taskId}`,
    '/my/activities',
    `/my/activities/${first(items).id}`,
    `/my/activities/${first(upcoming).id}/leave`,
    '/account',
    '/account/sessions',
    '/account/password',
  ];
  expect(await lookAt(addresses, member)).toEqual([]);
});

test('for a secretary', async () => {
  const secretary = await signIn('shuji');
  const { api, organizationId } = secretary;
  const activities = await api.activities.list.query({ state: ['passed'], limit: 1 });
  const tasks = await api.tasks.sent.query({ limit: 1 });
  const members = await api.members.list.query({ organizationId, limit: 1 });
  const addresses = [
    '/',
    '/activities',
    `/activities/${first(activities.items).id}`,
    '/activities/plan',
    '/activities/late',
    '/activities/late/ask',
    '/tasks',
    '/tasks/new',
    `/tasks/${first(tasks.items).id}`,
    '/members',
    `/members/${first(members.items).id}`,
    `/organizations?id=${organizationId}`,
    '/settings?key=meet.minutesWorkingDays',
  ];
  expect(await lookAt(addresses, secretary)).toEqual([]);
});

test('for a commissioner, who records', async () => {
  const commissioner = await signIn('zuzhi');
  const waiting = await commissioner.api.activities.list.query({ state: ['notified'], limit: 1 });
  const addresses = ['/activities/record', `/activities/${first(waiting.items).id}`];
  expect(await lookAt(addresses, commissioner)).toEqual([]);
});

test('for a street', async () => {
  const organizer = await signIn('jiedao');
  const pending = await organizer.api.activities.list.query({
    state: ['pending_street'],
    limit: 1,
  });
  const addresses = [
    '/',
    '/activities?state=pending_street',
    `/activities/${first(pending.items).id}`,
    '/tasks/new',
    '/accounts',
  ];
  expect(await lookAt(addresses, organizer)).toEqual([]);
});
