import { codeName, politicalStatusCodes } from '@xianfeng/rules';

/** The entries of a table of labels as options of a Select. */
export function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>) {
  return (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));
}

/** 政治面貌 by its code (GB/T 4762). */
export const politicalStatusLabel = (code: string) => codeName(politicalStatusCodes, code) ?? code;

/** '1985-03' → 1985年3月 */
export function bornText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** Without the conditions that are not set, so that the same view has one address. */
export function clean<Search extends object>(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Search;
}

/** 白土岗村党支部 → 白土岗村: the place of an organization, where a post of its village follows. */
export function placeName(organization: string): string {
  return organization.replace(/(党工委|党委|党总支|党支部)$/, '');
}
