/** The joint reviews of every way. */
import { addDays, addMonths, addWorkingDays, defaultNegativeList } from '@xianfeng/rules';
import type pg from 'pg';
import { copyRows, takeIds, type Value } from '../../kit/demo/index.js';
import { at, type Department, departments, list, type WayOfDemo } from './proof-values.js';

interface Opinion {
  answer: 'pass' | 'fail' | 'explain' | null;
  basis: string;
  hit: { code: string; hard: boolean } | null;
}
const pass: Opinion = { answer: 'pass', basis: '', hit: null };
const silent: Opinion = { answer: null, basis: '', hit: null };

/** The cases of a running joint review, one after the other. */
const cases: readonly Partial<Record<Department, Opinion>>[] = [
  {},
  { court: pass, discipline: pass },
  {
    court: pass,
    discipline: pass,
    public_security: {
      answer: 'explain',
      basis: '请说明2023年一起交通违法记录的处理情况。',
      hit: null,
    },
  },
  {
    court: pass,
    discipline: pass,
    public_security: pass,
    civil_affairs: {
      answer: 'fail',
      basis: '尚未签订竞职承诺书。',
      hit: { code: 'NEG-16', hard: false },
    },
  },
  { court: pass, discipline: pass, public_security: pass, civil_affairs: pass },
  {
    discipline: pass,
    public_security: pass,
    civil_affairs: pass,
    court: {
      answer: 'fail',
      basis: '目前仍在失信被执行人名单内。',
      hit: { code: 'NEG-13', hard: true },
    },
  },
];

const opinionOf = ({ way, days }: WayOfDemo, department: Department): Opinion =>
  days.passed === null ? (cases[way.variant]?.[department] ?? silent) : pass;

/** Every department's answer, and what was found. */
export async function writeReviews(
  client: pg.ClientBase,
  ways: readonly WayOfDemo[],
): Promise<void> {
  const reviewed = ways.flatMap((each) => {
    const { sent } = each.days;
    return sent === null ? [] : [{ ...each, sent }];
  });
  const first = await takeIds(client, 'joint_review', reviewed.length);
  await copyRows(
    client,
    'joint_review',
    [
      ...['id', 'candidate_id', 'round', 'required', 'sent_on', 'departments_by', 'all_by'],
      ...['result', 'closed_on', 'valid_until'],
    ],
    reviewed.map(({ way, days: { passed }, sent }, index): Value[] => [
      ...[first + index, way.id, 1, list(departments), sent, addWorkingDays(sent, 5).date],
      ...[addWorkingDays(sent, 10).date, passed === null ? null : 'passed', passed],
      passed === null ? null : addMonths(passed, 6),
    ]),
  );
  const opinions = reviewed.flatMap((each, index) =>
    departments.map((department) => ({
      ...each,
      department,
      review: first + index,
      opinion: opinionOf(each, department),
    })),
  );
  const firstOpinion = await takeIds(client, 'review_opinion', opinions.length);
  const answeredOn = (sent: string) => addDays(sent, 3);
  await copyRows(
    client,
    'review_opinion',
    [
      ...['id', 'review_id', 'candidate_id', 'department', 'answer', 'basis', 'hard', 'due_on'],
      ...['answered_by', 'answered_on', 'version'],
    ],
    opinions.map(({ way, by, department, review, opinion, sent }, index): Value[] => {
      const { answer, basis, hit } = opinion;
      const given =
        answer === null ? [null, null, 1] : [by.departments[department], answeredOn(sent), 2];
      const due = addWorkingDays(sent, 5).date;
      return [
        ...[
          firstOpinion + index,
          review,
          way.id,
          department,
          answer,
          basis,
          hit?.hard ?? false,
          due,
        ],
        ...given,
      ];
    }),
  );
  const running = opinions
    .map((each, index) => ({ ...each, id: firstOpinion + index }))
    .filter(({ days }) => days.passed === null);
  await copyRows(
    client,
    'review_answer',
    ['opinion_id', 'answer', 'basis', 'hard', 'account_id', 'at'],
    running.flatMap(({ id, by, department, opinion: { answer, basis, hit }, sent }): Value[][] =>
      answer === null
        ? []
        : [
            [
              id,
              answer,
              basis,
              hit?.hard ?? false,
              by.departments[department],
              at(answeredOn(sent)),
            ],
          ],
    ),
  );
  await copyRows(
    client,
    'negative_hit',
    ['opinion_id', 'candidate_id', 'code', 'hard', 'found_on', 'title', 'force', 'look_back'],
    running.flatMap(({ id, way, opinion: { hit }, sent }): Value[][] => {
      const item = defaultNegativeList.find(({ code }) => code === hit?.code);
      if (hit === null || item === undefined) return [];
      const { rule, force, lookBack } = item;
      return [
        [
          ...[id, way.id, hit.code, hit.hard, addDays(sent, -30)],
          ...[rule.title, force, JSON.stringify(lookBack)],
        ],
      ];
    }),
  );
}
