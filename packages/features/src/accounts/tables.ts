/** Tables of accounts: accounts, what opens them, their sessions and roles. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import { type ReviewDepartment, reviewDepartmentLabels } from '@xianfeng/rules';
import type { Generated } from 'kysely';
import { type Role, roleLabels } from '../kernel/index.js';

declare module '@xianfeng/database/tables' {
  interface Database extends AccountTables {}
}

/** The tables of accounts by their names. */
export interface AccountTables {
  account: AccountTable;
  password_history: PasswordHistoryTable;
  activation: ActivationTable;
  session: SessionTable;
  known_device: KnownDeviceTable;
  guessed_login: GuessedLoginTable;
  guesser: GuesserTable;
  assignment: AssignmentTable;
  refused_access: RefusedAccessTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<AccountTables> = {
  assignment: { role: roleLabels, department: reviewDepartmentLabels },
};

/** How often an account was refused within its latest minute with a refusal (SEC-07). */
export interface RefusedAccessTable {
  account_id: number;
  minute: Instant;
  count: number;
}

/** Accounts 账号, each of one person or of an officer without a membership. */
export interface AccountTable {
  id: Id;
  person_id: number | null;
  login: string;
  display_name: string;
  password_hash: string;
  password_changed_at: Instant;
  must_change_password: Generated<boolean>;
  demo: Generated<boolean>;
  disabled: Generated<boolean>;
  version: Version;
  created_at: Instant;
}

/** Former passwords as hashes, so that none returns too soon (SEC-04). */
export interface PasswordHistoryTable {
  id: Id;
  account_id: number;
  password_hash: string;
  changed_at: Instant;
}

/** Activation codes as hashes. */
export interface ActivationTable {
  id: Id;
  /** Whose account it opens; null where `account_id` names an account without a person. */
  person_id: number | null;
  account_id: number | null;
  code_hash: Buffer;
  /** Null: by the system itself, for the first administrators. */
  issued_by: number | null;
  issued_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  /** The assignment under which it was issued; null: by the system itself. */
  issued_under: number | null;
  /** The address that it was issued from. */
  issued_ip: Generated<string>;
  /** The second administrator, where the code needs one, and when that one confirmed it. */
  confirmed_by: number | null;
  confirmed_at: Instant | null;
  /** When its holder took note that it was issued. */
  seen_at: Instant | null;
}

/** Sessions of accounts. */
export interface SessionTable {
  /** Public id, for lists and for ending; the secret in the cookie is kept as a hash only. */
  id: Id;
  account_id: number;
  secret_hash: Buffer;
  created_at: Instant;
  expires_at: Instant;
  last_seen_at: Instant;
  reauthenticated_at: Instant | null;
  /** When the second factor was last given in it. */
  factor_at: Instant | null;
  factor_failures: Generated<number>;
  ip: string;
  user_agent: string;
  /** The known device that it runs on. */
  device_id: number | null;
}

/** Browsers in which an account has signed in, each by the secret of its cookie, kept as a hash. */
export interface KnownDeviceTable {
  id: Id;
  account_id: number;
  secret_hash: Buffer;
  created_at: Instant;
  last_used_at: Instant;
}

/** Logins for which wrong passwords were given; of one that nobody has a keyed hash. */
export interface GuessedLoginTable {
  id: Id;
  account_id: number | null;
  login_hash: Buffer | null;
  /** Wrong passwords of all unknown devices within a day, and until when they wait for it. */
  strangers: Generated<number>;
  held_until: Instant | null;
  /** Wrong passwords since the owner signed in last, and between that and the time before. */
  since_sign_in: Generated<number>;
  before_sign_in: Generated<number>;
  /** Refusals unread since the last wrong password was counted. */
  refused: Generated<number>;
  first_at: Instant;
  last_at: Instant;
}

/** Who guesses a login: a known device or an address, as a keyed hash. */
export interface GuesserTable {
  login_id: number;
  guesser: Buffer;
  known: boolean;
  /** Wrong passwords in a row. */
  wrong: number;
  held_until: Instant | null;
  locked: boolean;
  first_at: Instant;
  last_at: Instant;
}

/** Assignments 授权岗位: a role of an account at an organization. */
export interface AssignmentTable {
  id: Id;
  account_id: number;
  role: Role;
  organization_id: number;
  starts_on: CivilDate;
  /** The first day on which it no longer holds. */
  ends_on: CivilDate | null;
  granted_by: number | null;
  /** The department of the district that an officer acts for; null for every other role. */
  department: ReviewDepartment | null;
  version: Version;
}
