/** Every view of the way into a village’s team is sound, at a desk and on a phone. */
import { expect, test } from 'vitest';
import { first, views } from '../support/views.js';

const { lookAt, signIn } = views();

test('for a street that looks for people for its village teams', async () => {
  const organizer = await signIn('jiedao');
  const { talents, teams, appointments } = organizer.api;
  const inPool = first((await talents.list.query({ state: 'in_pool', limit: 1 })).items);
  const holder = first((await teams.holders.query({ limit: 1 })).items);
  const { items } = await appointments.list.query({ state: 'open', limit: 100 });
  const at = (state: string) => first(items.filter((row) => row.state === state)).id;
  const posted = await appointments.get.query({ id: at('public_notice') });
  const addresses = [
    '/talents',
    '/talents/new',
    '/talents/balance',
    `/talents/${inPool.id}`,
    `/talents/${posted.talentId}/file`,
    `/talents/${posted.talentId}/file/edit`,
    `/talents/${inPool.id}/file/import`,
    '/teams',
    `/teams/${holder.organizationId}`,
    '/teams/vacancies',
    '/teams/holders',
    '/teams/on-record',
    '/teams/on-record/import',
    `/teams/holders/${holder.id}`,
    '/appointments',
    '/appointments/list?state=open',
    `/appointments/new?talentId=${inPool.id}`,
    `/appointments/${at('procedure')}?move=record_elected`,
    `/appointments/${at('verification')}`,
    `/appointments/${at('decision')}?move=decide`,
    `/appointments/${holder.candidateId}?move=leave`,
  ];
  expect(await lookAt(addresses, organizer)).toEqual([]);
  expect(await lookAt([`/notice/${posted.notice?.token}`])).toEqual([]);
});

test('for a department that is asked in a joint review', async () => {
  const officer = await signIn('lianshen');
  const waiting = await officer.api.appointments.queue.query({ limit: 1 });
  const addresses = ['/', '/reviews?answered=true', `/reviews/${first(waiting.items).opinionId}`];
  expect(await lookAt(addresses, officer)).toEqual([]);
});
