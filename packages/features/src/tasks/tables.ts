/** Tables of tasks: tasks and what each recipient delivers. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import {
  type DeliveryState,
  deliveryStateLabels,
  type TaskState,
  taskStateLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends TaskTables {}
}

/** The tables of tasks by their names. */
export interface TaskTables {
  task: TaskTable;
  delivery: DeliveryTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<TaskTables> = {
  task: { state: taskStateLabels },
  delivery: { state: deliveryStateLabels },
};

/** Tasks 任务 by the organization that handed them down. */
export interface TaskTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  parent_delivery_id: number | null;
  title: string;
  body: string;
  due_on: CivilDate;
  state: Generated<TaskState>;
  created_by: number;
  version: Version;
  created_at: Instant;
}

/** Deliveries 派发 of tasks, one for each recipient. */
export interface DeliveryTable {
  id: Id;
  task_id: number;
  /** The organization that has to do it, or the branch of the member who has to. */
  organization_id: number;
  organization_path: string;
  member_id: number | null;
  state: Generated<DeliveryState>;
  report: Generated<string>;
  opinion: Generated<string>;
  accepted_at: Instant | null;
  reported_at: Instant | null;
  closed_at: Instant | null;
  reported_by: number | null;
  /** The first report came after the due date. */
  late: Generated<boolean>;
  version: Version;
}
