/** The ways of candidates into the posts of village teams. */
import { type AppointmentState, addDays, instantOf, type VillagePost } from '@xianfeng/rules';
import type pg from 'pg';
import { accountOf, copyRows, type Random, takeIds, type Value } from '../../kit/demo/index.js';
import type { TalentDraft, TalentOptions, TeamDraft } from '../../talents/demo/index.js';
import { noticeToken } from '../notice/page.js';
import { writeProofs } from './proofs.js';
import { daysOf, dueOn, movesOf, routeOf, stateSince, type Way, type WayDraft } from './ways.js';

/** States in which the demo shows a candidate, for visitors in each of them. */
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
 * Moves every candidate on to the drawn state; into office through the gate, with the proofs in
 * place.
 */
export async function addCandidates(
  options: TalentOptions,
  ways: readonly WayDraft[],
): Promise<Way[]> {
  const { client, keys } = options;
  const first = await takeIds(client, 'candidate', ways.length);
  const placed = ways.map((way, index): Way => ({ ...way, id: first + index }));
  await writeCandidates(options, placed);
  await writeProofs(options, placed, (way) =>
    keys.hash(noticeToken(keys, { id: way.id, round: 1 })),
  );
  await reach(client, placed);
  return placed;
}

/** The ways of all who sit, and some that are open, so that every state can be seen. */
export function draftWays(
  { today, random }: TalentOptions,
  teams: readonly TeamDraft[],
  idOf: ReadonlyMap<TalentDraft, number>,
): WayDraft[] {
  return [
    ...teams.flatMap((team) => sittingWays(team, idOf)),
    ...openWays(teams, idOf, today, random.fork('ways')),
  ];
}

const sittingWays = (team: TeamDraft, idOf: ReadonlyMap<TalentDraft, number>): WayDraft[] =>
  team.people.flatMap((talent) =>
    talent.posts.map((post) => ({
      ...{ talent, talentId: idOf.get(talent) ?? 0, post, route: routeOf(post) },
      ...{ state: 'in_office' as const, since: team.electedOn, variant: 0 },
    })),
  );

/** A candidate in every state for the visitors' street, and a few in the others. */
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
      const organizer = accountOf(accounts, village.organizerLogin);
      return [
        ...[way.id, way.talentId, talent.personId, village.id, village.path, village.street.id],
        ...[post, route, talent.source, 'proposed', proposed, organizer],
        new Date(instantOf(proposed, '10:00')).toISOString(),
      ];
    }),
  );
}

/**
 * Moves every candidate on to the drawn state; into office through the gate, with the proofs in
 * place.
 */
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
