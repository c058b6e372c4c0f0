// Columns of the register of a village's team.
import {
  formatDate,
  genderCodes,
  isCivilDate,
  namesOf,
  postLabel,
  type Route,
  routeLabel,
  routeLabels,
  type TalentSource,
  talentSourceLabels,
  type VillagePost,
  villagePostLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import { DocumentError } from '../errors.js';
import { line } from '../person/text.js';

const oneOf = <Key extends string>(table: Readonly<Record<Key, string>>) => z.enum(namesOf(table));
const day = z.string().refine(isCivilDate);
const required = line.refine((text) => text !== '');

const holder = z.strictObject({
  name: required,
  gender: oneOf(genderCodes),
  /** `YYYY-MM` */
  bornIn: z.string().refine((month) => isCivilDate(`${month}-01`)),
  education: line,
  politicalStatus: line,
  /** As the caller may show it, whole or masked; null where it is not shown. */
  residentId: line.nullable().default(null),
  route: oneOf<Route>(routeLabels),
  startsOn: day,
  /** Null for a post without a term. */
  termEndsOn: day.nullable(),
  source: oneOf<TalentSource>(talentSourceLabels).nullable(),
  /** 一肩挑 */
  combined: z.boolean(),
});

const seat = z.strictObject({
  street: line,
  village: required,
  /** What stands there, for the words of its posts. */
  divisionKind: z.enum(['village', 'community']).default('village'),
  post: oneOf<VillagePost>(villagePostLabels),
  /** Null for a vacancy. */
  holder: holder.nullable(),
  remark: line,
});

/** A register: whose it is, its day, its posts and who holds them. */
export const teamRegister = z.strictObject({
  /** Whose register it is: a street, a village, the district. */
  unit: required,
  asOf: day,
  seats: z.array(seat).max(100_000),
});
export type TeamRegisterInput = z.input<typeof teamRegister>;
export type Seat = z.output<typeof seat>;
export type Holder = z.output<typeof holder>;

/** A column: its heading, width and text. */
export interface Column {
  readonly heading: string;
  /** In characters, as Excel counts. */
  readonly width: number;
  readonly of: (seat: Seat, holder: Holder | null) => string;
}

const columns: readonly Column[] = [
  { heading: '街道', width: 14, of: ({ street }) => street },
  { heading: '村（社区）', width: 20, of: ({ village }) => village },
  { heading: '岗位', width: 22, of: ({ post, divisionKind }) => postLabel(post, divisionKind) },
  { heading: '姓名', width: 10, of: (_, person) => person?.name ?? '（空缺）' },
  { heading: '性别', width: 7, of: (_, person) => (person ? genderCodes[person.gender] : '') },
  { heading: '出生年月', width: 10, of: (_, person) => person?.bornIn.replace('-', '.') ?? '' },
  { heading: '学历', width: 14, of: (_, person) => person?.education ?? '' },
  { heading: '政治面貌', width: 13, of: (_, person) => person?.politicalStatus ?? '' },
  {
    heading: '产生方式',
    width: 30,
    of: (seat, person) => (person ? routeLabel(person.route, seat.divisionKind) : ''),
  },
  { heading: '任职时间', width: 13, of: (_, person) => person?.startsOn ?? '' },
  { heading: '任期届满', width: 13, of: (_, person) => person?.termEndsOn ?? '' },
  {
    heading: '人才来源',
    width: 22,
    of: (_, person) => (person?.source == null ? '' : talentSourceLabels[person.source]),
  },
  { heading: '一肩挑', width: 8, of: (_, person) => (person?.combined === true ? '是' : '') },
  { heading: '备注', width: 18, of: ({ remark }) => remark },
];

const residentId: Column = {
  heading: '公民身份号码',
  width: 22,
  of: (_, person) => person?.residentId ?? '',
};

/** The columns of a register; that of ids is there when at least one is given. */
export function columnsOf(seats: readonly Seat[]): readonly Column[] {
  const withIds = seats.some((each) => each.holder?.residentId != null);
  return columns.flatMap((each) =>
    withIds && each.heading === '产生方式' ? [residentId, each] : [each],
  );
}

/** What a register is made of. @throws DocumentError invalid_field */
export function readRegister(input: TeamRegisterInput) {
  const parsed = teamRegister.safeParse(input);
  if (!parsed.success) throw new DocumentError('invalid_field', '名册');
  const { unit, asOf } = parsed.data;
  return { ...parsed.data, title: `${unit}村班子成员名册（截至${formatDate(asOf)}）` };
}

/** The headings of a register, as both of its files show them. */
export const teamRegisterHeadings = (input: TeamRegisterInput): string[] =>
  columnsOf(readRegister(input).seats).map(({ heading }) => heading);
