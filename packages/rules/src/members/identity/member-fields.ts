// Checks of the national member items.
import { DEV_01 } from '../../catalogue/members/dev.js';
import { MEM_02, MEM_03, MEM_04 } from '../../catalogue/members/mem.js';
import { addYears, type CivilDate } from '../../civil-date.js';
import { isCode } from '../../codes/code-table.js';
import { doubtfulEducationCodes, educationCodes } from '../../codes/education.js';
import { ethnicityCodes } from '../../codes/ethnicity.js';
import { genderCodes } from '../../codes/gender.js';
import { block, confirm, type Finding, type Judgement, judge } from '../../law/judgement.js';
import type { Rule } from '../../law/rule.js';

/** National member items as entered; null or empty where not filled in. */
export interface MemberFields {
  readonly name: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly education: string | null;
  readonly bornOn: CivilDate;
  /** 入党日期 = 支部大会通过之日; null before admission. */
  readonly joinedOn: CivilDate | null;
  readonly mobile: string | null;
}

const NAME = /^[\p{Script=Han}A-Za-z·．.\s]{2,50}$/u;
const MOBILE = /^1[3-9]\d{9}$/;
const LEAST_AGE = 18;

/** Is it a mobile number of eleven digits? */
export function isMobileNumber(text: string): boolean {
  return MOBILE.test(text);
}

/** 2 to 50 Chinese characters or letters; · between the parts of a name. */
export function isPersonName(text: string): boolean {
  return NAME.test(text.trim()) && text.trim().length >= 2;
}

/** Checks the national items one by one (MEM table); the id itself is {@link judgeResidentId}'s. */
export function judgeMemberFields(fields: MemberFields, today: CivilDate): Judgement {
  const findings: Finding[] = [];
  const refuse = (rule: Rule, fact: keyof MemberFields, message: string, hint: string) => {
    findings.push(block(rule, today, message, { fact, hint }));
  };
  if (!isPersonName(fields.name)) {
    refuse(MEM_02, 'name', '姓名应为2至50个汉字或字母，可以含“·”。', '请按证件填写姓名。');
  }
  if (!isCode(genderCodes, fields.sex)) {
    refuse(MEM_02, 'sex', '性别代码不在国家标准中。', '请从列表中选择性别。');
  }
  if (!isCode(ethnicityCodes, fields.ethnicity)) {
    refuse(MEM_03, 'ethnicity', '民族代码不在国家标准中。', '请从列表中选择民族。');
  }
  findings.push(...educationFindings(fields.education, today));
  if (fields.bornOn > today) {
    refuse(MEM_02, 'bornOn', '出生日期晚于今天。', '请核对出生日期。');
  }
  if (fields.joinedOn !== null && fields.joinedOn < addYears(fields.bornOn, LEAST_AGE)) {
    refuse(DEV_01, 'joinedOn', '入党日期早于年满18周岁之日。', '请核对入党日期和出生日期。');
  }
  if (fields.mobile !== null && !isMobileNumber(fields.mobile)) {
    refuse(MEM_02, 'mobile', '手机号码应为11位，以13至19开头。', '请核对手机号码。');
  }
  return judge(findings);
}

function educationFindings(code: string | null, today: CivilDate): Finding[] {
  if (code === null || isCode(educationCodes, code)) return [];
  if (isCode(doubtfulEducationCodes, code)) {
    return [
      confirm(
        MEM_04,
        today,
        `学历代码${code}的含义各来源不一致。`,
        { fact: 'education', hint: '请对照毕业证书和国家标准确认。' },
        { facts: { code } },
      ),
    ];
  }
  return [
    block(MEM_04, today, '学历代码不在国家标准中。', {
      fact: 'education',
      hint: '请从列表中选择学历；01至08不是国家标准代码。',
    }),
  ];
}
