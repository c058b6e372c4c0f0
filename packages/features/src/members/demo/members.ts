/** The members of every branch. */
import { addDays, addYears, civilDate } from '@xianfeng/rules';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Branch,
  copyRows,
  type Member,
  People,
  type Person,
  personColumns,
  personRow,
  type Random,
  takeIds,
  type Value,
} from '../../kit/demo/index.js';
import { SHOWN_FULL } from '../../organizations/demo/index.js';

interface Made {
  branch: Branch;
  person: Person;
  member: Member;
  ended: 'left' | 'deceased' | null;
}

/** Gives every branch its members, and a few who have left or died. */
export async function addMembers(
  stage: DemoStage,
  random: Random,
  branches: readonly Branch[],
  shown: readonly Branch[],
): Promise<void> {
  const { client, today } = stage;
  const made = makeMembers(random, today, branches, shown);
  const firstPerson = await takeIds(client, 'person', made.length);
  const firstMember = await takeIds(client, 'member', made.length);
  made.forEach(({ member }, index) => {
    member.personId = firstPerson + index;
    member.id = firstMember + index;
  });
  await copyRows(
    client,
    'person',
    personColumns,
    made.map(({ person, member }) => personRow(stage)(person, member.personId)),
  );
  await copyRows(client, 'member', memberColumns, made.map(memberRow(random, stage.createdAt)));
  await copyRows(
    client,
    'sanction',
    ['member_id', 'kind', 'approved_on', 'ends_on'],
    sanctionRows(random, today, made),
  );
  for (const { branch, member, ended } of made) if (ended === null) branch.members.push(member);
}

function makeMembers(
  random: Random,
  today: string,
  branches: readonly Branch[],
  shown: readonly Branch[],
): Made[] {
  const people = new People(random.fork('people'), Number(today.slice(0, 4)));
  return branches.flatMap((branch) => {
    const draw = random.fork(branch.key);
    const lasting = Array.from({ length: branch.size }, (_, index): Made => {
      const full = shown.includes(branch) ? index < SHOWN_FULL : !draw.chance(0.035);
      const person = people.next(branch.place, full ? undefined : [22, 45]);
      const member = makeMember(draw, branch, person, full, today);
      if (shown.includes(branch))
        Object.assign(member, { standing: 'normal', exempt: false, votelessFrom: null });
      member.groupId = branch.groups[index % Math.max(1, branch.groups.length)] ?? null;
      return { branch, person, member, ended: null };
    });
    const endings = draw.chance(branch.size / 110) ? 1 : 0;
    const ended = Array.from({ length: endings }, (): Made => {
      const person = people.next(branch.place, [70, 92]);
      const member = makeMember(draw, branch, person, true, today);
      return { branch, person, member, ended: draw.chance(0.85) ? 'deceased' : 'left' };
    });
    return [...lasting, ...ended];
  });
}

/** Most are admitted about the middle and the end of a year. */
const JOINING_MONTHS = [5, 6, 6, 6, 7, 7, 9, 11, 12, 12];

function makeMember(
  draw: Random,
  branch: Branch,
  person: Person,
  full: boolean,
  today: string,
): Member {
  const age = Number(today.slice(0, 4)) - Number(person.bornOn.slice(0, 4));
  const probation = addDays(today, -draw.int(20, 330));
  const years = draw.int(19, Math.max(19, Math.min(48, age - 3)));
  const year = Number(person.bornOn.slice(0, 4)) + years;
  const joinedOn = full ? civilDate(year, draw.pick(JOINING_MONTHS), draw.int(1, 28)) : probation;
  return {
    id: 0,
    personId: 0,
    name: person.name,
    gender: person.gender,
    bornOn: person.bornOn,
    groupId: null,
    category: full ? 'full' : 'probationary',
    standing: full && draw.chance(0.006) ? 'suspended' : 'normal',
    joinedOn,
    fullOn: full ? addYears(joinedOn, 1) : null,
    exempt: age > 78 ? draw.chance(0.7) : draw.chance(0.01),
    votelessFrom: full && draw.chance(0.001) ? addDays(today, -draw.int(200, 320)) : null,
    reliability: Math.min(1, (branch.lagging ? 0.55 : 0.68) + draw.next() * 0.42),
  };
}

const memberColumns = [
  'id',
  'person_id',
  'organization_id',
  'organization_path',
  'group_id',
  'category',
  'standing',
  'sort_name',
  'joined_on',
  'full_on',
  'attendance_exempt',
  'floating',
  'lost_contact',
  'created_at',
];

const memberRow =
  (random: Random, createdAt: string) =>
  ({ branch, person, member, ended }: Made): Value[] => [
    member.id,
    member.personId,
    branch.id,
    branch.path,
    member.groupId,
    member.category,
    ended ?? member.standing,
    person.pinyin,
    member.joinedOn,
    member.fullOn,
    member.exempt,
    ended === null && random.chance(0.03),
    ended === null && member.standing === 'suspended' && random.chance(0.5),
    createdAt,
  ];

function* sanctionRows(random: Random, today: string, made: readonly Made[]): Iterable<Value[]> {
  for (const { member, ended } of made) {
    if (ended !== null) continue;
    if (member.votelessFrom !== null) {
      yield [member.id, 'party_probation', member.votelessFrom, null];
    } else if (member.category === 'full' && random.chance(0.003)) {
      const approved = addDays(today, -random.int(30, 700));
      yield [member.id, 'warning', approved, addYears(approved, 1)];
    }
  }
}
