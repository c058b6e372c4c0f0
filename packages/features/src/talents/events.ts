/** Events of the talent pool, with their words and who may hear of them. */
import type { z } from 'zod';
import { defineEvent, type FeedContext, logOnly, upward } from '../kernel/index.js';
import { talentFieldLabels } from './labels.js';
import { talentData, talentRevealedData, talentsForgottenData } from './schema.js';
import { poolSubject, type TalentFacts, talentSubject } from './subject.js';

/** The village whose pool it is. */
export interface TalentPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read the pool: those who manage the village, its street and the district. */
export const talentAudience = (place: TalentPlace) => upward(place.organizationPath);

type TalentFeed = FeedContext<z.output<typeof talentData>, TalentFacts>;

/** 一名人才（致富能人） */
const personOf = ({ subject }: TalentFeed) => {
  const source = subject?.source ?? null;
  return `一名人才${source === null ? '' : `（${source}）`}`;
};

const about = <const Past extends string>(
  past: Past,
  label: string,
  feed: (context: TalentFeed) => string | null,
) =>
  defineEvent({
    type: `talent.${past}` as const,
    subject: talentSubject,
    data: talentData,
    audience: talentAudience,
    label,
    feed,
  });

/** A lead was entered in the pool. */
export const talentAdded = about(
  'added',
  '登记人才线索',
  (context) => `${context.where}登记了${personOf(context)}的线索。`,
);

/** What is known of a talent was changed. */
export const talentChanged = about(
  'changed',
  '修改人才档案',
  (context) => `${context.where}更新了${personOf(context)}的情况。`,
);

/** By the state that a talent has come into; a way into a post tells of itself. */
export const talentMoved = about('moved', '办理人才入库', (context) => {
  const { where, data } = context;
  switch (data.state) {
    case 'lead':
      return `${where}的${personOf(context)}退回完善材料。`;
    case 'pending_intake':
      return `${where}推荐${personOf(context)}入库，待街道审核。`;
    case 'in_pool':
      return data.event === 'review_pool'
        ? `${where}的${personOf(context)}完成年度复核，继续作为后备。`
        : `${where}的${personOf(context)}进入人才库。`;
    case 'refused':
      return `${where}的一份人才档案已终止。`;
    default:
      return null;
  }
});

/** For audit only: who saw which masked field, and why. */
export const talentRevealed = defineEvent({
  type: 'talent.revealed',
  subject: talentSubject,
  data: talentRevealedData,
  audience: logOnly,
  label: '查看人才敏感信息',
  feed: null,
  log: ({ field, reason }) => `查看${talentFieldLabels[field]}，理由：${reason}。`,
});

/** SEC-10: files of a street were deleted after their time; the subject is the street. */
export const talentsForgotten = defineEvent({
  type: 'talent_pool.purged',
  subject: poolSubject,
  data: talentsForgottenData,
  audience: talentAudience,
  label: '删除到期人才档案',
  feed: ({ where, data }) => `${where}有${data.files}份未采用的人才档案保存期满，已按规定删除。`,
});
