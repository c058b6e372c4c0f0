/** Plans of villages, with projects, their leaders and the decisions on them. */
import { addDays, instantOf } from '@xianfeng/rules';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Accounts,
  accountOf,
  copyRows,
  type Random,
  type Tree,
  takeIds,
  type Value,
  type Village,
} from '../../kit/demo/index.js';
import { goalTexts, measureTexts, projectTexts } from './texts.js';

interface PlanOptions extends DemoStage {
  tree: Tree;
  accounts: Accounts;
  random: Random;
  firstYear: number;
}

const paths = ['assets', 'land', 'industry'] as const;
const WAN = 1_000_000;
/** Of so many villages one has a plan; the first, which visitors see, is among them. */
const ONE_IN = 3;

/** Plans with projects, the people who lead them, and the decisions on them. */
export async function addPlans(options: PlanOptions): Promise<void> {
  const { client, random, today } = options;
  const { villages, branches } = options.tree;
  const planned = villages.filter((_, index) => index % ONE_IN === 0);
  const created = new Date(instantOf(`${options.firstYear}-06-01`, '09:00')).toISOString();
  const firstPlan = await takeIds(client, 'village_plan', planned.length);
  const drafts = planned.map((village, index) => {
    const path =
      village.kind === 'village'
        ? random.pick(paths)
        : random.pick(paths.slice(0, 1).concat('industry'));
    return { village, path, id: firstPlan + index };
  });
  await copyRows(
    client,
    'village_plan',
    [
      'id',
      'organization_id',
      'path',
      'goal',
      'target_year',
      'target_fen',
      'documents',
      'created_at',
    ],
    drafts.map(({ village, path, id }): Value[] => [
      id,
      village.id,
      path,
      goalTexts[path],
      Number(today.slice(0, 4)) + 1,
      random.int(4, 30) * 10 * WAN,
      JSON.stringify([
        { kind: 'district_opinion', title: '关于发展壮大村级集体经济的实施意见' },
        { kind: 'street_plan', title: `${village.street.place}村级集体经济发展方案` },
        { kind: 'measures', title: random.pick(measureTexts) },
      ]),
      created,
    ]),
  );
  const projects = drafts.flatMap((plan) => {
    const names = random.shuffle(projectTexts[plan.path]).slice(0, random.int(1, 2));
    return names.map((name) => ({ plan, name }));
  });
  const firstProject = await takeIds(client, 'village_project', projects.length);
  await copyRows(
    client,
    'village_project',
    [
      ...['id', 'plan_id', 'name', 'path', 'state', 'starts_on'],
      ...['income_before_fen', 'income_after_fen', 'created_at'],
    ],
    projects.map(({ plan, name }, index): Value[] => {
      const finished = random.chance(0.6);
      const before = random.int(0, 20) * WAN;
      return [
        firstProject + index,
        plan.id,
        name,
        plan.path,
        finished ? 'finished' : random.chance(0.7) ? 'running' : 'planned',
        `${options.firstYear + random.int(1, 3)}-0${random.int(1, 9)}-15`,
        before,
        finished ? before + random.int(3, 60) * WAN : null,
        created,
      ];
    }),
  );
  await copyRows(
    client,
    'village_project_leader',
    ['project_id', 'person_id'],
    projects.flatMap(({ plan }, index): Value[][] => {
      const people = branches
        .filter((branch) => branch.path.startsWith(plan.village.path))
        .flatMap((branch) => branch.members.filter(({ category }) => category === 'full'));
      if (people.length === 0) return [];
      return [[firstProject + index, random.pick(people).personId]];
    }),
  );
  await addDecisions(options, projects, firstProject);
}

async function addDecisions(
  { client, accounts, random, firstYear }: PlanOptions,
  projects: readonly { plan: { village: Village }; name: string }[],
  firstProject: number,
): Promise<void> {
  await copyRows(
    client,
    'village_decision',
    [
      ...['organization_id', 'project_id', 'title', 'matter', 'body', 'notice_on', 'held_on'],
      ...['all_count', 'present_count', 'yes_count', 'recorded_by', 'created_at'],
    ],
    projects.map(({ plan, name }, index): Value[] => {
      const heldOn = `${firstYear}-0${random.int(7, 9)}-20`;
      const all = random.int(60, 400);
      const present = all - random.int(0, Math.floor(all / 10));
      return [
        plan.village.id,
        firstProject + index,
        `${name}投资经营方案`,
        'investment',
        'members',
        addDays(heldOn, -random.int(10, 15)),
        heldOn,
        all,
        present,
        present - random.int(0, Math.floor(all / 10)),
        accountOf(accounts, plan.village.organizerLogin),
        new Date(instantOf(heldOn, '16:00')).toISOString(),
      ];
    }),
  );
}
