// Every procedure has its router and its policy.
import { readdirSync } from 'node:fs';
import { callTRPCProcedure } from '@trpc/server';
import { appRouter, registry, type WalkedProcedure, walkProcedures } from '@xianfeng/api';
import {
  type Actor,
  type Context,
  type ErrorCode,
  fieldKeys,
  LongWrites,
  type Role,
  roles,
  systemClock,
  toAppError,
} from '@xianfeng/features/kernel';
import { noLogChecks } from '@xianfeng/features/testing';
import { describe, expect, test } from 'vitest';

const procedures = walkProcedures(appRouter);
const isOpen = ({ policy }: WalkedProcedure) => policy?.startsWith('open:') === true;

/** What anybody may call: signing in and out, and the first use of a code with its new password. */
const OPEN = [
  'accounts.activate',
  'accounts.passwordRules',
  'accounts.signIn',
  'accounts.signOut',
  // By an unguessable link, as it stands on the notice board.
  'appointments.notice',
  'economy.publicSheet',
  // A session in which the factor was not given yet is no actor; these ask for the session themselves.
  'factors.addPasskey',
  'factors.addTotp',
  'factors.answer',
  'factors.answerByPasskey',
  'factors.askPasskey',
  'factors.beginPasskey',
  'factors.beginTotp',
  'factors.question',
  'privacy.notice',
];

/** What is still allowed before the first password has been changed. */
const BEFORE_FIRST_CHANGE = [
  'accounts.changePassword',
  'accounts.endSession',
  'accounts.me',
  'accounts.reauthenticate',
  'accounts.sessions',
  'accounts.signOutEverywhere',
];

/**
 * Mutations without a key. A password must not leave a hash beside a key, ending all sessions twice is
 * ending them once, and a preview writes nothing (a file does not fit into the address of a query).
 */
const WITHOUT_KEY = [
  'accounts.changePassword',
  'accounts.reauthenticate',
  'accounts.signOutEverywhere',
  'economy.importPreview',
  'incumbents.preview',
  'organizations.importPreview',
  'talents.file.lrmxPerson',
  'talents.file.lrmxMatch',
  'talents.file.lrmxPreview',
];

/** Reaching for the database would mean that the call was let through. */
const noDatabase: Context['db'] = new Proxy(Object.create(null), {
  get: () => {
    throw new Error('the call was let through to the database');
  },
});

function actorIn(role: Role, mustChangePassword = false): Actor {
  return {
    accountId: 1,
    sessionId: 1,
    displayName: '测试',
    personId: 1,
    memberId: 1,
    branchId: 1,
    authenticatedAt: 0,
    mustChangePassword,
    assignment: { id: 1, role, organizationId: 1, organizationPath: '1.', department: null },
  };
}

/** How a procedure refuses an actor who sends nothing, neither an input nor a key. */
async function refusal(procedure: WalkedProcedure, actor: Actor | null): Promise<ErrorCode> {
  try {
    await callTRPCProcedure({
      router: appRouter,
      path: procedure.path,
      type: procedure.type,
      ctx: {
        db: noDatabase,
        clock: systemClock,
        keys: fieldKeys(Buffer.alloc(32), 'test'),
        logSeq: () => 0,
        logChecks: noLogChecks,
        longWrites: new LongWrites(systemClock.now),
        registry,
        request: {
          ip: '127.0.0.1',
          userAgent: '',
          loopback: true,
          site: null,
          idempotencyKey: null,
          sessionSecret: null,
          setSessionCookie: () => {},
          deviceSecrets: [],
          setDeviceSecrets: () => {},
        },
        actor,
      },
      getRawInput: () => Promise.resolve(undefined),
      signal: undefined,
      batchIndex: 0,
    });
  } catch (error) {
    return toAppError(error).code;
  }
  throw new Error(`${procedure.path} was carried out without an input`);
}

const guarded = procedures.filter((procedure) => !isOpen(procedure));

test('every feature’s router hangs in the root router under its name', () => {
  const folders = readdirSync('packages/features/src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['kernel', 'kit', 'testing'].includes(entry.name))
    .map(({ name }) => name);
  expect([...new Set(procedures.map(({ feature }) => feature))]).toEqual(folders.sort());
});

test('every procedure names its policy', () => {
  expect(procedures.filter(({ policy }) => policy === null)).toEqual([]);
});

test('nothing is open but signing in and out', () => {
  expect(procedures.filter(isOpen).map(({ path }) => path)).toEqual(OPEN);
});

describe.each(guarded)('$path', (procedure) => {
  test('is not for somebody who has not signed in', async () => {
    expect(await refusal(procedure, null)).toBe('not_signed_in');
  });

  test('waits until the first password has been changed', async () => {
    const codes = await Promise.all(
      roles.map((role) => refusal(procedure, actorIn(role, true)).catch(() => 'carried_out')),
    );
    const waits = codes.every((code) => code === 'must_change_password');
    expect(waits).toBe(!BEFORE_FIRST_CHANGE.includes(procedure.path));
  });

  test('is for some role', async () => {
    const codes = await Promise.all(
      roles.map((role) => refusal(procedure, actorIn(role)).catch(() => 'carried_out')),
    );
    expect(codes.some((code) => code !== 'forbidden')).toBe(true);
  });
});

const writes = guarded.filter(
  ({ type, path }) => type === 'mutation' && !WITHOUT_KEY.includes(path),
);

test.each(writes)('$path wants a key from everybody who may call it', async (procedure) => {
  const codes = await Promise.all(roles.map((role) => refusal(procedure, actorIn(role))));
  expect(new Set(codes.filter((code) => code !== 'forbidden'))).toEqual(new Set(['key_missing']));
});
