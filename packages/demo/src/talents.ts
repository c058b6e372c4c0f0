import { noticeToken } from '@xianfeng/features/appointments';
import {
  type AppointmentState,
  addDays,
  addMonths,
  instantOf,
  type VillagePost,
} from '@xianfeng/rules';
import type pg from 'pg';
import { copyRows, takeIds, type Value } from './copy.js';
import { personColumns, personRow } from './members.js';
import type { Random } from './random.js';
import { writeFiles } from './talent-files.js';
import type { TalentOptions } from './talent-options.js';
import { draftTeams, type TalentDraft, type TeamDraft } from './talent-people.js';
import { writeProofs } from './talent-proofs.js';
import { writeTeams } from './talent-teams.js';
import {
  daysOf,
  dueOn,
  movesOf,
  routeOf,
  stateSince,
  type Way,
  type WayDraft,
} from './talent-ways.js';

/** How many were made. */
export interface TalentFigures {
  talents: number;
  candidates: number;
  holders: number;
}

/** States in which the demo shows somebody on the way, for visitors in each of them. */
const shownStates: readonly (readonly [AppointmentState, number])[] = [
  ['filing', 1],
  ['joint_review', 6],
  ['proposed', 1],
  ['reviewed', 1],
  ['inspection', 1],
  ['public_notice', 2],
  ['decision', 1],
  ['verification', 1],
  ['procedure', 1],
  ['elected', 1],
];

/**
 * The pool, the teams and the ways into them: every sitting team came in by the whole way of TAL-10,
 * for the database lets nobody in by another.
 */
export async function addTalents(options: TalentOptions): Promise<TalentFigures> {
  const { client, villages, branches, random, today } = options;
  const teams = draftTeams(villages, branches, random.fork('teams'), today);
  const talents = teams.flatMap(({ people, pool }) => [...people, ...pool]);
  await putOnFile(options, talents);
  const first = await takeIds(client, 'talent', talents.length);
  const idOf = new Map(talents.map((draft, index) => [draft, first + index]));
  const ways = [
    ...teams.flatMap((team) => sittingWays(team, idOf)),
    ...openWays(teams, idOf, today, random.fork('ways')),
  ];
  const onTheWay = new Set(ways.map(({ talent }) => talent));
  await writeTalents(options, talents, idOf, onTheWay);
  const looked = ways.filter(
    ({ talent, state }) => talent.village.street.shown || state !== 'in_office',
  );
  await writeFiles(options, new Set(looked.map(({ talent }) => talent)));
  const firstWay = await takeIds(client, 'candidate', ways.length);
  const placed = ways.map((way, index): Way => ({ ...way, id: firstWay + index }));
  await writeCandidates(options, placed);
  await writeProofs(options, placed, (way) =>
    options.keys.hash(noticeToken(options.keys, { id: way.id, round: 1 })),
  );
  await reach(client, placed);
  const holders = await writeTeams(options, teams, placed);
  await client.query(talentsLead);
  return { talents: talents.length, candidates: ways.length, holders };
}

/** VEC-07: of each plan one project is led by a talent of the village's team as well. */
const talentsLead = `
  insert into village_project_leader (project_id, person_id)
  select distinct on (j.plan_id) j.id, h.person_id
  from village_project j join village_plan n on n.id = j.plan_id
    join village_holder h on h.organization_id = n.organization_id and h.source is not null
  order by j.plan_id, j.id, h.id
  on conflict do nothing`;

async function putOnFile(options: TalentOptions, talents: readonly TalentDraft[]): Promise<void> {
  const fresh = talents.filter(({ person }) => person !== null);
  const first = await takeIds(options.client, 'person', fresh.length);
  fresh.forEach((draft, index) => {
    draft.personId = first + index;
  });
  const row = personRow(options);
  await copyRows(
    options.client,
    'person',
    personColumns,
    fresh.flatMap((draft) =>
      draft.person === null ? [] : [row({ person: draft.person, member: draft })],
    ),
  );
}

