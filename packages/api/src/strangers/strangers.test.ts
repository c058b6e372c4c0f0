/** Tries every procedure as an actor of another street: it must look as if nothing were there. */
import { randomUUID } from 'node:crypto';
import { type AnyTRPCProcedure, callTRPCProcedure, TRPCError } from '@trpc/server';
import type { Actor, ErrorReport, Role } from '@xianfeng/features/kernel';
import { toAppError } from '@xianfeng/features/kernel';
import {
  actorAs,
  addTree,
  otherStreet,
  type PreparedAttempt,
  SECRET,
  type Strangers,
  snapshot,
  type TableDigest,
  testRequest,
  testWorld,
} from '@xianfeng/features/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../index.js';

const world = testWorld();
const strangers = ['street_organizer', 'branch_secretary', 'member'] as const satisfies Role[];
const procedures = Object.entries<unknown>(appRouter._def.procedures).flatMap(
  ([path, procedure]): [string, AnyTRPCProcedure['_def']][] =>
    isProcedure(procedure) ? [[path, procedure._def]] : [],
);
const paths = procedures.map(([path]) => path);
const features = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];

const attempts = new Map<string, PreparedAttempt>();
let actors: Record<(typeof strangers)[number], Actor>;

beforeAll(async () => {
  const tree = await addTree(world);
  const street = await otherStreet(world, tree);
  for (const feature of features) {
    const { prepare } = await strangersIn(feature);
    for (const [path, attempt] of await prepare(street))
      attempts.set(`${feature}.${path}`, attempt);
  }
  actors = {
    street_organizer: await actorAs(world, 'street_organizer', tree.east.street),
    branch_secretary: await actorAs(world, 'branch_secretary', tree.east.branch),
    member: await actorAs(world, 'member', tree.east.branch),
  };
});

/** What a feature's folder says in its strangers.ts. */
async function strangersIn(feature: string): Promise<Pick<Strangers, 'prepare'>> {
  const module: { strangers: Pick<Strangers, 'prepare'> } = await import(
    `@xianfeng/features/${feature}/strangers`
  );
  return module.strangers;
}

type Answer = { ok: true; data: unknown } | { ok: false; report: ErrorReport };

async function ask(path: string, actor: Actor | null, input: unknown): Promise<Answer> {
  const procedure = procedures.find(([name]) => name === path)?.[1];
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      type: procedure?.type ?? 'query',
      ctx: { ...world.services, request: testRequest({ idempotencyKey: randomUUID() }), actor },
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    });
    return { ok: true, data };
  } catch (error) {
    // An input that the schema refuses would try nothing.
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') throw error.cause ?? error;
    return { ok: false, report: toAppError(error).report() };
  }
}

describe('every procedure', () => {
  it('names its policy', () => {
    const unnamed = procedures.filter(([, definition]) => policyOf(definition) === null);
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  it('is tried here, and whatever is tried is a procedure', () => {
    expect([...attempts.keys()].sort()).toEqual([...paths].sort());
  });

  it('is closed to those who have not signed in, unless it is open', async () => {
    for (const [path, { kind, input }] of attempts) {
      if (kind === 'open') continue;
      const answer = await ask(path, null, input);
      expect(answer, path).toMatchObject({ ok: false, report: { code: 'not_signed_in' } });
    }
  });
});

describe.each(strangers)('a %s of another street', (role) => {
  let before: TableDigest[];
  beforeAll(async () => {
    before = await snapshot(world);
  });

  it.each(paths)('%s', async (path) => {
    const attempt = attempts.get(path);
    if (attempt === undefined || attempt.kind === 'open' || attempt.kind === 'own') return;
    const answer = await ask(path, actors[role], attempt.input);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    if (attempt.kind === 'hidden') {
      expect(answer).toEqual(await ask(path, actors[role], attempt.absent));
      expect(answer).not.toMatchObject({ report: { code: 'internal' } });
    }
    expect(await snapshot(world)).toEqual(before);
  });
});

function isProcedure(value: unknown): value is AnyTRPCProcedure {
  return typeof value === 'function' && '_def' in value;
}

function policyOf({ meta }: AnyTRPCProcedure['_def']): string | null {
  const named = typeof meta === 'object' && meta !== null && 'policy' in meta ? meta.policy : null;
  return typeof named === 'string' && named !== '' ? named : null;
}
