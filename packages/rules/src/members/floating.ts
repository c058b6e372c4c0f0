// Floating members and contact with them (MEM-09).
import { MEM_09 } from '../catalogue/members/mem.js';
import { addMonths, type CivilDate, formatDate } from '../civil-date.js';
import { type Judgement, judge, warn } from '../law/judgement.js';
import { type MemSettings, memDefaults } from '../settings/members/mem.js';

/** Away from the branch, as far as MEM-09 looks at it. */
export interface Absence {
  /** 工作、学习单位或居住地 changed. */
  readonly moved: boolean;
  readonly formalAffiliationMoved: boolean;
  /** First day since which the member can't join the branch's activities. */
  readonly awaySince: CivilDate;
}

/** MEM-09: a 流动党员 is away for six months or longer, the formal affiliation left behind. */
export function isFloating(absence: Absence, date: CivilDate): boolean {
  return (
    absence.moved && !absence.formalAffiliationMoved && date >= addMonths(absence.awaySince, 6)
  );
}

/** A floating member's last contact with the branch. */
export interface FloatingContact {
  readonly abroad: boolean;
  /** Day of the last contact logged, or of leaving if there was none. */
  readonly lastContactOn: CivilDate;
}

/** Months between contacts: by the 条例 half a year abroad, else the district's setting. */
export function contactDueOn(
  contact: FloatingContact,
  settings: MemSettings = memDefaults,
): CivilDate {
  const months = contact.abroad ? 6 : settings['mem.floatingContactMonths'];
  return addMonths(contact.lastContactOn, months);
}

/** MEM-09: has contact with this floating member been kept? */
export function judgeContact(
  contact: FloatingContact,
  today: CivilDate,
  settings: MemSettings = memDefaults,
): Judgement {
  const dueOn = contactDueOn(contact, settings);
  if (today <= dueOn) return judge([]);
  const message = `应不晚于${formatDate(dueOn)}联系一次，尚无联系记录。`;
  const details = {
    facts: { lastContactOn: contact.lastContactOn, dueOn },
    change: { fact: 'lastContactOn', hint: '请与流动党员联系并登记。' },
  };
  return judge([
    contact.abroad
      ? warn(MEM_09, today, message, details)
      : warn(MEM_09, today, message, { ...details, setting: 'mem.floatingContactMonths' }),
  ]);
}

/** A graduate may leave the affiliation at the school for at most two years. */
export function judgeGraduateAffiliation(graduatedOn: CivilDate, today: CivilDate): Judgement {
  const until = addMonths(graduatedOn, 24);
  if (today <= until) return judge([]);
  return judge([
    warn(MEM_09, today, '高校毕业生组织关系保留在学校已超过2年，应当转出。', {
      facts: { graduatedOn, until },
      change: { fact: 'graduatedOn', hint: '请转接组织关系到单位或居住地党组织。' },
    }),
  ]);
}
