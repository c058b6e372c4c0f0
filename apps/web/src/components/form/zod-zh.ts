import { z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';

// Import this module wherever a schema is parsed: what zod itself says is then said in Chinese.
z.config(zhCN());
