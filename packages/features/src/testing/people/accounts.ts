// Builders of accounts, assignments and sessions for tests.
import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { ReviewDepartment } from '@xianfeng/rules';
import type { Role } from '../../kernel/index.js';
import type { TestOrganization } from '../places/organizations.js';
import type { World } from '../world.js';

/** The password of every account that the builders make. */
export const TEST_PASSWORD = 'Xianfeng-2026';

// Cheap on purpose: the hash carries its parameters, and no test here is about guessing.
const hashed = hash(TEST_PASSWORD, { memoryCost: 64, timeCost: 1 });

/** An account that a test made. */
export interface TestAccount {
  id: number;
  login: string;
  displayName: string;
  personId: number | null;
}

/** Adds an account that signs in with {@link TEST_PASSWORD}. */
export async function addAccount(
  world: World,
  given: {
    person?: { id: number; name: string };
    login?: string;
    displayName?: string;
    demo?: boolean;
    mustChangePassword?: boolean;
  } = {},
): Promise<TestAccount> {
  const login = given.login ?? `user${world.unique()}`;
  const displayName = given.displayName ?? given.person?.name ?? `账号${login}`;
  const personId = given.person?.id ?? null;
  const now = new Date(world.clock.now());
  const { id } = await world.db
    .insertInto('account')
    .values({
      person_id: personId,
      login,
      display_name: displayName,
      password_hash: await hashed,
      password_changed_at: now,
      must_change_password: given.mustChangePassword ?? false,
      demo: given.demo ?? false,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, login, displayName, personId };
}

/** Gives an account a role at an organization. */
export function addAssignment(
  world: World,
  account: { id: number },
  role: Role,
  organization: TestOrganization,
  given: { startsOn?: string; endsOn?: string; department?: ReviewDepartment } = {},
): Promise<{ id: number; version: number }> {
  return world.db
    .insertInto('assignment')
    .values({
      account_id: account.id,
      role,
      organization_id: organization.id,
      starts_on: given.startsOn ?? '2020-01-01',
      ends_on: given.endsOn ?? null,
      department: given.department ?? null,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

/** Signs an account in; the secret is what its cookie would hold. */
export async function addSession(
  world: World,
  account: { id: number },
): Promise<{ id: number; secret: string }> {
  const secret = randomBytes(25).toString('hex');
  const now = new Date(world.clock.now());
  const { id } = await world.db
    .insertInto('session')
    .values({
      account_id: account.id,
      secret_hash: createHash('sha256').update(secret).digest(),
      created_at: now,
      expires_at: new Date(world.clock.now() + 12 * 3_600_000),
      last_seen_at: now,
      ip: '127.0.0.1',
      user_agent: 'test',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, secret };
}
