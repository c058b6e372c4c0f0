// The probation period: oath, training, conversion, extension, archive (DEV-20 to DEV-28).
import {
  DEV_20,
  DEV_21,
  DEV_22,
  DEV_23,
  DEV_24,
  DEV_26,
  DEV_28,
} from '../../catalogue/members/dev.js';
import { addDays, addMonths, type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { type DevSettings, devDefaults } from '../../settings/members/dev.js';

const LEAST_EXTENSION = 6;
const MOST_EXTENSION = 12;

/** DEV-20: has the new 预备党员 been placed in a branch (and group, where there are groups)? */
export function judgePlacement(
  placement: { readonly placed: boolean; readonly inGroup: boolean; readonly hasGroups: boolean },
  date: CivilDate,
): Judgement {
  const done = placement.placed && (placement.inGroup || !placement.hasGroups);
  if (done) return judge([]);
  return judge([
    warn(DEV_20, date, '预备党员还没有编入党支部和党小组。', {
      change: { fact: 'placed', hint: '请及时编入党支部和党小组。' },
    }),
  ]);
}

/** DEV-21: the oath, 一般 within a month after the approval. */
export function judgeOath(
  oath: { readonly approvedOn: CivilDate; readonly swornOn: CivilDate | null },
  today: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const dueOn = addMonths(oath.approvedOn, settings['dev.oathMonths']);
  if ((oath.swornOn ?? today) <= dueOn) return judge([]);
  return judge([
    warn(DEV_21, today, `入党宣誓一般应不晚于${formatDate(dueOn)}。`, {
      facts: { approvedOn: oath.approvedOn, swornOn: oath.swornOn, dueOn },
      change: { fact: 'swornOn', hint: '请尽快组织入党宣誓。' },
      setting: 'dev.oathMonths',
    }),
  ]);
}

/** DEV-22: one training in the 预备期 or within a year after 转正. `fullSince` null: not yet full. */
export function judgeNewMemberTraining(
  training: {
    readonly admittedOn: CivilDate;
    readonly fullSince: CivilDate | null;
    readonly trainedOn: readonly CivilDate[];
  },
  today: CivilDate,
): Judgement {
  if (training.fullSince === null) return judge([]);
  const dueOn = addMonths(training.fullSince, 12);
  const trained = training.trainedOn.some((day) => day >= training.admittedOn && day <= dueOn);
  if (trained || today <= dueOn) return judge([]);
  return judge([
    warn(DEV_22, today, '预备期内和转正后1年内没有参加培训。', {
      facts: { fullSince: training.fullSince, dueOn },
      change: { fact: 'trainedOn', hint: '请尽快安排新党员培训。' },
    }),
  ]);
}

/** DEV-23: when to remind of the 转正申请. */
export function conversionReminderOn(
  endsOn: CivilDate,
  settings: DevSettings = devDefaults,
): CivilDate {
  return addDays(endsOn, -settings['dev.conversionReminderDays']);
}

/** DEV-23: the member's own written application; earlier than the reminder it warns. */
export function judgeConversionApplication(
  application: { readonly endsOn: CivilDate; readonly appliedOn: CivilDate | null },
  date: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const { endsOn, appliedOn } = application;
  const facts = { endsOn, appliedOn };
  if (appliedOn === null || appliedOn > date) {
    return judge([
      block(
        DEV_23,
        date,
        '本人还没有提出书面转正申请。',
        { fact: 'appliedOn', hint: `预备期${formatDate(endsOn)}届满，请本人提出书面转正申请。` },
        { facts },
      ),
    ]);
  }
  if (appliedOn >= conversionReminderOn(endsOn, settings)) return judge([]);
  return judge([
    warn(DEV_23, date, '转正申请提出过早。', {
      facts,
      setting: 'dev.conversionReminderDays',
      change: { fact: 'appliedOn', hint: '请在预备期满前后提出，或者说明原因。' },
    }),
  ]);
}

/** DEV-24: the 支部大会 on 转正 not before the 预备期 has run out, and soon after. */
export function judgeConversionMeeting(
  meeting: { readonly endsOn: CivilDate; readonly heldOn: CivilDate },
  settings: DevSettings = devDefaults,
): Judgement {
  const { endsOn, heldOn } = meeting;
  const facts = { endsOn, heldOn };
  if (heldOn < endsOn) {
    return judge([
      block(
        DEV_24,
        heldOn,
        '预备期未满，不能提前讨论转正。',
        { fact: 'heldOn', hint: `${formatDate(endsOn)}起可以召开支部大会讨论。` },
        { facts },
      ),
    ]);
  }
  const dueOn = addMonths(endsOn, settings['dev.conversionMeetingMonths']);
  if (heldOn <= dueOn) return judge([]);
  return judge([
    warn(DEV_24, heldOn, `预备期满后应当及时讨论，支部大会以不晚于${formatDate(dueOn)}为宜。`, {
      facts,
      setting: 'dev.conversionMeetingMonths',
      change: { fact: 'heldOn', hint: '请说明延迟原因。' },
    }),
  ]);
}

/** DEV-26: the papers are filed away, 及时 (by local custom a month). */
export function judgeArchiving(
  archiving: { readonly approvedOn: CivilDate; readonly archivedOn: CivilDate | null },
  today: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const dueOn = addMonths(archiving.approvedOn, settings['dev.archiveMonths']);
  if ((archiving.archivedOn ?? today) <= dueOn) return judge([]);
  return judge([
    warn(DEV_26, today, `入党材料应不晚于${formatDate(dueOn)}归档。`, {
      facts: { approvedOn: archiving.approvedOn, dueOn },
      setting: 'dev.archiveMonths',
      change: { fact: 'archivedOn', hint: '请整理材料并登记归档。' },
    }),
  ]);
}

/** An extension of the 预备期, decided once at its end. */
export interface ProbationExtension {
  readonly endsOn: CivilDate;
  readonly months: number;
  readonly earlierExtensions: number;
}

/** DEV-28: the extended 预备期 runs from the day the first ran out, without gap or overlap. */
export function extendedProbationEndsOn(endsOn: CivilDate, months: number): CivilDate {
  return addMonths(endsOn, months);
}

/** DEV-28: once, by six to twelve whole months. */
export function judgeProbationExtension(extension: ProbationExtension, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const { months, earlierExtensions } = extension;
  if (!Number.isInteger(months) || months < LEAST_EXTENSION || months > MOST_EXTENSION) {
    findings.push(
      block(
        DEV_28,
        date,
        `延长${months}个月，应为6个月以上1年以下。`,
        { fact: 'months', hint: '请填写6至12个月。' },
        { facts: { months } },
      ),
    );
  }
  if (earlierExtensions > 0) {
    findings.push(
      block(
        DEV_28,
        date,
        '预备期只能延长一次。',
        { fact: 'earlierExtensions', hint: '请按期转正或者取消预备党员资格。' },
        { facts: { earlierExtensions } },
      ),
    );
  }
  return judge(findings);
}
