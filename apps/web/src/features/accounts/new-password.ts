import { isStrongPassword } from '@xianfeng/features/accounts/schema';
import { errorCatalogue } from '@xianfeng/features/kernel/schema';
import { z } from 'zod';

/** A new password, judged before it is sent (SEC-04). */
export const newPassword = z
  .string()
  .max(128, { error: '密码最多128个字符' })
  .refine(isStrongPassword, { error: errorCatalogue.weak_password[2] });

export const passwordHint = '不少于8位，并含大写字母、小写字母、数字、符号中的三类';

/** Schema of a form that asks for the new password twice; the second one is not sent. */
export const passwordForm = z
  .object({
    current: z.string().min(1, { error: '请填写现在的密码' }),
    next: newPassword,
    again: z.string(),
  })
  .refine(({ next, again }) => next === again, {
    path: ['again'],
    error: '两次填写的新密码不一致，请重新填写',
  })
  .transform(({ current, next }) => ({ current, next }));
