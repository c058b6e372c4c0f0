/** Tables of settings: what the district has chosen: settings, negative lists, notices of rest days. */
import type {
  CivilDate,
  ClosedColumns,
  Id,
  Instant,
  Json,
  Version,
} from '@xianfeng/database/tables';

declare module '@xianfeng/database/tables' {
  interface Database extends SettingTables {}
}

/** The tables of settings by their names. */
export interface SettingTables {
  district_setting: DistrictSettingTable;
  negative_list: NegativeListTable;
  holiday_notice: HolidayNoticeTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<SettingTables> = {};

/** One choice of a setting 区级设置 by the district, in force until the next one of its key. */
export interface DistrictSettingTable {
  id: Id;
  key: string;
  value: Json<unknown>;
  /** The first day on which it is in force. */
  starts_on: CivilDate;
  reason: string;
  chosen_by: number;
  chosen_at: Instant;
  /** Taken back before it came into force; all three or none. */
  withdrawn_by: number | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  version: Version;
}

/** Negative lists that the district chose (TAL-09). */
export interface NegativeListTable {
  id: Id;
  starts_on: CivilDate;
  items: Json<unknown>;
  document: string;
  reason: string;
  chosen_by: number;
  chosen_at: Instant;
  withdrawn_by: number | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  version: Version;
}

/** Yearly notices of rest days as they were entered; of one year the latest counts (CAL-05). */
export interface HolidayNoticeTable {
  id: Id;
  year: number;
  off_days: CivilDate[];
  work_days: CivilDate[];
  document: string;
  reason: string;
  entered_by: number;
  entered_at: Instant;
}
