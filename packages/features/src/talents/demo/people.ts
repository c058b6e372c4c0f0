/** Who sits in the village teams, and who is in the pool beside them. */
import { addDays, addYears, type TalentSource, type VillagePost } from '@xianfeng/rules';
import {
  type Branch,
  People,
  type Person,
  type Random,
  type Village,
} from '../../kit/demo/index.js';

/** TAL-14: the founding district's own figure of talents in its village teams. */
export const TALENTS_IN_POST = 212;

/** A person of the pool: a member who is on file, or a new person. */
export interface TalentDraft {
  village: Village;
  personId: number;
  /** Null for a member, who is on file already. */
  person: Person | null;
  member: boolean;
  name: string;
  gender: string;
  bornOn: string;
  source: TalentSource | null;
  forSecretary: boolean;
  /** Posts held now. */
  posts: VillagePost[];
}

/** One way into a post is drawn for each of these, and a seat. */
export interface TeamDraft {
  village: Village;
  /** The day on which the sitting team was elected. */
  electedOn: string;
  people: TalentDraft[];
  /** In the pool, and in no post. */
  pool: TalentDraft[];
  /** Empty seats. */
  vacant: VillagePost[];
}

const sources: readonly (readonly [TalentSource, number])[] = [
  ['prosperous', 24],
  ['returned_entrepreneur', 20],
  ['migrant_worker', 12],
  ['veteran', 14],
  ['graduate', 12],
  ['cooperative_leader', 8],
  ['rural_broker', 3],
  ['village_doctor', 2],
  ['grid_worker', 5],
];

/** Whole teams for villages, smaller ones for communities. */
const VILLAGE_TEAM: readonly (readonly [VillagePost[], 'party' | 'any' | 'woman'])[] = [
  [['party_secretary', 'committee_director', 'chairman'], 'party'],
  [['party_member', 'director'], 'party'],
  [['party_member', 'director'], 'party'],
  [['committee_member'], 'woman'],
  [['committee_member'], 'any'],
  [['supervision_director'], 'any'],
  [['supervision_member'], 'any'],
  [['supervision_member'], 'any'],
];
const COMMUNITY_TEAM: typeof VILLAGE_TEAM = [
  [['party_secretary', 'committee_director'], 'party'],
  [['party_member'], 'party'],
  [['committee_member'], 'woman'],
  [['committee_member'], 'any'],
  [['supervision_director'], 'any'],
];

/** Draws the team and the pool of every village. */
export function draftTeams(
  villages: readonly Village[],
  branches: readonly Branch[],
  random: Random,
  today: string,
): TeamDraft[] {
  // Numbers of their own: a hundred people of one day and gender come before theirs.
  const others = { sameDay: 120, phones: 50_000_000 };
  const people = new People(random.fork('people'), Number(today.slice(0, 4)), others);
  const teams = villages.map((village) =>
    draftTeam(village, branches, people, random.fork(village.divisionCode), today),
  );
  nameTalents(teams, random.fork('sources'));
  return teams;
}

function draftTeam(
  village: Village,
  branches: readonly Branch[],
  people: People,
  random: Random,
  today: string,
): TeamDraft {
  const place = village.street.place;
  // Most teams stand in the middle of their term; one in fifteen is near its end.
  const electedOn = random.chance(0.07)
    ? addDays(addYears(today, -5), random.int(40, 170))
    : addDays(addYears(today, -2), random.int(-250, 330));
  const members = membersFor(village, branches, electedOn, random);
  const next = (kind: 'party' | 'any' | 'woman'): TalentDraft | null => {
    if (kind === 'party') {
      const member = members.shift();
      return member === undefined ? null : onFile(village, member);
    }
    let person = people.next(place, [28, 58]);
    while (kind === 'woman' && person.gender !== '2') person = people.next(place, [28, 58]);
    return newcomer(village, person);
  };
  const team: TeamDraft = { village, electedOn, people: [], pool: [], vacant: [] };
  const posts = village.kind === 'village' ? VILLAGE_TEAM : COMMUNITY_TEAM;
  for (const [held, kind] of posts) {
    const draft = random.chance(0.04) ? null : next(kind);
    if (draft === null) team.vacant.push(...held);
    else team.people.push({ ...draft, posts: [...held] });
  }
  const reserves = random.int(3, 6);
  for (let n = 0; n < reserves; n++) {
    const draft = (n < 2 && random.chance(0.6) ? next('party') : null) ?? next('any');
    if (draft !== null) {
      team.pool.push({ ...draft, forSecretary: n < 2, source: random.weighted(sources) });
    }
  }
  return team;
}

/** Full members of the village's branches with their rights, of working age, long enough in the Party. */
function membersFor(
  village: Village,
  branches: readonly Branch[],
  electedOn: string,
  random: Random,
) {
  const able = branches
    .filter((branch) => branch.path.startsWith(village.path))
    .flatMap((branch) => branch.members)
    .filter(
      (member) =>
        member.category === 'full' &&
        member.standing === 'normal' &&
        member.votelessFrom === null &&
        !member.exempt &&
        member.fullOn !== null &&
        member.fullOn < addYears(electedOn, -2) &&
        member.bornOn > addYears(electedOn, -58),
    );
  return random.shuffle(able);
}

const onFile = (
  village: Village,
  member: { personId: number; name: string; gender: string; bornOn: string },
): TalentDraft => ({
  village,
  personId: member.personId,
  person: null,
  member: true,
  name: member.name,
  gender: member.gender,
  bornOn: member.bornOn,
  source: null,
  forSecretary: false,
  posts: [],
});

const newcomer = (village: Village, person: Person): TalentDraft => ({
  ...onFile(village, { personId: 0, ...person }),
  person,
  member: false,
});

/** Gives a source to one of each team after the other, until there are as many as the figure says. */
function nameTalents(teams: readonly TeamDraft[], random: Random): void {
  let left = TALENTS_IN_POST;
  for (let round = 0; left > 0; round++) {
    let found = false;
    for (const { people } of teams) {
      // From the bottom of the team: those who came into it, not those who led it before.
      const draft = people[people.length - 1 - round];
      if (draft === undefined || left === 0) continue;
      draft.source = random.weighted(sources);
      found = true;
      left -= 1;
      if (left === 0) return;
    }
    if (!found) return;
  }
}
