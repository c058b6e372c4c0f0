import type { Db } from '@xianfeng/database';
import type {} from '@xianfeng/features';
import { roleLabels } from '@xianfeng/features/kernel';

/** The password of every demo account that a visitor signs in with; they work on this machine only. */
export const DEMO_PASSWORD = 'Xianfeng2026';

/** Logins of the demo accounts that a visitor signs in with, by what they are for. */
export const demoLogins = {
  secretary: 'shuji',
  commissioner: 'zuzhi',
  member: 'dangyuan',
  otherMember: 'dangyuan2',
  organizer: 'jiedao',
  otherOrganizer: 'jiedao2',
  otherSecretary: 'shuji2',
  thirdMember: 'dangyuan3',
  auditor: 'shenhe',
  approver: 'shenpi',
  system: 'xitong',
  security: 'anquan',
  audit: 'shenji',
  /** Of the village's own party organization, above the branch. */
  villageSecretary: 'cunshu',
  accountant: 'kuaiji',
  supervisor: 'jiandu',
  agriculture: 'nongye',
  discipline: 'lianshen',
  publicSecurity: 'lianshen2',
  court: 'lianshen3',
  civilAffairs: 'lianshen4',
} as const;

/** Who checks for a street. */
export function streetLogin(
  tree: { shown: { street: object }; young: { street: object } },
  street: { id: number },
): string {
  if (street === tree.shown.street) return demoLogins.organizer;
  return street === tree.young.street ? demoLogins.otherOrganizer : `jd${street.id}`;
}

/** Who recommends and plans for a village; the first one is the visitors'. */
export function villageSecretaryLogin(village: { id: number }, first: boolean): string {
  return first ? demoLogins.villageSecretary : `cs${village.id}`;
}

/** One accountant keeps the books of all villages of a street (代理记账). */
export function villageAccountantLogin({
  street,
}: {
  street: { id: number; shown: boolean };
}): string {
  return street.shown ? demoLogins.accountant : `kj${street.id}`;
}

/** A demo account as it is printed at the start. */
export interface DemoAccount {
  login: string;
  password: string;
  name: string;
  role: string;
  organization: string;
}

/** The demo accounts of a database, in the order of the list above; none in a real district. */
export async function readDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const logins: string[] = Object.values(demoLogins);
  const rows = await db
    .selectFrom('account as a')
    .innerJoin('assignment as s', 's.account_id', 'a.id')
    .innerJoin('organization as o', 'o.id', 's.organization_id')
    .where('a.demo', '=', true)
    .where('a.login', 'in', logins)
    .distinctOn('a.id')
    .orderBy('a.id')
    .orderBy('s.id')
    .select(['a.login', 'a.display_name as name', 's.role', 'o.short_name as organization'])
    .execute();
  return rows
    .sort((a, b) => logins.indexOf(a.login) - logins.indexOf(b.login))
    .map((row) => ({
      login: row.login,
      password: DEMO_PASSWORD,
      name: row.name,
      role: roleLabels[row.role],
      organization: row.organization,
    }));
}
