// Sessions as the database holds them, with account and assignments, and how long they live.
import { type Db, prepared } from '@xianfeng/database';
import {
  type CivilDate,
  needsSecondFactor,
  type ReviewDepartment,
  type SettingValues,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  type ActorAssignment,
  choicesBy,
  isOffice,
  needsDepartment,
  type Role,
  settingsBy,
} from '../../kernel/index.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** ADR 0006: how long a session lives at most. */
export const LONGEST = { managing: DAY / 2, member: 90 * DAY };

/**
 * SEC-04 and ADR 0006: how long a session lives without a sign of life; a member's on the own
 * phone.
 */
export const idleTimes = (settings: SettingValues) => ({
  managing: settings['sec.idleMinutes'] * MINUTE,
  member: 30 * DAY,
});

/** A session in which the second factor is still to be given, or set up, lives no longer than this. */
const UNPROVEN = 30 * MINUTE;

/**
 * Where a session stands with the second factor (SEC-04): the account has none and needs none; it is
 * still to be given; one has to be set up first; it was given.
 */
export type FactorState = 'none' | 'needed' | 'enrolment_needed' | 'given';

/** One session; instants are milliseconds. */
export interface SessionFacts {
  /** For lists and for ending; what the cookie holds is not stored. */
  publicId: number;
  createdAt: number;
  lastSeenAt: number;
  /** When the password was last given in it; the second factor where the account has one. */
  authenticatedAt: number;
  factor: FactorState;
  /** When it ends if nothing more is done in it. */
  endsAt: number;
  ip: string;
  userAgent: string;
}

/** An assignment in force, with the organization's name. */
export interface HeldAssignment extends ActorAssignment {
  organizationName: string;
}

/** The account behind a session. */
export interface AccountFacts {
  accountId: number;
  displayName: string;
  login: string;
  demo: boolean;
  disabled: boolean;
  personId: number | null;
  memberId: number | null;
  branchId: number | null;
  mustChangePassword: boolean;
  /** When it has to be changed again; null for members and demo accounts. */
  passwordEndsAt: number | null;
  /** SEC-04: whether a role of the account needs a second factor. */
  factorNeeded: boolean;
  /** SEC-04: how long a managing session may rest. */
  idleMinutes: number;
  /** In force today, managing ones first. */
  assignments: HeldAssignment[];
}

/** A session with its account, as it stands now. */
export interface SessionWithAccount {
  session: SessionFacts;
  account: AccountFacts;
}

interface Row {
  session_id: number;
  secret_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  reauthenticated_at: Date | null;
  factor_at: Date | null;
  has_factor: boolean;
  ip: string;
  user_agent: string;
  account_id: number;
  display_name: string;
  login: string;
  demo: boolean;
  disabled: boolean;
  person_id: number | null;
  must_change_password: boolean;
  password_changed_at: Date;
  member_id: number | null;
  branch_id: number | null;
  assignment_id: number | null;
  role: Role | null;
  organization_id: number | null;
  organization_path: string | null;
  organization_name: string | null;
  department: ReviewDepartment | null;
  choices: string | null;
}

// One round trip tells everything about a session. A member assignment follows the membership: it
// stands where the person is a member now, and nowhere without one (the organization is null then).
const select = (condition: string) => `
  select s.id as session_id, s.secret_hash, s.created_at, s.expires_at, s.last_seen_at, s.reauthenticated_at, s.factor_at,
         exists (select from factor f where f.account_id = a.id) as has_factor, s.ip, s.user_agent,
         a.id as account_id, a.display_name, a.login, a.demo, a.disabled, a.person_id,
         a.must_change_password, a.password_changed_at, m.id as member_id,
         m.organization_id as branch_id, g.id as assignment_id, g.role, o.id as organization_id,
         o.path as organization_path, o.name as organization_name, g.department,
         ${choicesBy('$2')} as choices
  from session s
  join account a on a.id = s.account_id
  left join member m on m.person_id = a.person_id and m.standing in ('normal', 'suspended')
  left join assignment g
    on g.account_id = a.id and g.starts_on <= $2 and (g.ends_on is null or g.ends_on > $2)
  left join organization o
    on o.id = case g.role when 'member' then m.organization_id else g.organization_id end
  where ${condition}
  order by s.id, g.role = 'member', g.id`;

const bySecret = prepared<Row>('session-by-secret', select('s.secret_hash = $1'));
const bySecrets = prepared<Row>('sessions-by-secret', select('s.secret_hash = any($1::bytea[])'));
const byAccount = prepared<Row>('sessions-by-account', select('s.account_id = $1'));

