// Words of the negative list's items.
import type { ListedItem, LookBack } from '@xianfeng/features/settings/schema';

/** How much an item weighs: refused outright, or open to a decision. */
export const forceLabels: Readonly<Record<ListedItem['force'], string>> = {
  hard: '一票否决',
  soft: '一般情形',
};

/** How long an item counts. */
export const lookBackLabels: Readonly<Record<LookBack['kind'], string>> = {
  forever: '长期',
  while_open: '消除前（撤销、整改、结案）',
  until_date: '影响期内（按截止日）',
  years: '若干年内',
  this_term: '本届内',
};
