/** The proofs of every way: moves, inspections, decisions, notices and procedures. */
import {
  addDays,
  addWorkingDays,
  codeName,
  educationCodes,
  politicalStatusCodes,
  postLabel,
} from '@xianfeng/rules';
import type pg from 'pg';
import { type Accounts, copyRows, takeIds, type Value } from '../../kit/demo/index.js';
import { actorsOf } from './actors.js';
import { at, departments, list, numbered, type WayOfDemo } from './proof-values.js';
import { writeReviews } from './reviews.js';
import { daysOf, movesOf, NOTICE_DAYS, type Way } from './ways.js';

/** Puts on record what every way has gone through. */
export async function writeProofs(
  options: { client: pg.ClientBase; accounts: Accounts },
  ways: readonly Way[],
  tokenHash: (way: Way) => Buffer,
): Promise<void> {
  const { client, accounts } = options;
  const dated = ways.map((way) => ({
    way,
    days: daysOf(way),
    by: actorsOf(accounts, way.talent.village),
  }));
  await client.query(
    'insert into review_department (department) select unnest($1::text[]) on conflict do nothing',
    [departments],
  );
  await writeMoves(client, dated);
  await writeReviews(client, dated);
  await writeInspections(client, dated);
  await writeDecisions(client, dated);
  await writeNotices(client, dated, tokenHash);
  await writeProcedures(client, dated);
}

async function writeMoves(client: pg.ClientBase, ways: readonly WayOfDemo[]): Promise<void> {
  await copyRows(
    client,
    'case_move',
    [
      ...['kind', 'case_id', 'action', 'from_state', 'to_state', 'on_day', 'account_id', 'role'],
      ...['version', 'at'],
    ],
    ways.flatMap(({ way, days, by }) =>
      movesOf(days).map(({ action, from, to, on, by: who }, index): Value[] => {
        const role = { street: 'street_organizer', auditor: 'district_auditor' } as const;
        const ways = who === 'approver' ? 'district_approver' : role[who];
        return ['candidate', way.id, action, from, to, on, by[who], ways, index + 1, at(on)];
      }),
    ),
  );
}

async function writeInspections(client: pg.ClientBase, ways: readonly WayOfDemo[]): Promise<void> {
  const inspectors = JSON.stringify(
    ['王建民', '李秀兰'].map((name) => ({ name, unit: '街道党建办', relation: null })),
  );
  const talksOn = (day: string) =>
    JSON.stringify(
      ['村党组织委员', '村民代表', '老党员', '网格员', '集体经济组织成员'].map((who) => ({
        with: who,
        onDay: day,
        note: '',
      })),
    );
  await copyRows(
    client,
    'inspection',
    [
      ...['candidate_id', 'round', 'starts_on', 'inspectors', 'talks', 'poll_issued'],
      ...['poll_returned', 'poll_agree', 'conclusion', 'result', 'finished_on'],
    ],
    ways.flatMap(({ way, days: { inspecting, inspected } }): Value[][] => {
      if (inspecting === null) return [];
      const head = [way.id, 1, inspecting, inspectors];
      if (inspected === null) return [[...head, '[]', null, null, null, '', null, null]];
      const conclusion = '政治素质好，懂经营、会管理，群众认可，建议作为人选。';
      const agree = 25 + (way.id % 6);
      return [[...head, talksOn(inspecting), 32, 31, agree, conclusion, 'pass', inspected]];
    }),
  );
}

async function writeDecisions(client: pg.ClientBase, ways: readonly WayOfDemo[]): Promise<void> {
  await copyRows(
    client,
    'street_decision',
    [
      ...['candidate_id', 'round', 'kind', 'on_day', 'number', 'members', 'present', 'yes'],
      ...['passed', 'account_id', 'at'],
    ],
    ways.flatMap(({ way, days: { proposed, decided }, by }): Value[][] => {
      const row = (kind: string, round: number, on: string): Value[] => [
        ...[way.id, round, kind, on, numbered('街道党工委纪要', on, way.id), 9, 8, 8, true],
        ...[by.street, at(on)],
      ];
      const appoint = decided === null ? [] : [row('appoint', 1, decided)];
      return [row('propose', 0, proposed), ...appoint];
    }),
  );
}

