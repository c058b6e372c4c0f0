import { randomUUID } from 'node:crypto';
import { type AnyTRPCProcedure, callTRPCProcedure } from '@trpc/server';
import type { Actor, ErrorReport, Role } from '@xianfeng/features/kernel';
import { toAppError } from '@xianfeng/features/kernel';
import {
  actorAs,
  addTree,
  type TestTree,
  testRequest,
  testWorld,
} from '@xianfeng/features/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../index.js';
import type { Fixture } from './fixture.js';
import { fixtures } from './fixtures.js';
import { addForeign, type Foreign, missing, SECRET } from './foreign.js';

const world = testWorld();
const strangers = ['street_organizer', 'branch_secretary', 'member'] as const satisfies Role[];
const procedures = Object.entries<unknown>(appRouter._def.procedures).flatMap(
  ([path, procedure]): [string, AnyTRPCProcedure['_def']][] =>
    isProcedure(procedure) ? [[path, procedure._def]] : [],
);

let tree: TestTree;
let foreign: Foreign;
let actors: Record<(typeof strangers)[number], Actor>;

beforeAll(async () => {
  tree = await addTree(world);
  foreign = await addForeign(world, tree);
  actors = {
    street_organizer: await actorAs(world, 'street_organizer', tree.east.street),
    branch_secretary: await actorAs(world, 'branch_secretary', tree.east.branch),
    member: await actorAs(world, 'member', tree.east.branch),
  };
});

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
    return { ok: false, report: toAppError(error).report() };
  }
}

/** Everything that the other street holds, to see whether a stranger moved it. */
async function snapshot(): Promise<string> {
  const tables = [
    'activity',
    'leave_request',
    'task',
    'delivery',
    'attachment',
    'account',
  ] as const;
  const parts: unknown[] = [];
  for (const table of tables) {
    parts.push(await world.db.selectFrom(table).select(['id']).orderBy('id').execute());
  }
  for (const table of ['activity', 'leave_request', 'task', 'delivery'] as const) {
    parts.push(
      await world.db.selectFrom(table).select(['id', 'state', 'version']).orderBy('id').execute(),
    );
  }
  const economy = [
    'village_income',
    'village_income_step',
    'village_year',
    'village_publication',
    'village_plan',
    'village_project',
    'village_decision',
  ] as const;
  const talents = [
    'talent',
    'case_move',
    'case_paper',
    'case_decision',
    'case_consent',
    'case_pause',
    'case_correction',
    'talent_file',
    'talent_file_version',
    'kinship',
    'candidate',
    'candidate_move',
    'review_opinion',
    'public_notice',
    'objection',
    'village_position',
    'village_holder',
    'review_department',
    'negative_list',
    'service_batch',
    'service_record',
  ] as const;
  for (const table of talents) parts.push(await world.db.selectFrom(table).selectAll().execute());
  for (const table of economy) parts.push(await world.db.selectFrom(table).selectAll().execute());
  parts.push(await world.db.selectFrom('assignment').selectAll().orderBy('id').execute());
  parts.push(await world.db.selectFrom('session').select(['id']).orderBy('id').execute());
  return JSON.stringify(parts);
}

describe('every procedure', () => {
  it('names its policy', () => {
    const unnamed = procedures.filter(([, definition]) => policyOf(definition) === null);
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  it('has a fixture here, and every fixture a procedure', () => {
    expect(Object.keys(fixtures).sort()).toEqual(procedures.map(([path]) => path).sort());
  });

  it('is closed to those who have not signed in, unless it is open', async () => {
    for (const [path] of procedures) {
      const fixture = fixtures[path];
      if (fixture === undefined || fixture.kind === 'open') continue;
      const answer = await ask(path, null, inputOf(fixture, foreign));
      expect(answer, path).toMatchObject({ ok: false, report: { code: 'not_signed_in' } });
    }
  });
});

describe.each(strangers)('a %s of another street', (role) => {
  it.each(procedures.map(([path]) => path))('%s', async (path) => {
    const fixture = fixtures[path];
    if (fixture === undefined || fixture.kind === 'open' || fixture.kind === 'own') return;
    const before = await snapshot();
    const answer = await ask(path, actors[role], inputOf(fixture, foreign));
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    if (fixture.kind === 'hidden') {
      const absent = await ask(path, actors[role], inputOf(fixture, missing()));
      expect(answer).toEqual(absent);
      expect(answer).not.toMatchObject({ report: { code: 'internal' } });
    }
    expect(await snapshot()).toBe(before);
  });
});

function inputOf(fixture: Fixture, record: Foreign): unknown {
  return fixture.kind === 'hidden' || fixture.kind === 'scoped'
    ? fixture.input?.(record)
    : undefined;
}

function isProcedure(value: unknown): value is AnyTRPCProcedure {
  return typeof value === 'function' && '_def' in value;
}

function policyOf({ meta }: AnyTRPCProcedure['_def']): string | null {
  const named = typeof meta === 'object' && meta !== null && 'policy' in meta ? meta.policy : null;
  return typeof named === 'string' && named !== '' ? named : null;
}