const sittingWays = (team: TeamDraft, idOf: ReadonlyMap<TalentDraft, number>): WayDraft[] =>
  team.people.flatMap((talent) =>
    talent.posts.map((post) => ({
      ...{ talent, talentId: idOf.get(talent) ?? 0, post, route: routeOf(post) },
      ...{ state: 'in_office' as const, since: team.electedOn, variant: 0 },
    })),
  );

/** Somebody in every state for the visitors' street, and a few in the others. */
function openWays(
  teams: readonly TeamDraft[],
  idOf: ReadonlyMap<TalentDraft, number>,
  today: string,
  random: Random,
): WayDraft[] {
  const shown = teams.filter(({ village }) => village.street.shown);
  const others = random.shuffle(teams.filter(({ village }) => !village.street.shown));
  const wanted = shownStates.flatMap(([state, count]) =>
    Array.from({ length: count }, (_, variant) => ({ state, variant })),
  );
  const free = (list: readonly TeamDraft[]) =>
    list.flatMap((team) =>
      team.pool.slice(0, 2).map((talent) => ({ talent, post: postFor(team, talent) })),
    );
  const take = (list: { talent: TalentDraft; post: VillagePost }[]): WayDraft[] =>
    wanted.flatMap(({ state, variant }, index) => {
      const one = list[index];
      if (one === undefined) return [];
      return [
        {
          ...{ ...one, talentId: idOf.get(one.talent) ?? 0, route: routeOf(one.post) },
          ...{ state, since: addDays(today, -random.int(0, 16)), variant },
        },
      ];
    });
  return [...take(free(shown)), ...take(free(others)), ...take(free(others).slice(wanted.length))];
}

/** A seat that is empty, or one that a village adds. Party posts are for members. */
function postFor(team: TeamDraft, talent: TalentDraft): VillagePost {
  const fit = team.vacant.find((post) => !post.startsWith('party_') || talent.member);
  if (fit !== undefined) return fit;
  return talent.member ? 'party_deputy_secretary' : 'committee_deputy_director';
}

const strengths = [
  '农产品电商销售',
  '规模种植和农机服务',
  '乡村旅游经营',
  '工程施工管理',
  '财务和资产管理',
  '物流和冷链',
  '群众工作和矛盾调解',
];
const occupations = [
  '合作社负责人',
  '个体工商户',
  '企业部门经理',
  '退役士兵',
  '农业技术员',
  '网格员',
  '返乡创业',
];

