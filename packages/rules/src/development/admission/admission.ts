// Examination, preview, form, assembly and talk of an admission (DEV-12 to DEV-17).
import { DEV_12, DEV_13, DEV_14, DEV_15, DEV_17 } from '../../catalogue/members/dev.js';
import { addMonths, type CivilDate, formatDate } from '../../civil-date.js';
import { block, confirm, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { type DevSettings, devDefaults } from '../../settings/members/dev.js';
import { developmentVersion } from '../version.js';

/** DEV-12: the 支委会 examines after steps 8 to 11, in a collective discussion. */
export function judgeExamination(
  examination: { readonly examinedOn: CivilDate | null; readonly passed: boolean },
  date: CivilDate,
): Judgement {
  const { examinedOn, passed } = examination;
  if (examinedOn === null || examinedOn > date) {
    return judge([
      block(DEV_12, date, '支部委员会还没有集体讨论审查。', {
        fact: 'examinedOn',
        hint: '请召开支部委员会会议审查并记录。',
      }),
    ]);
  }
  if (passed) return judge([]);
  return judge([
    block(DEV_12, date, '支部委员会审查不合格。', {
      fact: 'examined',
      hint: '请退回继续培养或者终止培养。',
    }),
  ]);
}

/**
 * DEV-13: someone who will leave the unit within three months is 一般 not admitted. The text of 2014
 * says so (Art. 19); whether that of 2026 does is open, so a person decides.
 */
export function judgeDeparture(
  leavesOn: CivilDate | null,
  date: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const months = settings['dev.departureMonths'];
  if (leavesOn === null || leavesOn > addMonths(date, months)) return judge([]);
  const message = `发展对象将于${formatDate(leavesOn)}离开工作、学习单位，${months}个月内离开的一般不办理接收手续。`;
  const facts = { leavesOn, months };
  const change = { fact: 'leavesOn', hint: '请将培养考察材料转交接收单位党组织，或者填写说明。' };
  if (developmentVersion(date) === 'DEV-2014') {
    return judge([warn(DEV_13, date, message, { facts, change })]);
  }
  return judge([
    confirm(DEV_13, date, `${message}2026年细则是否保留此条待核对。`, change, { facts }),
  ]);
}

/** DEV-13: the result of the 预审 must be there, and 合格. */
export function judgePreview(
  preview: { readonly previewedOn: CivilDate | null; readonly passed: boolean },
  date: CivilDate,
): Judgement {
  const held = preview.previewedOn !== null && preview.previewedOn <= date;
  if (held && preview.passed) return judge([]);
  return judge([
    block(DEV_13, date, '上级党委预审还没有合格。', {
      fact: held ? 'passed' : 'previewedOn',
      hint: '请报具有审批权限的基层党委预审。',
    }),
  ]);
}

/** DEV-14: the numbered 志愿书 is given out after the 预审 only. */
export function judgeMembershipForm(
  form: {
    readonly serialNumber: string;
    readonly issuedOn: CivilDate | null;
    readonly previewedOn: CivilDate | null;
  },
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  if (form.serialNumber.trim() === '' || form.issuedOn === null) {
    findings.push(
      block(DEV_14, date, '还没有发给编号的入党志愿书。', {
        fact: form.serialNumber.trim() === '' ? 'serialNumber' : 'issuedOn',
        hint: '请登记入党志愿书编号和发放日期。',
      }),
    );
  }
  if (form.issuedOn !== null && (form.previewedOn === null || form.issuedOn < form.previewedOn)) {
    findings.push(
      block(
        DEV_14,
        date,
        '入党志愿书在预审合格之前发出。',
        {
          fact: form.previewedOn === null ? 'previewedOn' : 'issuedOn',
          hint: '预审合格后方可发给入党志愿书，请核对日期。',
        },
        { facts: { issuedOn: form.issuedOn, previewedOn: form.previewedOn } },
      ),
    );
  }
  return judge(findings);
}

/** DEV-15: last day of the 支部大会, a month after the 预审 was passed. */
export function assemblyDueOn(previewedOn: CivilDate): CivilDate {
  return addMonths(previewedOn, 1);
}

/** The assembly that decides on an admission. */
export interface AdmissionMeeting {
  readonly previewedOn: CivilDate;
  readonly heldOn: CivilDate;
  /** 无记名投票 */
  readonly anonymous: boolean;
  /** Each person discussed and voted on alone. */
  readonly oneByOne: boolean;
}

/** DEV-15: time and form of the 支部大会; turnout and votes are judgeQuorum and judgeMotion. */
export function judgeAdmissionMeeting(meeting: AdmissionMeeting): Judgement {
  const { previewedOn, heldOn } = meeting;
  const findings: Finding[] = [];
  const dueOn = assemblyDueOn(previewedOn);
  const facts = { previewedOn, heldOn, dueOn };
  if (heldOn < previewedOn) {
    findings.push(
      block(
        DEV_15,
        heldOn,
        '支部大会早于预审合格。',
        { fact: 'heldOn', hint: '预审合格后再提交支部大会讨论。' },
        { facts },
      ),
    );
  }
  if (heldOn > dueOn) {
    findings.push({
      ...block(
        DEV_15,
        heldOn,
        `支部大会应不晚于${formatDate(dueOn)}召开，已超过1个月。`,
        { fact: 'heldOn', hint: '请报上级党委重新预审，或者报区委组织部按规定处理。' },
        { facts },
      ),
      overridable: true,
    });
  }
  if (!meeting.anonymous) {
    findings.push(
      block(DEV_15, heldOn, '接收预备党员须无记名投票。', {
        fact: 'anonymous',
        hint: '请以无记名投票方式表决。',
      }),
    );
  }
  if (!meeting.oneByOne) {
    findings.push(
      block(DEV_15, heldOn, '两名以上发展对象须逐个讨论、逐个表决。', {
        fact: 'oneByOne',
        hint: '请逐个讨论和表决。',
      }),
    );
  }
  return judge(findings);
}

/** DEV-17: a committee member or 组织员 talks with the prospect between the meeting and the approval. */
export function judgeCommitteeTalk(
  talk: {
    readonly talkedOn: CivilDate | null;
    readonly by: 'committee_member' | 'organizer' | null;
  },
  assemblyOn: CivilDate,
  date: CivilDate,
): Judgement {
  const { talkedOn } = talk;
  const talked = talkedOn !== null && talkedOn >= assemblyOn && talkedOn <= date;
  if (talked && talk.by !== null) return judge([]);
  return judge([
    block(
      DEV_17,
      date,
      '上级党委审批前，须由党委委员或者组织员同发展对象谈话。',
      {
        fact: talked ? 'by' : 'talkedOn',
        hint: '请在支部大会后、审批前谈话并将意见写入志愿书。',
      },
      { facts: { talkedOn, assemblyOn } },
    ),
  ]);
}
