// Chinese messages of the schema library, set for the whole app.
import { z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';

/** What was left out is asked for in plain words; zod itself would name types. */
const plainly: z.core.$ZodErrorMap = ({ code, input }) => {
  if (input !== undefined && input !== null) return undefined;
  if (code === 'invalid_value') return '请选择';
  return code === 'invalid_type' ? '请填写这一项' : undefined;
};

// Import this module wherever a schema is parsed: what zod itself says is then said in Chinese.
z.config({ ...zhCN(), customError: plainly });