/**
 * The session of a secret's hash with its account and the assignments of today; empty when there is
 * none.
 */
export async function sessionBySecret(
  db: Db,
  secretHash: Buffer,
  now: number,
): Promise<SessionWithAccount[]> {
  const today = todayInShanghai(now);
  return gather(await bySecret(db, [secretHash, today]), now, today);
}

/**
 * The sessions of many secrets' hashes in one query, by the hash in hexadecimal; a hash without a session
 * has no entry.
 */
export async function sessionsBySecret(
  db: Db,
  secretHashes: readonly Buffer[],
  now: number,
): Promise<Map<string, SessionWithAccount>> {
  const today = todayInShanghai(now);
  const rows = await bySecrets(db, [secretHashes, today]);
  const hashes = new Map(rows.map((row) => [row.session_id, row.secret_hash.toString('hex')]));
  return new Map(
    gather(rows, now, today).map((found) => [hashes.get(found.session.publicId) ?? '', found]),
  );
}

/** All live sessions of an account, with the account and the assignments of today. */
export async function sessionsOfAccount(
  db: Db,
  accountId: number,
  now: number,
): Promise<SessionWithAccount[]> {
  const today = todayInShanghai(now);
  return gather(await byAccount(db, [accountId, today]), now, today);
}

/** One row for each assignment becomes one session. */
function gather(rows: readonly Row[], now: number, today: CivilDate): SessionWithAccount[] {
  const settings = settingsBy(rows[0]?.choices ?? null, today);
  const sessions = new Map<number, Row[]>();
  for (const row of rows) {
    const group = sessions.get(row.session_id);
    if (group === undefined) sessions.set(row.session_id, [row]);
    else group.push(row);
  }
  return [...sessions.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [present(first, [first, ...rest], now, settings)],
  );
}

function present(
  row: Row,
  rows: readonly Row[],
  now: number,
  settings: SettingValues,
): SessionWithAccount {
  const assignments = rows.flatMap(toAssignment);
  const managing = assignments.some((held) => isOffice(held.role));
  // Demo accounts are kept as they are: visitors sign in with the password that is printed.
  const passwordEndsAt =
    managing && !row.demo
      ? row.password_changed_at.getTime() + settings['sec.passwordDays'] * DAY
      : null;
  const kind = managing ? 'managing' : 'member';
  const createdAt = row.created_at.getTime();
  const lastSeenAt = row.last_seen_at.getTime();
  // Only demo accounts are spared: they work on the machine of the demo and nowhere else.
  const roles = assignments.map(({ role }) => role);
  const factorNeeded = !row.demo && needsSecondFactor(roles, settings);
  const factor = factorState(row, factorNeeded);
  const unproven = factor === 'needed' || factor === 'enrolment_needed';
  return {
    session: {
      publicId: row.session_id,
      createdAt,
      lastSeenAt,
      authenticatedAt: authenticatedAt(row),
      factor,
      endsAt: Math.min(
        row.expires_at.getTime(),
        lastSeenAt + idleTimes(settings)[kind],
        createdAt + (unproven ? UNPROVEN : LONGEST[kind]),
      ),
      ip: row.ip,
      userAgent: row.user_agent,
    },
    account: {
      accountId: row.account_id,
      displayName: row.display_name,
      login: row.login,
      demo: row.demo,
      disabled: row.disabled,
      personId: row.person_id,
      memberId: row.member_id,
      branchId: row.branch_id,
      mustChangePassword:
        row.must_change_password || (passwordEndsAt !== null && passwordEndsAt <= now),
      passwordEndsAt,
      factorNeeded,
      idleMinutes: settings['sec.idleMinutes'],
      assignments,
    },
  };
}

function factorState(row: Row, needed: boolean): FactorState {
  if (row.has_factor) return row.factor_at === null ? 'needed' : 'given';
  return needed ? 'enrolment_needed' : 'none';
}

function authenticatedAt(row: Row): number {
  if (row.has_factor) return row.factor_at?.getTime() ?? 0;
  return (row.reauthenticated_at ?? row.created_at).getTime();
}

function toAssignment(row: Row): HeldAssignment[] {
  const { assignment_id: id, role, organization_id, organization_path, organization_name } = row;
  if (id === null || role === null) return [];
  if (organization_id === null || organization_path === null || organization_name === null) {
    return [];
  }
  const department = row.department;
  // An officer of no department that we know would have an empty queue, and no way to say why.
  if (needsDepartment(role) && department === null) return [];
  return [
    {
      id,
      role,
      organizationId: organization_id,
      organizationPath: organization_path,
      organizationName: organization_name,
      department,
    },
  ];
}
