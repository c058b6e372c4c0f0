// Reading and checking of the resident id, GB 11643-1999 (MEM-02).
import { MEM_02 } from '../../catalogue/members/mem.js';
import { type CivilDate, parseCivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { plainNumber } from '../../typing/numbers.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** GB/T 2261.1: 1 男, 2 女. */
export type ResidentIdSex = '1' | '2';

/** What an id says about its bearer; null where the id does not say it. */
export interface ResidentIdReading {
  /** Digits 7–14, or null if they are no day. */
  readonly birthDate: CivilDate | null;
  readonly sex: ResidentIdSex | null;
  /** Digits 1–6. */
  readonly area: string;
}

/** Findings about an id, its kept form and what it says. */
export interface ResidentIdJudgement extends Judgement {
  /** The id as it is kept: trimmed, the last character in upper case. */
  readonly normalized: string;
  readonly reading: ResidentIdReading;
}

/**
 * The id as it is kept, whatever it was copied from: half width, without blanks, dashes and signs that
 * cannot be seen, the last character in upper case.
 */
export function normalizeResidentId(text: string): string {
  return plainNumber(text).toUpperCase();
}

/** 一代身份证: fifteen digits, without the century and the check character; no longer valid since 2013. */
const FIRST_GENERATION = /^\d{15}$/;

/** GB 11643-1999: the check character of the first 17 digits. Throws RangeError on other text. */
export function residentIdCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('17 digits expected');
  let sum = 0;
  WEIGHTS.forEach((weight, i) => {
    sum += weight * Number(first17.charAt(i));
  });
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** What the 18 characters say; for text of another shape nothing. */
export function readResidentId(id: string): ResidentIdReading {
  if (!/^\d{17}[\dX]$/.test(id)) return { birthDate: null, sex: null, area: '' };
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return {
    birthDate: parseCivilDate(birth),
    sex: Number(id.charAt(16)) % 2 === 1 ? '1' : '2',
    area: id.slice(0, 6),
  };
}

/** An id with what else was entered. */
export interface ResidentIdCheck {
  readonly id: string;
  readonly today: CivilDate;
  /** 性别 and 出生日期 as entered; left out, they are not compared. */
  readonly sex?: string;
  readonly birthDate?: CivilDate;
  /** Area codes of today's table; codes of the past only warn. Left out, not compared. */
  readonly knownAreas?: ReadonlySet<string>;
}

/**
 * MEM-02: is this a possible 公民身份号码, and does it agree with the entered sex and birth date?
 * An unknown area code only warns, as it may be a historic one. Findings never repeat the number.
 */
export function judgeResidentId(check: ResidentIdCheck): ResidentIdJudgement {
  const normalized = normalizeResidentId(check.id);
  const reading = readResidentId(normalized);
  if (reading.area === '') {
    const finding = refuse(check, 'id', shapeOf(normalized));
    return { ...judge([finding]), normalized, reading };
  }
  const findings: Finding[] = [];
  if (residentIdCheckCharacter(normalized.slice(0, 17)) !== normalized.charAt(17)) {
    findings.push(refuse(check, 'id', '公民身份号码的末位校验码不符，可能有一位录错。'));
  }
  if (reading.birthDate === null) {
    findings.push(refuse(check, 'id', '公民身份号码第7至14位不是有效日期。'));
  } else if (reading.birthDate > check.today) {
    findings.push(refuse(check, 'id', '公民身份号码中的出生日期晚于今天。'));
  }
  findings.push(...disagreements(check, reading));
  if (check.knownAreas !== undefined && !check.knownAreas.has(reading.area)) {
    findings.push(
      warn(MEM_02, check.today, '公民身份号码前6位不在现行区划代码表中，可能是历史代码。', {
        facts: { area: reading.area },
        change: { fact: 'id', hint: '请与证件核对；确为历史代码的可以继续。' },
      }),
    );
  }
  return { ...judge(findings), normalized, reading };
}

/** What is wrong with the shape of a number that has not 17 digits and a check character. */
function shapeOf(id: string): string {
  if (FIRST_GENERATION.test(id)) {
    return '这是15位的一代身份证号码，2013年起已停用；请填写18位公民身份号码。';
  }
  const rule = '公民身份号码应为18位，前17位为数字，末位为数字或X';
  return id.length === 18 || id.length === 0 ? `${rule}。` : `${rule}，现在是${id.length}位。`;
}

function disagreements(check: ResidentIdCheck, reading: ResidentIdReading): Finding[] {
  const findings: Finding[] = [];
  if (check.sex !== undefined && check.sex !== reading.sex) {
    findings.push(refuse(check, 'sex', '性别与公民身份号码第17位不一致。'));
  }
  if (
    check.birthDate !== undefined &&
    reading.birthDate !== null &&
    check.birthDate !== reading.birthDate
  ) {
    findings.push(
      refuse(
        check,
        'birthDate',
        '出生日期与公民身份号码不一致；档案记载不同的，请填入档案出生日期。',
      ),
    );
  }
  return findings;
}

function refuse(check: ResidentIdCheck, fact: string, message: string): Finding {
  return block(MEM_02, check.today, message, { fact, hint: '请对照证件核对后重新填写。' });
}