async function writeTalents(
  { client, accounts, today, createdAt, random }: TalentOptions,
  talents: readonly TalentDraft[],
  idOf: ReadonlyMap<TalentDraft, number>,
  onTheWay: ReadonlySet<TalentDraft>,
): Promise<void> {
  const draw = random.fork('pool');
  const moves: Value[][] = [];
  // Visitors find somebody to admit in their street, and a lead to send in.
  const own = talents.filter(
    (each) => each.village.street.shown && each.posts.length === 0 && !onTheWay.has(each),
  );
  const first = new Map(own.slice(0, 2).map((each, index) => [each, index === 0 ? 0.15 : 0.05]));
  const rows = talents.map((draft): Value[] => {
    const { village, member } = draft;
    const organizer = accounts.byLogin.get(village.organizerLogin)?.id ?? 0;
    const secretary = accounts.byLogin.get(village.secretaryLogin)?.id ?? 0;
    const chance = onTheWay.has(draft) ? 1 : (first.get(draft) ?? draw.next());
    const state = chance < 0.1 ? 'lead' : chance < 0.2 ? 'pending_intake' : 'in_pool';
    const since = addDays(today, -draw.int(2, state === 'in_pool' ? 300 : 24));
    const due = { lead: null, pending_intake: addDays(since, 14), in_pool: addMonths(since, 12) };
    const id = idOf.get(draft) ?? 0;
    const at = new Date(instantOf(since, '10:00')).toISOString();
    // GEN-08: nobody admits whom he found himself, so what the street passed came from the village.
    const origin = draw.chance(0.8) || state !== 'lead' ? 'village' : 'street';
    if (state !== 'lead') {
      moves.push([
        ...['talent', id, 2, 'apply', 'lead', 'pending_intake', since, '', secretary],
        ...['branch_secretary', at],
      ]);
    }
    if (state === 'in_pool') {
      moves.push([
        ...['talent', id, 3, 'admit', 'pending_intake', 'in_pool', since, '符合入库条件'],
        ...[organizer, 'street_organizer', at],
      ]);
    }
    const version = { lead: 1, pending_intake: 2, in_pool: 3 }[state];
    return [
      ...[id, draft.personId, village.id, village.path, village.street.id, draft.source],
      ...[member ? '01' : '13', draw.pick(occupations), draw.pick(strengths)],
      ...['愿意到村任职', true, draft.forSecretary, origin, state, since, due[state]],
      ...[state === 'in_pool' ? since : null],
      ...[origin === 'village' ? secretary : organizer, version, createdAt],
    ];
  });
  await copyRows(
    client,
    'talent',
    [
      ...['id', 'person_id', 'organization_id', 'organization_path', 'street_id', 'source'],
      ...['political_status', 'occupation', 'strengths', 'wish', 'willing', 'for_secretary'],
      ...['origin', 'state', 'state_since', 'due_on', 'reviewed_on', 'entered_by', 'version'],
      'created_at',
    ],
    rows,
  );
  await copyRows(
    client,
    'case_move',
    [
      ...['kind', 'case_id', 'version', 'action', 'from_state', 'to_state', 'on_day', 'text'],
      ...['account_id', 'role', 'at'],
    ],
    moves,
  );
}

/** As the gate asks: everybody begins as proposed. */
async function writeCandidates(
  { client, accounts }: TalentOptions,
  ways: readonly Way[],
): Promise<void> {
  await copyRows(
    client,
    'candidate',
    [
      ...['id', 'talent_id', 'person_id', 'organization_id', 'organization_path', 'street_id'],
      ...['post', 'route', 'source', 'state', 'state_since', 'entered_by', 'created_at'],
    ],
    ways.map((way): Value[] => {
      const { talent, post, route } = way;
      const { village } = talent;
      const { proposed } = daysOf(way);
      const organizer = accounts.byLogin.get(village.organizerLogin)?.id ?? 0;
      return [
        ...[way.id, way.talentId, talent.personId, village.id, village.path, village.street.id],
        ...[post, route, talent.source, 'proposed', proposed, organizer],
        new Date(instantOf(proposed, '10:00')).toISOString(),
      ];
    }),
  );
}

/** Moves everybody on to where he stands; into office through the gate, with the proofs in place. */
async function reach(client: pg.ClientBase, ways: readonly Way[]): Promise<void> {
  const days = ways.map((way) => daysOf(way));
  await client.query(
    `update candidate c set state = case w.state when 'in_office' then 'filing' else w.state end,
       state_since = w.since, due_on = w.due, version = w.version,
       round = case w.state when 'proposed' then 0 else 1 end
     from unnest($1::bigint[], $2::text[], $3::date[], $4::date[], $5::int[])
       as w (id, state, since, due, version)
     where c.id = w.id`,
    [
      ways.map(({ id }) => id),
      ways.map(({ state }) => state),
      ways.map((way, index) => stateSince(way, days[index] ?? daysOf(way))),
      ways.map((way, index) => dueOn(way, days[index] ?? daysOf(way))),
      days.map((each) => movesOf(each).length),
    ],
  );
  await client.query(`update candidate set state = 'in_office' where id = any($1::bigint[])`, [
    ways.filter(({ state }) => state === 'in_office').map(({ id }) => id),
  ]);
}
