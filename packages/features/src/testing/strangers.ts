/** How a feature says what the other street holds of its records, and what a stranger tries with them. */
import type { AnyTRPCProcedure, AnyTRPCRouter, inferProcedureInput } from '@trpc/server';
import type { Actor } from '../kernel/index.js';
import { actorAs } from './people/actors.js';
import { addMember, type TestMember } from './people/members.js';
import type { TestStreet, TestTree } from './places/organizations.js';
import { addStage, addTalent, aResidentId } from './records/appointments.js';
import type { World } from './world.js';

/**
 * Stands in every text of the other street: an answer that holds it shows what no stranger may see.
 */
export const SECRET = '西街私事';

/** Ids of records, by what they are. */
export type Ids = Readonly<Record<string, number>>;

/** The other street, with the people who make its records. */
export interface OtherStreet extends TestStreet {
  world: World;
  tree: TestTree;
  /** Four members of its branch, their names beginning with {@link SECRET}. */
  members: readonly TestMember[];
  /** The branch's secretary, who is its first member. */
  secretary: Actor;
  /** The second member. */
  member: Actor;
  organizer: Actor;
}

/** Ids that every feature may use beside its own. */
export interface StreetIds {
  streetId: number;
  /** The branch. */
  organizationId: number;
  /** The second member. */
  memberId: number;
  /** The first. */
  otherMemberId: number;
}

/**
 * What a stranger tries with a procedure.
 *
 * - `hidden`: it names a record; the answer must be the same as for one that does not exist.
 * - `scoped`: a list of what the actor may see; nothing of the other street may stand in it.
 * - `own`: it concerns the actor's own account only and names no other.
 * - `open`: for those who have not signed in; it takes no record's id.
 */
export type Attempt<Records, Input> =
  | { hidden: (records: Records) => Input }
  | { scoped: (records: Records) => Input }
  | 'own'
  | 'open';

/** An attempt for each procedure of a router, and of the routers within it. */
export type Attempts<Procedures, Records> = {
  [Name in keyof Procedures]: Procedures[Name] extends AnyTRPCProcedure
    ? Attempt<Records, inferProcedureInput<Procedures[Name]>>
    : Attempts<Procedures[Name], Records>;
};

/**
 * An attempt with its inputs: one names the other street's records, the other ids that do not
 * exist.
 */
export interface PreparedAttempt {
  kind: 'hidden' | 'scoped' | 'own' | 'open';
  input: unknown;
  absent: unknown;
}

/** What strangers try with one feature. */
export interface Strangers<Records extends Ids = Ids> {
  /** Makes the records, once for each street, so that other features can build on them. */
  records: (street: OtherStreet) => Promise<Records>;
  /** The attempts, by the procedure's path within the feature. */
  prepare: (street: OtherStreet) => Promise<Map<string, PreparedAttempt>>;
}

/**
 * Begins to declare what strangers try with a feature.
 *
 * @param make makes records in the other street, through the feature itself
 * @returns with `attempt`, which takes what is tried with each procedure
 */
export function strangersOf<Router extends AnyTRPCRouter, Records extends Ids>(
  _router: Router,
  make: (street: OtherStreet) => Promise<Records>,
) {
  const records = madeOnce(make);
  const attempt = (
    attempts: Attempts<Router['_def']['record'], Records & StreetIds>,
  ): Strangers<Records> => ({
    records,
    prepare: async (street) => {
      const ids = { ...idsOf(street), ...(await records(street)) };
      return new Map(prepared('', attempts, ids, absent(ids)));
    },
  });
  return { attempt };
}

/** A function that makes something once for each street, and leaves the clock as it was. */
export function madeOnce<Made>(make: (street: OtherStreet) => Promise<Made>) {
  const made = new WeakMap<OtherStreet, Promise<Made>>();
  return (street: OtherStreet): Promise<Made> => {
    const before = made.get(street);
    if (before !== undefined) return before;
    const now = street.world.clock.now();
    const making = make(street).finally(() => street.world.clock.set(now));
    made.set(street, making);
    return making;
  };
}

/** For a feature that keeps no records of its own, or whose strangers need none. */
export const noRecords = () => Promise.resolve({});

function idsOf({ street, branch, members }: OtherStreet): StreetIds {
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('the street has no members');
  return {
    streetId: street.id,
    organizationId: branch.id,
    memberId: second.id,
    otherMemberId: first.id,
  };
}

/** No table counts so far. */
const NOBODY = 8_000_000_000_000;

/** The same ids by name, none of which any record has. */
function absent<Records extends object>(records: Records): Records {
  const names = Object.keys(records);
  return { ...records, ...Object.fromEntries(names.map((name, at) => [name, NOBODY + at])) };
}

function* prepared<Records>(
  path: string,
  attempts: object,
  records: Records,
  missing: Records,
): Generator<[string, PreparedAttempt]> {
  const entries: [string, unknown][] = Object.entries(attempts);
  for (const [name, attempt] of entries) {
    if (attempt === 'own' || attempt === 'open') {
      yield [path + name, { kind: attempt, input: undefined, absent: undefined }];
    } else if (isHidden<Records>(attempt)) {
      const { hidden } = attempt;
      yield [path + name, { kind: 'hidden', input: hidden(records), absent: hidden(missing) }];
    } else if (isScoped<Records>(attempt)) {
      const { scoped } = attempt;
      yield [path + name, { kind: 'scoped', input: scoped(records), absent: scoped(missing) }];
    } else if (isObject(attempt)) {
      yield* prepared(`${path}${name}.`, attempt, records, missing);
    }
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isHidden = <Records>(
  attempt: unknown,
): attempt is { hidden: (records: Records) => unknown } =>
  isObject(attempt) && 'hidden' in attempt && typeof attempt.hidden === 'function';
const isScoped = <Records>(
  attempt: unknown,
): attempt is { scoped: (records: Records) => unknown } =>
  isObject(attempt) && 'scoped' in attempt && typeof attempt.scoped === 'function';

/** Fills the west street with the people who make its records. */
export async function otherStreet(world: World, tree: TestTree): Promise<OtherStreet> {
  const { street, branch } = tree.west;
  const members: TestMember[] = [];
  for (const sign of '甲乙丙丁') {
    members.push(await addMember(world, branch, { name: SECRET + sign, phone: '19900001234' }));
  }
  const [first, second] = members;
  return {
    ...tree.west,
    world,
    tree,
    members,
    secretary: await actorAs(world, 'branch_secretary', branch, first),
    organizer: await actorAs(world, 'street_organizer', street),
    member: await actorAs(world, 'member', branch, second),
  };
}

/** A village of the street with everybody who has a part in a way into its team. */
export const otherVillage = madeOnce(({ world, tree }) =>
  addStage(world, { ...tree, east: tree.west }),
);

/** A talent of that village, the name ending with a sign. */
export async function otherTalent(other: OtherStreet, sign: string) {
  const { world } = other;
  const stage = await otherVillage(other);
  return addTalent(world, stage, { name: SECRET + sign, residentId: aResidentId(world) });
}
