/** The district's 负面清单 (TAL-09) as it travels: inputs, answers and events. Browser-safe. */
import { type ListedItem, type LookBack, MOST_ITEMS, MOST_YEARS } from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, line, versionOrNone } from '../../kernel/schema.js';

export type { ListedItem, LookBack };

/** Shown with the list, so that it is not taken for law, nor the sample for the district's own. */
export const OWN_LIST_NOTE = '本区负面清单，非法规条文';

/** Shown with the sample list while the district has chosen none of its own. */
export const SAMPLE_LIST_NOTE = '示例清单（未由本区确认）';

/** How far back an item of the list looks. */
export const lookBack: z.ZodType<LookBack> = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.enum(['forever', 'while_open', 'until_date', 'this_term']) }),
    z.object({
      kind: z.literal('years'),
      years: z
        .number({ error: '请填写年数' })
        .int({ error: '请填写整年' })
        .min(1, { error: '至少1年' })
        .max(MOST_YEARS, { error: `最多${MOST_YEARS}年` }),
    }),
  ],
  { error: '请选择计算期' },
);

/** One item of the list: code, text, force, how far back it looks. */
export const listedItem = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,12}$/, { error: '编号用字母、数字和-，最多12位' }),
  text: line(2, 200),
  force: z.enum(['hard', 'soft'], { error: '请选择一票否决或者一般情形' }),
  lookBack,
  basis: line(2, 100),
});

/** The items of a list, at least one. */
export const listedItems = z.array(listedItem).min(1, { error: '清单至少一项' }).max(MOST_ITEMS);

/** A list with the first day of its force, the district's paper and the reason. */
export const chooseListInput = z.object({
  items: listedItems,
  /** The first day on which reviews are sent by it: today or later. */
  from: civilDate,
  /** 文号 of the district's paper that decides on the list. */
  document: line(2, 100),
  reason: line(2, 200),
  version: versionOrNone,
});

/** The list to take back, with the reason. */
export const withdrawListInput = z.object({ id, version: versionOrNone, reason: line(2, 200) });

/** A list by which a joint review is judged. */
export interface ReviewList {
  /** Chosen by the district; else the sample that comes with the product. */
  own: boolean;
  items: readonly ListedItem[];
}

/** One list that the district chose. */
export interface ListVersion {
  id: number;
  items: readonly ListedItem[];
  from: string;
  document: string;
  reason: string;
  by: string;
  /** Milliseconds. */
  at: number;
  /** In force today. */
  inForce: boolean;
  withdrawn: { reason: string; by: string; at: number } | null;
}

/** The list of today with everything that was ever chosen, the latest first. */
export interface NegativeListView extends ReviewList {
  today: string;
  versions: ListVersion[];
  changeable: boolean;
  /** To be named when changing it. */
  version: number;
}

/** Public fields of every event about the list. */
export const listEventData = z.object({ from: z.string(), items: z.number().int() });
