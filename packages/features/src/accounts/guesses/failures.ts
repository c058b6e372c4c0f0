// Refused sign-ins: what the user is told, and what the log keeps of them (SEC-04, SEC-07).
import type { Tx } from '@xianfeng/database';
import type { Hold, SecSettings } from '@xianfeng/rules';
import { AppError, type ErrorCode, record } from '../../kernel/index.js';
import { accountLocked, signInFailed } from '../events.js';
import type { Failure } from '../schema.js';
import { accountIdOf, countRefused, countWrong, type Target } from './counting.js';
import type { Asked, Guesser } from './guesser.js';

/** What the user is told: never whether it was the login or the password. */
const failureCodes: Readonly<Record<Failure, ErrorCode>> = {
  unknown_login: 'wrong_password',
  wrong_password: 'wrong_password',
  waiting: 'sign_in_waits',
  locked: 'account_locked',
  disabled: 'account_disabled',
  demo_elsewhere: 'demo_account_elsewhere',
  no_assignment: 'assignment_ended',
};

/** A refused sign-in, with what holds the guesser up from now on. */
export interface Refused {
  failure: Failure;
  hold?: Hold | null;
}

/** The account that a refusal concerns; null for a login that nobody has. */
export type Concerned = { id: number; version: number } | null;

/** Counts a wrong password, and writes it down. */
export async function refuseWrong(
  tx: Tx,
  ctx: Asked,
  at: { target: Target; guesser: Guesser; account: Concerned },
): Promise<Refused> {
  const counted = await countWrong(tx, ctx, at.target, at.guesser);
  if (!counted.counted) return refuseHeld(tx, ctx, at, counted.hold);
  const { hold } = counted;
  const failure = accountIdOf(at.target) === null ? 'unknown_login' : 'wrong_password';
  await logFailure(tx, ctx, at.account, failure);
  if (hold?.locked !== true) return { failure, hold };
  await record(tx, { ...ctx, actor: null }, accountLocked, {
    ...subjectOf(at.account),
    data: {
      accountId: at.account?.id ?? null,
      ip: ctx.request.ip,
      until: hold.until,
      known: at.guesser.known,
    },
  });
  return { failure: 'locked', hold };
}

/**
 * Refuses a guesser who is held up. Such refusals are told of in the log at the first, the second, the
 * fourth and each further doubling, so that nobody can fill it.
 */
export async function refuseHeld(
  tx: Tx,
  ctx: Asked,
  at: { target: Target; account: Concerned },
  hold: Hold,
): Promise<Refused> {
  const failure = hold.locked ? 'locked' : 'waiting';
  const count = await countRefused(tx, at.target);
  if (Number.isInteger(Math.log2(count))) await logFailure(tx, ctx, at.account, failure, count);
  return { failure, hold };
}

/** Writes a refused sign-in down, for audit. */
export async function logFailure(
  tx: Tx,
  ctx: Asked,
  account: Concerned,
  reason: Failure,
  count?: number,
): Promise<Failure> {
  await record(tx, { ...ctx, actor: null }, signInFailed, {
    ...subjectOf(account),
    data: {
      accountId: account?.id ?? null,
      reason,
      ip: ctx.request.ip,
      ...(count !== undefined && { count }),
    },
  });
  return reason;
}

const subjectOf = (account: Concerned) => ({
  id: account?.id ?? 0,
  version: account?.version ?? 0,
  place: { organizationId: null },
});

/** The error that a refusal becomes, with the numbers that are in force. */
export function signInRefusal({ failure, hold }: Refused, asked: Asked, settings: SecSettings) {
  const code = failureCodes[failure];
  const rest = Math.max(1, (hold?.until ?? 0) - asked.clock.now());
  const message = failureText(failure, hold ? rest : 0, settings);
  // A lock may be ended before its time by an administrator: it holds no button back.
  const waits = hold != null && !hold.locked ? seconds(rest) : undefined;
  return new AppError(code, { ...(message !== null && { message }), waitSeconds: waits });
}

const seconds = (ms: number) => Math.ceil(ms / 1_000);

function failureText(failure: Failure, rest: number, settings: SecSettings): string | null {
  const most = settings['sec.failures'];
  const minutes = settings['sec.lockMinutes'];
  switch (failure) {
    case 'unknown_login':
    case 'wrong_password':
      return `账号或密码不正确${rest > 0 ? `，请${seconds(rest)}秒后再试` : ''}。在这台设备上连续输错${most}次将锁定${minutes}分钟。`;
    case 'waiting':
      return `刚才密码输错，请${seconds(rest)}秒后再试。`;
    case 'locked':
      return `密码连续输错，这台设备已锁定${minutes}分钟，还剩${Math.ceil(rest / 60_000)}分钟。常用设备不受影响；也可请支部书记或管理员解锁，或重发一次性激活码。`;
    case 'no_assignment':
      return '您的账号目前没有有效的授权岗位，请联系所在党支部或安全管理员。';
    default:
      return null;
  }
}
