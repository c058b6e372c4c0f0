// The three accounts with which a real district begins, and the codes that open them (SEC-06).
import { randomUUID } from 'node:crypto';
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { roleLabels } from '../../kernel/access/roles.js';
import { administratorRoles, type Clock, type FieldKeys, record } from '../../kernel/index.js';
import { codeFor } from '../codes/codes.js';
import { writeCode } from '../codes/new-code.js';
import { assignmentGranted } from '../events.js';
import { addUnopened } from './unopened.js';

type AdministratorRole = (typeof administratorRoles)[number];

interface System {
  clock: Clock;
  keys: FieldKeys;
}

/** A code that opens one of the three first accounts. */
export interface FirstCode {
  role: AdministratorRole;
  code: string;
}

/** Held while a district is founded: of two servers on one database the second finds it done. */
const FOUNDING_LOCK = 7_274_103;

/**
 * Whether there is an account yet. No other process founds the district while this transaction
 * lasts.
 */
export async function isFounded(tx: Tx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${FOUNDING_LOCK})`.execute(tx.db);
  const first = await tx.db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return first !== undefined;
}

/**
 * Makes the accounts of the three administrators (SEC-06) with which a real district begins, at its
 * root and each unopened. For a database without any account.
 */
export async function addFirstAdministrators(
  tx: Tx,
  { clock }: System,
  root: { id: number; path: string },
): Promise<void> {
  for (const role of administratorRoles) {
    const account = await addUnopened(tx, clock, roleLabels[role]);
    const assignment = await tx.db
      .insertInto('assignment')
      .values({
        account_id: account.id,
        role,
        organization_id: root.id,
        starts_on: todayInShanghai(clock.now()),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await record(tx, { actor: null, clock, request: null }, assignmentGranted, {
      ...assignment,
      place: { organizationId: root.id, organizationPath: root.path, personId: null },
      data: { accountId: account.id, role, organizationId: root.id },
    });
  }
}

/**
 * Issues new codes for those of the first administrators who have not opened their account yet. A code
 * is shown once and kept by its hash only, so each start gives another.
 */
export async function issueFirstCodes(tx: Tx, by: System): Promise<FirstCode[]> {
  const waiting = await tx.db
    .selectFrom('account')
    .innerJoin('assignment', 'assignment.account_id', 'account.id')
    .select(['account.id', 'assignment.role'])
    .where('account.person_id', 'is', null)
    .where('account.demo', '=', false)
    .where('account.disabled', '=', false)
    .where('assignment.role', 'in', administratorRoles)
    // Granted by the system itself, and to be held still.
    .where('assignment.granted_by', 'is', null)
    .where('assignment.ends_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('activation')
            .whereRef('activation.account_id', '=', 'account.id')
            .where('activation.used_at', 'is not', null)
            .select('activation.id'),
        ),
      ),
    )
    .orderBy('account.id')
    .forUpdate('account')
    .execute();
  const codes: FirstCode[] = [];
  for (const { id, role } of waiting) {
    const named = administratorRoles.find((each) => each === role);
    if (named === undefined) continue;
    const code = codeFor(by.keys, { accountId: id, key: randomUUID(), target: `first ${role}` });
    const owner = {
      personId: null,
      memberId: null,
      accountId: id,
      organizationId: null,
      waits: false,
    };
    await writeCode(tx, { ...by, actor: null, request: null }, owner, code);
    codes.push({ role: named, code });
  }
  return codes;
}
