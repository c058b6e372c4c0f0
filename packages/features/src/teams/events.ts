/** Events of teams and holders, with their words and who may hear of them. */
import { postLabel } from '@xianfeng/rules';
import { defineEvent, type FeedContext, upward } from '../kernel/index.js';
import { recordKindLabels, type TeamPost } from './labels.js';
import { holderData, holderRecordedData, seatsSetData } from './schema.js';
import { type HolderFacts, holderSubject, teamSubject } from './subject.js';

/** The village whose team it is. */
export interface TeamPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read the team: those who manage the village, its street and the district. */
export const teamAudience = (place: TeamPlace) => upward(place.organizationPath);

/** The number of seats of a post has changed; the subject is the village's organization. */
export const seatsSet = defineEvent({
  type: 'team.seats_set',
  subject: teamSubject,
  data: seatsSetData,
  audience: teamAudience,
  label: '调整职数',
  feed: ({ where, data }) => `${where}调整了${postLabel(data.post, null)}的职数。`,
});

/** 东村村委会主任王*; without the name, and the post as any village calls it, where it is out of sight. */
const held = (
  { where, subject }: FeedContext<unknown, HolderFacts>,
  post: TeamPost | null = null,
): string => {
  const any = post === null ? '' : postLabel(post, null);
  return `${where}${subject?.post ?? any}${subject?.who ?? '一名同志'}`;
};

/** A candidate took a seat of a village's team. */
export const tookOffice = defineEvent({
  type: 'holder.took_office',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
  label: '登记到任',
  feed: (context) => `${held(context, context.data.post)}到任。`,
});

/** A holder left the seat. */
export const leftOffice = defineEvent({
  type: 'holder.left_office',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
  label: '登记离任',
  feed: (context) => `${held(context, context.data.post)}离任。`,
});

/** A leaving that was entered by mistake was taken back by two people. */
export const reinstated = defineEvent({
  type: 'holder.reinstated',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
  label: '撤销离任登记',
  feed: (context) => `${held(context, context.data.post)}的离任登记已撤销，恢复在任。`,
});

/** The term or the election of a holder was set right by two people. */
export const correctedInOffice = defineEvent({
  type: 'holder.corrected',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
  label: '更正任职',
  feed: (context) => `${held(context, context.data.post)}的任职登记已更正。`,
});

/** An appraisal, a debrief, an audit or a hand-over of a holder was put on record. */
export const serviceRecorded = defineEvent({
  type: 'holder.recorded',
  subject: holderSubject,
  data: holderRecordedData,
  audience: teamAudience,
  label: '登记任内记录',
  feed: ({ where, data, subject }) =>
    `${where}登记了${subject?.post ?? ''}${subject?.who ?? '一名同志'}的${recordKindLabels[data.kind]}。`,
});
