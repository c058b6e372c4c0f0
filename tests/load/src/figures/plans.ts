/**
 * Figure (p): the plans of every question that the product answers, at full size, as four roles: how much
 * each reads, and whether it goes through a large table from end to end.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { appRouter, registry, type WalkedProcedure, walkProcedures } from '@xianfeng/api';
import { connect, type Db, type OnStatement } from '@xianfeng/database';
import { LogChecks } from '@xianfeng/events';
import { authenticate } from '@xianfeng/features/accounts';
import {
  type Context,
  type FieldKeys,
  LongWrites,
  systemClock,
  toAppError,
} from '@xianfeng/features/kernel';
import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { median } from '../measure.js';
import type { Say } from '../results.js';
import type { SignedIn, Stage } from '../stage.js';

/** A page of eight kilobytes that PostgreSQL looks at. */
const MOST_BUFFERS = 1000;
/** Going through a table of fewer rows from end to end costs less than an index. */
const SMALL_TABLE = 1500;
const TIMES = 5;
const SETTLE_MS = 20;

interface Step {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Step[];
}

/** What one question of one reader costs. */
export interface Cost {
  path: string;
  role: string;
  milliseconds: number;
  buffers: number;
  /** Large tables that were read from end to end. */
  scanned: readonly string[];
}

/** (p) Asks every query as district, street, branch and member; fails on those that cost more than they may. */
export async function benchPlans(stage: Stage, say: Say): Promise<void> {
  const costs = await planCosts(stage);
  const over = costs.filter((cost) => cost.buffers > MOST_BUFFERS || cost.scanned.length > 0);
  for (const { path, role, milliseconds, buffers, scanned } of over) {
    say(
      `(p) ${path} as ${role}: ${buffers} buffers, ${milliseconds.toFixed(1)} ms${scanned.length > 0 ? `, whole: ${scanned.join(', ')}` : ''}`,
    );
  }
  const slow = costs.filter((cost) => cost.milliseconds > 10);
  say(
    `(p) ${costs.length} questions of 4 roles; over ${MOST_BUFFERS} buffers or through a large table: ${over.length}, aim 0; over 10 ms: ${slow.map(({ path, role, milliseconds }) => `${path} as ${role} ${milliseconds.toFixed(0)}`).join(', ') || 'none'}`,
    { value: over.length, unit: 'questions', better: 'less', most: 0 },
  );
}

/** What every question costs as district, street, branch and member, the dearest first. */
export async function planCosts(stage: Stage): Promise<Cost[]> {
  const work = connect(stage.workUrl, { max: 4 });
  const sent: Statement[] = [];
  const watched = connect(stage.workUrl, { max: 4, onStatement: (one) => sent.push(one) });
  try {
    const large = await largeTables(work.db);
    const costs: Cost[] = [];
    const product = { db: work.db, watched: watched.db, sent, keys: stage.keys };
    for (const who of [stage.district, stage.street, stage.commissioner, stage.member]) {
      costs.push(...(await costsOf(product, who, large)));
    }
    return costs.sort((one, other) => other.buffers - one.buffers);
  } finally {
    await watched.close();
    await work.close();
  }
}

/** The tables of more rows than may be read from end to end. */
async function largeTables(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.executeQuery<{ name: string }>(
    CompiledQuery.raw(
      `select relname as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1`,
      [SMALL_TABLE],
    ),
  );
  return new Set(rows.map(({ name }) => name));
}

type Statement = Parameters<OnStatement>[0];

interface Product {
  db: Db;
  /** A database whose statements are kept in `sent`: those that are prepared, too. */
  watched: Db;
  sent: Statement[];
  keys: FieldKeys;
}

async function costsOf(
  { db, watched, sent, keys }: Product,
  who: SignedIn,
  large: ReadonlySet<string>,
): Promise<Cost[]> {
  const request = requestOf(who);
  const logChecks = new LogChecks({ url: '', anchors: async () => [], now: systemClock.now });
  const longWrites = new LongWrites(systemClock.now);
  const given = { db, keys, clock: systemClock, registry, logSeq: () => 0 };
  const services = { ...given, logChecks, longWrites };
  const actor = await authenticate(services, request, who.assignment, false);
  if (actor === null) throw new Error(`${who.role} is not signed in`);
  const known = new Map<string, unknown>([['organizationId', who.organizationId]]);
  const costs: Cost[] = [];
  for (const procedure of inOrder(walkProcedures(appRouter))) {
    const input = inputOf(procedure, known);
    const ask = (from: Db) =>
      call(procedure.path, { ...services, db: from, request, actor }, input);
    const answer = await ask(watched);
    if (answer === null) continue;
    // What a server keeps in its memory is there by now; a month's first look is a figure of its own, and what
    // it reads ahead is asked for by now.
    await sleep(SETTLE_MS);
    sent.length = 0;
    await ask(watched);
    learn(procedure.feature, answer, known);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const begun = performance.now();
      await ask(db);
      times.push(performance.now() - begun);
    }
    const plans = await Promise.all(sent.map((statement) => planOf(db, statement)));
    costs.push({
      ...{ path: procedure.path, role: who.role, milliseconds: median(times) },
      buffers: plans.reduce((sum, plan) => sum + buffersOf(plan), 0),
      scanned: [...new Set(plans.flatMap((plan) => scannedIn(plan, large)))],
    });
  }
  return costs;
}

