// The separation of the three administrators (SEC-06).
import { block, type Finding, type Rule } from '@xianfeng/rules';
import { administratorRoles, type Role, roleLabels } from '../../kernel/index.js';

const SEC_06: Rule = {
  id: 'SEC-06',
  title: '三员分立',
  text: '系统管理员、安全管理员、审计管理员由不同的人担任，任何人不得兼任其中两职。',
  source: { regulation: 'graded_protection' },
  certainty: 'memory',
};

const isAdministrator = (role: Role) => administratorRoles.some((other) => other === role);

/**
 * SEC-06: of the three administrators one person is never two.
 *
 * @param held roles in force of the person
 * @param asked the role that is to be added
 * @param today day of the grant
 */
export function checkSeparation(held: readonly Role[], asked: Role, today: string): Finding | null {
  const other = held.find((role) => isAdministrator(role) && role !== asked);
  if (!isAdministrator(asked) || other === undefined) return null;
  return block(
    SEC_06,
    today,
    `该账号已是${roleLabels[other]}，按三员分立的要求不能再任${roleLabels[asked]}。`,
    { fact: 'held', hint: `请由另一位同志担任，或先收回其${roleLabels[other]}授权。` },
    { facts: { held: [...held], asked } },
  );
}
