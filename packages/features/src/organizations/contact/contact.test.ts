// Tests of how an organization is reached.
import { expect, test } from 'vitest';
import {
  actorAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
} from '../../testing/index.js';
import { organizationsRouter } from '../router.js';

const here = testDistrict(organizationsRouter);
const { world, as } = here;

const contact = { officePhone: '（0531）8208 8888 转 801', address: ' 舜耕路28号 ' };

test('is entered by the own secretary and read by those above, in one writing', async () => {
  const { id } = here.tree.east.branch;
  const before = await as(here.secretary).get({ id });
  expect(before).toMatchObject({ officePhone: '', address: '', mayChangeContact: true });
  const { version } = await as(here.secretary).changeContact({
    ...{ id, version: before.version, ...contact },
  });
  expect(await as(here.street).get({ id })).toMatchObject({
    ...{ officePhone: '0531-82088888转801', address: '舜耕路28号', version },
    mayChangeContact: true,
  });
  const events = await recordedEvents(world, 'organization.contact_changed');
  expect(events).toMatchObject([{ subject: { id, version } }]);
  // The event tells that it changed; the number is read by those who may read the organization.
  expect(JSON.stringify(events)).not.toContain('82088888');
});

test('is not changed from an old page, twice by one click, with a wrong number, or without the right', async () => {
  const { id } = here.tree.east.branch;
  const { version } = await as(here.secretary).get({ id });
  const input = { id, version, ...contact };
  const answers = await Promise.all(
    [1, 2].map(() => as(here.secretary, 'contact').changeContact(input)),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(await refusalOf(as(here.street).changeContact(input))).toBe('stale_version');
  const wrong = { ...input, version: version + 1, officePhone: '找王主任' };
  const refused = await refusalReport(as(here.secretary).changeContact(wrong));
  expect(refused.fields?.map(({ path }) => path)).toEqual(['officePhone']);
  const member = await actorAs(world, 'member', here.tree.east.branch);
  expect((await as(member).get({ id })).mayChangeContact).toBe(false);
  expect(await refusalOf(as(member).changeContact(input))).toBe('forbidden');
  const above = { ...input, id: here.tree.east.street.id };
  expect(await refusalOf(as(here.secretary).changeContact(above))).toBe('not_found');
});

test('two at once: one is kept, the other is told', async () => {
  const { id } = here.tree.east.branch;
  const { version } = await as(here.street).get({ id });
  const both = await Promise.allSettled([
    as(here.street).changeContact({ id, version, ...contact, address: '甲处' }),
    as(here.secretary).changeContact({ id, version, ...contact, address: '乙处' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
