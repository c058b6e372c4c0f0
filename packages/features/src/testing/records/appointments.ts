// Builders of the way into a post for tests, up to any state.
import {
  type AppointmentState,
  addDays,
  instantOf,
  type ReviewDepartment,
  type Route,
  residentIdCheckCharacter,
  todayInShanghai,
} from '@xianfeng/rules';
import { appointmentsRouter } from '../../appointments/index.js';
import { type TeamPost, villagePosts } from '../../appointments/schema.js';
import type { Actor } from '../../kernel/index.js';
import { talentsRouter } from '../../talents/index.js';
import { teamsRouter } from '../../teams/index.js';
import { callerAs } from '../calls.js';
import { actorAs } from '../people/actors.js';
import { addTree, type TestTree } from '../places/organizations.js';
import { addVillage, type TestVillage } from '../places/villages.js';
import type { World } from '../world.js';

/** The departments that a new district asks. */
export const askedDepartments = [
  'civil_affairs',
  'court',
  'discipline',
  'public_security',
] as const satisfies readonly ReviewDepartment[];
type Asked = (typeof askedDepartments)[number];

/** A village with everybody who has a part in a way into its team. */
export interface Stage {
  tree: TestTree;
  village: TestVillage;
  secretary: Actor;
  street: Actor;
  colleague: Actor;
  auditor: Actor;
  approver: Actor;
  officers: Record<Asked, Actor>;
}

/** Sets the stage in the east street; every seat of the village is empty. */
export async function addStage(world: World, given?: TestTree): Promise<Stage> {
  const tree = given ?? (await addTree(world));
  const village = await addVillage(world, tree.east.street);
  const street = await actorAs(world, 'street_organizer', tree.east.street);
  const officer = (department: Asked) =>
    actorAs(world, 'joint_review_officer', tree.district, undefined, department);
  await callerAs(world, teamsRouter, street).setSeats({
    organizationId: village.id,
    posts: [
      { post: 'party_secretary', seats: 1 },
      { post: 'party_member', seats: 2 },
      { post: 'committee_director', seats: 1 },
      { post: 'committee_member', seats: 3 },
      { post: 'supervision_director', seats: 1 },
      { post: 'chairman', seats: 1 },
    ],
  });
  return {
    tree,
    village,
    secretary: await actorAs(world, 'branch_secretary', village),
    street,
    colleague: await actorAs(world, 'street_organizer', tree.east.street),
    auditor: await actorAs(world, 'district_auditor', tree.district),
    approver: await actorAs(world, 'district_approver', tree.district),
    officers: {
      civil_affairs: await officer('civil_affairs'),
      court: await officer('court'),
      discipline: await officer('discipline'),
      public_security: await officer('public_security'),
    },
  };
}

/** A number of no person: area 999999. Even for women. */
export function aResidentId(world: World, bornOn = '1985-06-15'): string {
  const order = String((world.unique() * 2) % 1000).padStart(3, '0');
  const first = `999999${bornOn.replaceAll('-', '')}${order}`;
  return first + residentIdCheckCharacter(first);
}

/** A sitting at which seven of nine came and all of them agreed. */
export const aSitting = (world: World, number = '街道党工委纪要〔2026〕1号') => ({
  number,
  on: todayInShanghai(world.clock.now()),
  members: 9,
  present: 7,
  yes: 7,
});

/** 研究通过, with where objections to the notice are taken. */
export const aDecision = (world: World) => ({
  passed: true,
  decision: aSitting(world),
  contactPhone: '0531-00000000',
  contactAddress: '某某路1号党群服务中心',
  // People of tests bring no occupation.
  withoutFields: ['currentPost' as const],
});

/** A paper of the day, with a number. */
export const aPaper = (world: World) => ({
  number: '材料〔2026〕1号',
  on: todayInShanghai(world.clock.now()),
});

/** Sets the clock to the morning of another day. */
export function goTo(world: World, day: string): void {
  world.clock.set(instantOf(day, '09:00'));
}

/** The day in Shanghai by the test's clock. */
export const today = (world: World) => todayInShanghai(world.clock.now());

const callers = (world: World) => ({
  talents: (actor: Actor) => callerAs(world, talentsRouter, actor),
  appointments: (actor: Actor) => callerAs(world, appointmentsRouter, actor),
  teams: (actor: Actor) => callerAs(world, teamsRouter, actor),
});

/** Puts a talent into the pool of the village: recommended by it, admitted by the street. */
export async function addTalent(
  world: World,
  stage: Stage,
  given: { residentId?: string; name?: string } = {},
): Promise<{ id: number; version: number }> {
  const { talents } = callers(world);
  const added = await talents(stage.secretary).add({
    organizationId: stage.village.id,
    name: given.name ?? '田晓禾',
    residentId: given.residentId ?? aResidentId(world),
    politicalStatus: '01',
    education: '31',
    source: 'returned_entrepreneur',
    willing: true,
  });
  const sent = await talents(stage.secretary).move({ ...added, event: 'apply' });
  return talents(stage.street).move({ ...sent, event: 'admit' });
}

