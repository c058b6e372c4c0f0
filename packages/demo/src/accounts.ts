/** The demo accounts of a database, for the terminal and for the page that signs in. */
import type { Db } from '@xianfeng/database';
import type {} from '@xianfeng/features';
import { DEMO_PASSWORD, demoLogins } from '@xianfeng/features/demo-logins';
import { roleLabels } from '@xianfeng/features/kernel';

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
