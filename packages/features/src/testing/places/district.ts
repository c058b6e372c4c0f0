/** A district with two streets, as most tests need it, with those who work in its east. */
import { beforeAll } from 'vitest';
import type { Actor, Context } from '../../kernel/index.js';
import { callerAs } from '../calls.js';
import { actorAs } from '../people/actors.js';
import { testWorld, type World } from '../world.js';
import { addTree, type TestTree } from './organizations.js';

/** The district of one test file. All but `world` and `as` are there from the first `beforeAll` on. */
export interface TestDistrict<Caller> {
  readonly world: World;
  /** Calls the feature's procedures as an actor; under a new key each time, unless one is given. */
  readonly as: (actor: Actor | null, key?: string) => Caller;
  readonly tree: TestTree;
  /** Audits for the district. */
  readonly district: Actor;
  /** Organizer of the east street. */
  readonly street: Actor;
  /** Secretary of the first branch in the east street. */
  readonly secretary: Actor;
}

/**
 * A database of its own for the calling test file, with a district in it. Call it at the top of the file,
 * and keep it whole: what it holds is made later.
 *
 * @param router of the feature that is tested
 * @param world where the file needs one of its own, such as one with a log
 */
export function testDistrict<Caller>(
  router: { createCaller: (context: () => Context) => Caller },
  world: World = testWorld(),
): TestDistrict<Caller> {
  let made: Pick<TestDistrict<Caller>, 'tree' | 'district' | 'street' | 'secretary'> | undefined;
  beforeAll(async () => {
    const tree = await addTree(world);
    made = {
      tree,
      district: await actorAs(world, 'district_auditor', tree.district),
      street: await actorAs(world, 'street_organizer', tree.east.street),
      secretary: await actorAs(world, 'branch_secretary', tree.east.branch),
    };
  });
  const there = () => {
    if (made === undefined) throw new Error('the district is there from beforeAll on');
    return made;
  };
  return {
    world,
    as: (actor, key) =>
      callerAs(world, router, actor, key === undefined ? {} : { idempotencyKey: key }),
    get tree() {
      return there().tree;
    },
    get district() {
      return there().district;
    },
    get street() {
      return there().street;
    },
    get secretary() {
      return there().secretary;
    },
  };
}
