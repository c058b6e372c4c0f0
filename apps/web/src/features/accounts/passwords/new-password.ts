// Schema of a new password under the rules in force (SEC-04).
import { useQuery } from '@tanstack/react-query';
import {
  guessableText,
  isGuessablePassword,
  isStrongPassword,
  type PasswordRules,
  passwordRulesOf,
  strengthText,
} from '@xianfeng/features/accounts/schema';
import { secDefaults } from '@xianfeng/rules';
import { useMemo } from 'react';
import { z } from 'zod';
import { trpc } from '../../../app/api/trpc.js';

/** SEC-04 as the district has set it; as it is without a choice of its own until that is known. */
export function usePasswordRules(): PasswordRules {
  return useQuery(trpc.accounts.passwordRules.queryOptions()).data ?? passwordRulesOf(secDefaults);
}

/** A new password, judged before it is sent. */
export const newPassword = (rules: PasswordRules) =>
  z
    .string()
    .max(128, { error: '密码最多128个字符' })
    .refine((password) => isStrongPassword(password, rules), {
      error: `密码须${strengthText(rules)}。`,
    })
    .refine((password) => !isGuessablePassword(password), { error: guessableText });

const passwordForm = (rules: PasswordRules) =>
  z
    .object({
      current: z.string().min(1, { error: '请填写现在的密码' }),
      next: newPassword(rules),
      again: z.string(),
    })
    .refine(({ next, again }) => next === again, {
      path: ['again'],
      error: '两次填写的新密码不一致，请重新填写',
    })
    .transform(({ current, next }) => ({ current, next }));

/** Schema of a form that asks for the new password twice; the second one is not sent. */
export function usePasswordForm() {
  const rules = usePasswordRules();
  return useMemo(() => passwordForm(rules), [rules]);
}
