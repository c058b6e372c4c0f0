/** Views of features that no other test of this folder names are sound, at a desk and on a phone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Person } from '../support/api.js';
import { sharedDemo } from '../support/demo.js';
import { first, views } from '../support/views.js';

const { lookAt, signIn } = views();

const FEATURES = 'apps/web/src/features';
const HERE = 'tests/e2e/pages';

/** Who looks, by the first role that a feature's index names: of its menu, or of its home. */
const logins: Readonly<Record<string, string>> = {
  member: 'dangyuan',
  branch_secretary: 'shuji',
  street_organizer: 'jiedao',
  district_auditor: 'shenhe',
  district_approver: 'shenpi',
  system_admin: 'xitong',
  security_admin: 'anquan',
  audit_admin: 'shenji',
};

/** The addresses of a feature's views, as its routes write them. */
function pathsOf(feature: string): string[] {
  const file = `${FEATURES}/${feature}/routes.ts`;
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/ path: '([^']+)'/g)].map(
    ([, path]) => path ?? '',
  );
}

const looked = readdirSync(HERE)
  .map((file) => readFileSync(`${HERE}/${file}`, 'utf8'))
  .join('\n');
/** Up to the number of a record: `/talents/$talentId` is looked at as `/talents/12`. */
const isLookedAt = (path: string) => {
  const start = path.split('$')[0] ?? '';
  return ["'", '`'].some((quote) => looked.includes(quote + start));
};

const left = readdirSync(FEATURES)
  .map((feature) => ({ feature, paths: pathsOf(feature) }))
  .filter(({ paths }) => paths.length > 0 && !paths.some(isLookedAt));

/** The number of the record that a feature's list begins with. */
async function firstRecord(feature: string, { headers }: Person): Promise<number> {
  const { address } = await sharedDemo();
  const input = encodeURIComponent(JSON.stringify({ limit: 1 }));
  const answer = await fetch(`${address}/trpc/${feature}.list?input=${input}`, { headers });
  const { result }: { result: { data: { items: { id: number }[] } } } = await answer.json();
  return first(result.data.items).id;
}

test.each(left)('of $feature', async ({ feature, paths }) => {
  const index = readFileSync(`${FEATURES}/${feature}/index.ts`, 'utf8');
  const role = /roles: [{[]\s*'?([a-z_]+)/.exec(index)?.[1] ?? '';
  const person = await signIn(logins[role] ?? 'shuji');
  const record = paths.some((path) => path.includes('$')) ? await firstRecord(feature, person) : '';
  const addresses = paths.map((path) => path.replace(/\$\w+/, String(record)));
  expect(await lookAt(addresses, person)).toEqual([]);
});
