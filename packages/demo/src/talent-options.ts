import type { FieldKeys } from '@xianfeng/features/kernel';
import type pg from 'pg';
import type { Accounts } from './accounts.js';
import type { Branch, Village } from './model.js';
import type { Random } from './random.js';

/** What the demo of the pool and of the village teams is made from. */
export interface TalentOptions {
  client: pg.ClientBase;
  keys: FieldKeys;
  villages: readonly Village[];
  branches: readonly Branch[];
  accounts: Accounts;
  random: Random;
  today: string;
  createdAt: string;
}