/** Makes the person of a talent a full member of a branch, as party posts ask. */
export async function makeMember(world: World, stage: Stage, talentId: number): Promise<void> {
  const { person_id: personId } = await world.db
    .selectFrom('talent')
    .where('id', '=', talentId)
    .select('person_id')
    .executeTakeFirstOrThrow();
  await world.db
    .insertInto('member')
    .values({
      person_id: personId,
      organization_id: stage.village.id,
      organization_path: stage.village.path,
      group_id: null,
      category: 'full',
      sort_name: 'tian',
      joined_on: '2010-07-01',
      full_on: '2011-07-01',
      created_at: new Date(world.clock.now()),
    })
    .execute();
}

type Receipt = { id: number; version: number };

/** Proposes a talent for a post by the post's first lawful route. */
export function propose(
  world: World,
  stage: Stage,
  talentId: number,
  post: TeamPost,
  route?: Route,
): Promise<Receipt> {
  const lawful = route ?? villagePosts[post].routes[0];
  if (lawful === undefined) throw new Error(`${post} has no route`);
  return callers(world)
    .appointments(stage.street)
    .propose({ talentId, post, route: lawful, decision: aSitting(world), explanation: '测试' });
}

/** Lets every department that is asked answer 通过. */
export async function allPass(world: World, stage: Stage): Promise<void> {
  const { appointments } = callers(world);
  for (const department of askedDepartments) {
    const officer = stage.officers[department];
    const { items } = await appointments(officer).queue({ limit: 100 });
    for (const { opinionId, version } of items) {
      await appointments(officer).answer({ opinionId, version, answer: 'pass' });
    }
  }
}

/** Figures by which one is elected, for each route, held on a day. */
export function soundFigures(route: Route, heldOn: string) {
  const held = { heldOn, number: '选举报告〔2026〕1号' };
  switch (route) {
    case 'party_election':
      return {
        ...{ route, ...held, base: 50, present: 42, issued: 42, returned: 42 },
        ...{ seats: 1, nominees: 1, votes: 40 },
      };
    case 'villager_election':
      return {
        ...{ route, ...held, base: 600, present: 400, issued: 400, returned: 400 },
        ...{ seats: 1, nominees: 2, votes: 260, ballot: 'first' as const },
        listPublishedOn: addDays(heldOn, -25),
      };
    case 'representative_election':
    case 'member_election':
      return { route, ...held, body: 'representatives' as const, base: 30, present: 28, votes: 27 };
    case 'party_assignment':
    case 'secondment':
      return { route, ...held };
    default:
      throw new Error(`${route} leads to no post`);
  }
}

/** Every paper that a filing needs. */
export const everyPaper = [
  'approval_form',
  'joint_review_form',
  'inspection_report',
  'street_decision',
  'notice_result',
  'election_report',
] as const;

/**
 * Takes a candidate on from the present state to another, by sound steps; time goes on as it must.
 */
export async function lead(
  world: World,
  stage: Stage,
  candidate: Receipt,
  to: AppointmentState,
): Promise<Receipt> {
  const { appointments } = callers(world);
  const street = appointments(stage.street);
  let at = candidate;
  for (let guard = 0; guard < 20; guard++) {
    const { state, route } = await street.get({ id: at.id });
    if (state === to) return at;
    switch (state) {
      case 'proposed':
        at = await street.sendReview({ ...at });
        break;
      case 'joint_review': {
        await allPass(world, stage);
        const { version } = await street.get({ id: at.id });
        at = await appointments(stage.auditor).closeReview({
          ...{ id: at.id, version, result: 'pass' },
          paper: aPaper(world),
        });
        break;
      }
      case 'reviewed':
        at = await street.startInspection({
          ...at,
          startsOn: today(world),
          inspectors: ['甲', '乙'].map((name) => ({
            name: `考察员${name}`,
            unit: '街道党建办',
            relation: null,
          })),
        });
        break;
      case 'inspection':
        at = await street.finishInspection({
          ...{ ...at, result: 'pass', conclusion: '德才兼备', paper: aPaper(world) },
          talks: [1, 2, 3, 4, 5].map((n) => ({ with: `村民代表${n}`, onDay: today(world) })),
          poll: { issued: 30, returned: 29, agree: 27 },
        });
        break;
      case 'decision':
        at = await street.decide({ ...at, ...aDecision(world) });
        break;
      case 'public_notice': {
        const { notice } = await street.get({ id: at.id });
        goTo(world, addDays(notice?.lastDay ?? today(world), 1));
        at = await street.closeNotice({ ...at, paper: aPaper(world) });
        break;
      }
      case 'procedure':
        goTo(world, addDays(today(world), 1));
        at = await street.recordProcedure({
          ...{ ...at, elected: true, text: '已核对现行法条文' },
          procedure: soundFigures(route, today(world)),
        });
        break;
      case 'elected':
        at = await street.submitFiling({
          ...at,
          number: '请示〔2026〕1号',
          papers: [...everyPaper],
        });
        break;
      case 'filing':
        at = await appointments(stage.approver).answerFiling({ ...at, result: 'file' });
        break;
      default:
        throw new Error(`nothing leads on from ${state}`);
    }
  }
  throw new Error(`${to} was not reached`);
}