async function writeNotices(
  client: pg.ClientBase,
  ways: readonly WayOfDemo[],
  tokenHash: (way: Way) => Buffer,
): Promise<void> {
  const noticed = ways.flatMap((each) => {
    const { decided, lastDay } = each.days;
    return decided === null || lastDay === null ? [] : [{ ...each, decided, lastDay }];
  });
  const known = await client.query<{ id: number; education: string | null }>(
    'select id, education from person where id = any($1::bigint[])',
    [noticed.map(({ way }) => way.talent.personId)],
  );
  const education = new Map(known.rows.map((row) => [Number(row.id), row.education]));
  const first = await takeIds(client, 'public_notice', noticed.length);
  await copyRows(
    client,
    'public_notice',
    [
      ...['id', 'candidate_id', 'round', 'published_on', 'working_days', 'count_start_day'],
      ...['last_day', 'token_hash', 'fields', 'outcome', 'closed_on'],
      ...['contact_phone', 'contact_address'],
    ],
    noticed.map(({ way, days: { closed }, decided, lastDay }, index): Value[] => [
      ...[first + index, way.id, 1, decided, NOTICE_DAYS, false, lastDay, tokenHash(way)],
      JSON.stringify(fieldsOf(way, education.get(way.talent.personId) ?? null)),
      ...(closed === null ? [null, null] : ['clean', closed]),
      ...CONTACT,
    ]),
  );
  const objected = noticed
    .map((each, index) => ({ ...each, notice: first + index }))
    .flatMap((each) => {
      const { objected: on } = each.days;
      return on === null ? [] : [{ ...each, on }];
    });
  await copyRows(
    client,
    'case_pause',
    ['kind', 'case_id', 'from_on', 'reason', 'account_id', 'at'],
    objected.map(({ way, on, by }): Value[] => [
      ...['candidate', way.id, on, '公示期间收到异议', by.street, at(on)],
    ]),
  );
  await copyRows(
    client,
    'objection',
    [
      ...['candidate_id', 'notice_id', 'raised_on', 'channel', 'content', 'due_on'],
      ...['received_by', 'created_at'],
    ],
    objected.map(({ way, notice, on, by }): Value[] => [
      ...[way.id, notice, on, 'letter', '反映其承包地边界尚有争议，请核实。'],
      ...[addWorkingDays(on, 10).date, by.street, at(on)],
    ]),
  );
}

/** A telephone that is not in use, and an address that every street could have. */
const CONTACT = ['0531-00000000', '街道党群服务中心201室党建办'];

function fieldsOf({ talent, post }: Way, education: string | null) {
  const [year, month] = talent.bornOn.split('-');
  return {
    name: talent.name,
    gender: talent.gender === '2' ? '女' : '男',
    bornMonth: `${year}年${Number(month)}月`,
    education: education === null ? '' : (codeName(educationCodes, education) ?? ''),
    politicalStatus: codeName(politicalStatusCodes, talent.member ? '01' : '13') ?? '',
    currentPost: '',
    proposedPost: postLabel(post, talent.village.kind),
  };
}

async function writeProcedures(client: pg.ClientBase, ways: readonly WayOfDemo[]): Promise<void> {
  await copyRows(
    client,
    'lawful_procedure',
    [
      ...['candidate_id', 'round', 'route', 'held_on', 'number', 'elected', 'ballot', 'body'],
      ...['base', 'present', 'issued', 'returned', 'votes', 'seats', 'nominees'],
      ...['list_published_on', 'text', 'account_id', 'at'],
    ],
    ways.flatMap(({ way, days: { elected }, by }): Value[][] => {
      if (elected === null) return [];
      const number = numbered('选举结果报告', elected, way.id);
      return [
        [
          ...[way.id, 1, way.route, elected, number, true],
          ...figuresOf(way, elected),
          ...['已核对现行法条文', by.street, at(elected)],
        ],
      ];
    }),
  );
  await copyRows(
    client,
    'filing',
    [
      ...['candidate_id', 'round', 'number', 'papers', 'submitted_on', 'submitted_by'],
      ...['result', 'answered_on', 'answered_by'],
    ],
    ways.flatMap(({ way, days: { submitted, filed }, by }): Value[][] => {
      if (submitted === null) return [];
      const answer = filed === null ? [null, null, null] : ['filed', filed, by.approver];
      return [
        [
          ...[way.id, 1, numbered('备案请示', submitted, way.id), list(papers), submitted],
          ...[by.street, ...answer],
        ],
      ];
    }),
  );
}

const papers = [
  'approval_form',
  'joint_review_form',
  'inspection_report',
  'street_decision',
  'notice_result',
  'election_report',
];

/** ballot, body, base, present, issued, returned, votes, seats, nominees, list_published_on */
function figuresOf({ id, route }: Way, elected: string): Value[] {
  const more = id % 11;
  switch (route) {
    case 'party_election':
      return [null, null, 48, 42 + (more % 5), 42, 42, 38 + (more % 4), 1, 1, null];
    case 'villager_election':
      return [
        ...['first', null, 820, 640 + more, 640 + more, 638 + more, 400 + more * 5, 3, 4],
        addDays(elected, -26),
      ];
    default:
      return [null, 'representatives', 36, 33, null, null, 29 + (more % 4), null, null, null];
  }
}
