/** The seats of village teams, and who sits on them. */
import {
  type AppointmentState,
  addDays,
  addYears,
  instantOf,
  type VillagePost,
} from '@xianfeng/rules';
import { accountOf, copyRows, takeIds, type Value, type Village } from '../../kit/demo/index.js';
import type { TalentDraft, TalentOptions, TeamDraft } from '../../talents/demo/index.js';

/** A way into a post, as far as a seat needs it. */
export interface Way {
  id: number;
  talent: TalentDraft;
  post: VillagePost;
  state: AppointmentState;
  since: string;
}

interface Seat {
  id: number;
  village: Village;
  post: VillagePost;
  seat: number;
  way: Way | null;
}

/** Gives every village its seats and their holders. @returns how many sit */
export async function seatTeams(
  options: TalentOptions,
  teams: readonly TeamDraft[],
  ways: readonly Way[],
): Promise<number> {
  const { client, createdAt } = options;
  const seats = teams.flatMap((team) => seatsOf(team, ways));
  const first = await takeIds(client, 'village_position', seats.length);
  const placed = seats.map((seat, index): Seat => ({ ...seat, id: first + index }));
  await copyRows(
    client,
    'village_position',
    [...['id', 'organization_id', 'organization_path', 'street_id', 'post', 'seat'], 'created_at'],
    placed.map(({ id, village, post, seat }): Value[] => [
      ...[id, village.id, village.path, village.street.id, post, seat, createdAt],
    ]),
  );
  const held = placed.flatMap((seat) => (seat.way === null ? [] : [{ ...seat, way: seat.way }]));
  const firstHolder = await takeIds(client, 'village_holder', held.length);
  await copyRows(
    client,
    'village_holder',
    [
      ...['id', 'position_id', 'candidate_id', 'person_id', 'organization_id'],
      ...['organization_path', 'street_id', 'post', 'source', 'starts_on', 'term_ends_on'],
      'created_at',
    ],
    held.map(({ id, village, post, way }, index): Value[] => [
      ...[firstHolder + index, id, way.id, way.talent.personId, village.id, village.path],
      ...[village.street.id, post, way.talent.source, way.since, addYears(way.since, 5), createdAt],
    ]),
  );
  await writeAppraisals(options, held, firstHolder);
  return held.length;
}

function seatsOf(team: TeamDraft, ways: readonly Way[]): Omit<Seat, 'id'>[] {
  const { village } = team;
  const own = ways.filter(({ talent }) => talent.village === village);
  const sitting = own.filter(({ state }) => state === 'in_office');
  // A seat for each candidate to a post that the village has not had.
  const extra = own
    .filter(({ state, post }) => state !== 'in_office' && !team.vacant.includes(post))
    .map(({ post }) => ({ post, way: null }));
  const all = [
    ...sitting.map((way) => ({ post: way.post, way })),
    ...team.vacant.map((post) => ({ post, way: null })),
    ...extra,
  ];
  const taken = new Map<VillagePost, number>();
  return all.map(({ post, way }) => {
    const seat = (taken.get(post) ?? 0) + 1;
    taken.set(post, seat);
    return { village, post, seat, way };
  });
}

/** Last year's 考核 of everybody who had been in office for a year then. */
async function writeAppraisals(
  { client, accounts, today }: TalentOptions,
  held: readonly { village: Village; way: Way }[],
  firstHolder: number,
): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  const on = `${year}-12-20`;
  await copyRows(
    client,
    'holder_record',
    ['holder_id', 'kind', 'on_day', 'year', 'grade', 'text', 'account_id', 'at'],
    held.flatMap(({ village, way }, index): Value[][] => {
      if (addDays(way.since, 300) > on) return [];
      const grade =
        index % 5 === 0 ? 'excellent' : index % 23 === 0 ? 'basically_competent' : 'competent';
      const by = accountOf(accounts, village.organizerLogin);
      const at = new Date(instantOf(on, '15:00')).toISOString();
      return [[firstHolder + index, 'appraisal', on, year, grade, '年度民主评议', by, at]];
    }),
  );
}
