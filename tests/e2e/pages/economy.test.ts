/** Every view of the villages' economy is sound, at a desk and on a phone. */
import { expect, test } from 'vitest';
import { views } from '../support/views.js';

const { lookAt, signIn } = views();

test('for who audits the economy of villages', async () => {
  const auditor = await signIn('shenhe');
  const { items } = await auditor.api.economy.plan.list.query({ limit: 1 });
  const organizationId = items[0]?.organizationId ?? 0;
  const village = `/economy/villages/${organizationId}`;
  const now = new Date(Date.now() + 8 * 3_600_000);
  now.setUTCDate(0);
  const year = now.getUTCFullYear();
  const { months } = await auditor.api.economy.village.query({ organizationId, year });
  const token = months.flatMap(({ record }) => record?.publicationToken ?? []).at(-1);
  expect(token).toBeDefined();
  const paths = [
    '/economy?year=2021',
    '/economy/villages?year=2021&tier=A',
    `${village}?year=2025`,
    `${village}?year=2025&month=3`,
    `${village}/publication?year=2025&month=3`,
    `${village}/plan`,
    '/economy/plans',
    '/economy/pending',
    '/economy/import',
    // As anybody in the village opens it.
    `/publication/${token}`,
  ];
  expect(await lookAt(paths, auditor)).toEqual([]);
});