/** Lists first, since their answers name the records that the others ask for. */
const inOrder = (procedures: readonly WalkedProcedure[]) =>
  procedures
    .filter(({ type, policy }) => type === 'query' && policy !== null)
    .sort((one, other) => requiredOf(one).length - requiredOf(other).length);

const requiredOf = ({ input }: WalkedProcedure): readonly string[] => shapeOf(input).required;

const jsonShape = z.object({
  required: z.array(z.string()).default([]),
  properties: z
    .record(z.string(), z.object({ enum: z.array(z.unknown()).default([]) }))
    .default({}),
});

const shapeOf = (input: unknown): z.infer<typeof jsonShape> =>
  jsonShape.parse(
    input instanceof z.ZodType
      ? z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
      : {},
  );

/** What a screen asks first: nothing but what has to be said. */
function inputOf(procedure: WalkedProcedure, known: ReadonlyMap<string, unknown>): unknown {
  const { required, properties } = shapeOf(procedure.input);
  const value = (name: string): unknown => {
    const found = known.get(`${procedure.feature}.${name}`) ?? known.get(name);
    return properties[name]?.enum[0] ?? found ?? common[name] ?? 1;
  };
  return Object.fromEntries(required.map((name) => [name, value(name)]));
}

const today = new Date().toISOString();
const common: Readonly<Record<string, unknown>> = {
  ...{ month: today.slice(0, 7), year: Number(today.slice(0, 4)) },
  ...{ from: `${today.slice(0, 4)}-01-01`, to: today.slice(0, 10), on: today.slice(0, 10) },
  ...{ search: '王', query: '王', text: '王', name: '王', heldOn: today.slice(0, 10) },
};

/** Ids of the first record that a list told. */
function learn(feature: string, answer: unknown, known: Map<string, unknown>): void {
  const items: unknown = isObject(answer) ? (answer.items ?? answer.rows ?? answer) : answer;
  const [first] = Array.isArray(items) ? items : [];
  if (!isObject(first)) return;
  for (const [name, value] of Object.entries(first)) {
    if (typeof value !== 'number') continue;
    if (!known.has(`${feature}.${name}`)) known.set(`${feature}.${name}`, value);
    if (name.endsWith('Id') && !known.has(name)) known.set(name, value);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The answer of a procedure; null where the reader may not ask it, or not for this. */
async function call(path: string, context: Context, input: unknown): Promise<unknown> {
  const caller: unknown = path
    .split('.')
    .reduce<unknown>(
      (part, name) => Reflect.get(Object(part), name),
      appRouter.createCaller(context),
    );
  if (typeof caller !== 'function') throw new Error(`${path} is no procedure`);
  try {
    return await Reflect.apply(caller, null, [input]);
  } catch (error) {
    if (toAppError(error).code === 'internal') throw error;
    return null;
  }
}

async function planOf(db: Db, { sql: text, parameters }: Statement): Promise<Step> {
  const explain = CompiledQuery.raw(`explain (analyze, buffers, format json) ${text}`, [
    ...parameters,
  ]);
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Step }[] }>(explain);
  const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
  if (plan === undefined) throw new Error('a question without a plan');
  return plan.Plan;
}

const buffersOf = (step: Step): number =>
  (step['Shared Hit Blocks'] ?? 0) + (step['Shared Read Blocks'] ?? 0);

function scannedIn(step: Step, large: ReadonlySet<string>): string[] {
  const name = step['Relation Name'];
  const own = step['Node Type'] === 'Seq Scan' && name !== undefined && large.has(name);
  return [...(own ? [name] : []), ...(step.Plans ?? []).flatMap((part) => scannedIn(part, large))];
}

const requestOf = ({ cookie }: SignedIn): Context['request'] => ({
  ...{ ip: '127.0.0.1', userAgent: 'bench', loopback: true, idempotencyKey: null },
  sessionSecret: cookie.slice(cookie.indexOf('=') + 1),
  setSessionCookie: () => {},
  deviceSecrets: [],
  setDeviceSecrets: () => {},
  site: null,
});
