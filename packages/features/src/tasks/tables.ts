/** Tables of tasks: tasks and what each recipient delivers. */
import type { CivilDate, Id, Instant, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import type { DeliveryState, TaskState } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database {
    task: TaskTable;
    delivery: DeliveryTable;
  }
}

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
