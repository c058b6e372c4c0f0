/** Tables of economy: income, plans, projects and decisions of villages. */
import type {
  CivilDate,
  ClosedColumns,
  Id,
  Instant,
  Json,
  Version,
} from '@xianfeng/database/tables';
import {
  type CollectiveMatter,
  collectiveMatterLabels,
  type DevelopmentPath,
  developmentPathLabels,
} from '@xianfeng/rules';
import type { Generated } from 'kysely';
import {
  type DecisionBody,
  decisionBodyLabels,
  type IncomeState,
  incomeStateLabels,
  type ProjectState,
  projectStateLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends EconomyTables {}
}

/** The tables of economy by their names. */
export interface EconomyTables {
  village_income: VillageIncomeTable;
  village_income_sum: VillageIncomeSumTable;
  village_year: VillageYearTable;
  village_publication: VillagePublicationTable;
  village_plan: VillagePlanTable;
  village_project: VillageProjectTable;
  village_project_leader: VillageProjectLeaderTable;
  village_decision: VillageDecisionTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<EconomyTables> = {
  village_income: { state: incomeStateLabels },
  village_plan: { path: developmentPathLabels },
  village_project: { path: developmentPathLabels, state: projectStateLabels },
  village_decision: { matter: collectiveMatterLabels, body: decisionBodyLabels },
};

/** The five kinds of income in 分 (VEC-01); 投资收益 alone may be negative. */
interface IncomeColumns {
  operating_fen: number;
  contract_fen: number;
  investment_fen: number;
  subsidy_fen: number;
  other_fen: number;
}

/** What the incomes of a village come to in a year: those of its months, or the one of the whole year. */
export interface VillageIncomeSumTable extends IncomeColumns {
  organization_id: number;
  year: number;
  whole: boolean;
  /** How many incomes there are, in whatever state; the sums are of those that are passed. */
  incomes: number;
  passed: number;
  submitted: number;
  returned: number;
}

/** The income of a village in a month, as it holds now. */
export interface VillageIncomeTable extends IncomeColumns {
  id: Id;
  organization_id: number;
  year: number;
  month: number;
  note: Generated<string>;
  state: IncomeState;
  entered_by: number;
  submitted_by: number | null;
  submitted_at: Instant | null;
  opinion: Generated<string>;
  corrections: Generated<number>;
  version: Version;
  created_at: Instant;
}

/** A year whose figures the district has locked. */
export interface VillageYearTable {
  year: number;
  locked_by: number;
  locked_at: Instant;
  open_months: number;
  explanation: Generated<string>;
  version: Version;
}

/** Publications 财务公开 of a village's months (VEC-06). */
export interface VillagePublicationTable {
  id: Id;
  organization_id: number;
  year: number;
  month: number;
  published_on: CivilDate;
  place: string;
  published_by: number;
  version: Version;
  created_at: Instant;
}

/** Development plans 发展计划, one for each village; amounts in 分. */
export interface VillagePlanTable {
  id: Id;
  organization_id: number;
  path: DevelopmentPath;
  goal: string;
  target_year: number;
  target_fen: number;
  documents: Json<{ kind: string; title: string }[]>;
  version: Version;
  created_at: Instant;
}

/** Projects of a plan; amounts in 分 a year. */
export interface VillageProjectTable {
  id: Id;
  plan_id: number;
  name: string;
  path: DevelopmentPath;
  state: ProjectState;
  starts_on: CivilDate;
  income_before_fen: number;
  income_after_fen: number | null;
  note: Generated<string>;
  version: Version;
  created_at: Instant;
}

/** Who leads a project (VEC-07). */
export interface VillageProjectLeaderTable {
  project_id: number;
  person_id: number;
}

/** Collective decisions 民主决策 (VEC-05). */
export interface VillageDecisionTable {
  id: Id;
  organization_id: number;
  project_id: number | null;
  title: string;
  matter: CollectiveMatter;
  body: DecisionBody;
  notice_on: CivilDate;
  held_on: CivilDate;
  all_count: number;
  present_count: number;
  yes_count: number;
  recorded_by: number;
  version: Version;
  created_at: Instant;
}
