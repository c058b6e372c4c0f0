/** Events of the batches of incumbents, with their words and who may hear of them. */
import type { z } from 'zod';
import { defineEvent, type FeedContext, upward } from '../kernel/index.js';
import { batchData } from './schema.js';
import { batchSubject } from './subject.js';

/** The street that a batch is of. */
export interface BatchPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read batches: the street and the district. */
export const batchAudience = (place: BatchPlace) => upward(place.organizationPath);

type BatchFeed = (context: FeedContext<z.output<typeof batchData>, null>) => string;

const about = <const Past extends string>(past: Past, label: string, feed: BatchFeed) =>
  defineEvent({
    type: `service_batch.${past}` as const,
    subject: batchSubject,
    data: batchData,
    audience: batchAudience,
    label,
    feed,
  });

/** What became of a batch. */
export const batchEvents = {
  submitted: about(
    'submitted',
    '上报现任成员',
    ({ where, data }) => `${where}上报了${data.rows}名现任村班子成员的名单，待区委组织部确认。`,
  ),
  confirmed: about(
    'confirmed',
    '确认现任成员',
    ({ where, data }) => `${where}上报的${data.rows}名现任村班子成员已确认入册。`,
  ),
  returned: about(
    'returned',
    '退回现任成员',
    ({ where }) => `${where}上报的现任村班子成员名单被退回，请按意见修改。`,
  ),
  withdrawn: about(
    'withdrawn',
    '撤回现任成员',
    ({ where }) => `${where}撤回了现任村班子成员名单。`,
  ),
} as const;
