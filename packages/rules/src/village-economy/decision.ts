// Decisions of a collective on its important matters (VEC-05).
import { VEC_05 } from '../catalogue/villages/vec.js';
import { addDays, type CivilDate, formatDate } from '../civil-date.js';
import { type Citation, cite } from '../law/citation.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { fewestAtLeast } from '../share.js';

/** 重大事项 of a collective; those marked may not be left to the 代表大会. */
export const collectiveMatterLabels = {
  rules: '制定、修改章程',
  membership: '成员确认',
  land: '土地承包和份额量化',
  compensation: '土地补偿费分配',
  merger: '合并、分立、解散',
  investment: '重大投资和经营方案',
  other: '其他重大事项',
} as const;

export type CollectiveMatter = keyof typeof collectiveMatterLabels;

const undelegable: ReadonlySet<CollectiveMatter> = new Set([
  'rules',
  'membership',
  'land',
  'compensation',
  'merger',
]);

/** A meeting of the collective with its figures. */
export interface CollectiveMeeting {
  readonly matter: CollectiveMatter;
  readonly body: 'members' | 'representatives';
  /** 村党组织 studied it first. */
  readonly studiedByParty: boolean;
  readonly noticeOn: CivilDate;
  readonly heldOn: CivilDate;
  /** All members of full capacity, or all representatives. */
  readonly all: number;
  readonly present: number;
  readonly yes: number;
}

/** The rule on decisions, cited as it stands on a day. */
export function decisionCitation(date: CivilDate): Citation {
  return cite(VEC_05, date);
}

/**
 * VEC-05: 成员大会 — two thirds of the members of full capacity attend and two thirds of all agree;
 * 代表大会 — two thirds of all representatives agree. Ten days' notice; the party organization first.
 */
export function judgeCollectiveDecision(meeting: CollectiveMeeting): Judgement {
  const date = meeting.heldOn;
  const findings: Finding[] = [];
  const needed = Math.max(1, fewestAtLeast(meeting.all, 2, 3));
  const facts = { all: meeting.all, present: meeting.present, yes: meeting.yes, needed };
  const refuse = (fact: keyof CollectiveMeeting, message: string, hint: string) => {
    findings.push(block(VEC_05, date, message, { fact, hint }, { facts }));
  };
  if (!meeting.studiedByParty) {
    refuse('studiedByParty', '重大事项须先经村党组织研究。', '请先提交村党组织研究讨论。');
  }
  const latestNotice = addDays(date, -10);
  if (meeting.noticeOn > latestNotice) {
    refuse(
      'noticeOn',
      '会议应提前10日通知。',
      `最晚应在${formatDate(latestNotice)}通知。请核对通知日期；还没有召开的，请推迟会期。`,
    );
  }
  if (meeting.body === 'representatives' && undelegable.has(meeting.matter)) {
    const label = collectiveMatterLabels[meeting.matter];
    refuse('body', `“${label}”不能由代表大会决定。`, '请召开成员大会。');
  }
  if (meeting.body === 'members' && meeting.present < needed) {
    refuse('present', `到会${meeting.present}人，不足三分之二。`, `须有${needed}人到会。`);
  }
  if (meeting.yes < needed || meeting.yes > meeting.present) {
    refuse('yes', `同意${meeting.yes}人，不足全体的三分之二。`, `须有${needed}人同意。`);
  }
  return judge(findings);
}
