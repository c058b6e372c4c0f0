// Passwords and idle time (SEC-04).
import { SEC_04 } from '../catalogue/general/sec.js';
import { addDays, type CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type SecSettings, secDefaults } from '../settings/general/sec.js';
import { isGuessable } from './guessable-password.js';

const classes: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** How many of lower case, upper case, digits and other characters the text has. */
export function characterClasses(password: string): number {
  return classes.filter((pattern) => pattern.test(password)).length;
}

/**
 * SEC-04: may this be the new password? `reused` is whether it equals one of the last few, which only
 * the keeper of their hashes can tell; `own` are words of the owner, which others try first.
 */
export function judgePassword(
  password: {
    readonly text: string;
    readonly reused: boolean;
    readonly own?: readonly string[];
  },
  date: CivilDate,
  settings: SecSettings = secDefaults,
): Judgement {
  const findings: Finding[] = [];
  const length = settings['sec.passwordLength'];
  if ([...password.text].length < length) {
    findings.push(
      block(
        SEC_04,
        date,
        `密码少于${length}位。`,
        { fact: 'length', hint: `请使用不少于${length}位的密码。` },
        { setting: 'sec.passwordLength' },
      ),
    );
  }
  const needed = settings['sec.passwordClasses'];
  if (characterClasses(password.text) < needed) {
    findings.push(
      block(
        SEC_04,
        date,
        `密码应包含大写字母、小写字母、数字、其他字符中的${needed}类。`,
        { fact: 'classes', hint: '请混合使用不同种类的字符。' },
        { setting: 'sec.passwordClasses' },
      ),
    );
  }
  if (isGuessable(password.text, password.own)) {
    findings.push(
      block(SEC_04, date, '密码太容易被猜到。', {
        fact: 'guessable',
        hint: '请不要用姓名拼音、登录名、电话、年份、键盘顺序、常见词语拼成密码。',
      }),
    );
  }
  if (password.reused) {
    const history = settings['sec.passwordHistory'];
    findings.push(
      block(
        SEC_04,
        date,
        `不能与最近${history}次使用过的密码相同。`,
        { fact: 'reused', hint: '请换一个没有用过的密码。' },
        { setting: 'sec.passwordHistory' },
      ),
    );
  }
  return judge(findings);
}

/** SEC-04: must the password be changed at this sign-in? */
export function mustChangePassword(
  password: { readonly changedOn: CivilDate; readonly initial: boolean },
  today: CivilDate,
  settings: SecSettings = secDefaults,
): boolean {
  return password.initial || today > addDays(password.changedOn, settings['sec.passwordDays']);
}

/** SEC-04: has a managing session been idle for too long? */
export function isIdle(
  lastSeenAt: number,
  now: number,
  settings: SecSettings = secDefaults,
): boolean {
  return now - lastSeenAt > settings['sec.idleMinutes'] * 60_000;
}
