/** Who can sign in to the demo. */

/** The password of every demo account that a visitor signs in with; they work on this machine only. */
export const DEMO_PASSWORD = 'Xianfeng2026';

/** Logins of the demo accounts that a visitor signs in with, by what they are for. */
export const demoLogins = {
  secretary: 'shuji',
  commissioner: 'zuzhi',
  member: 'dangyuan',
  otherMember: 'dangyuan2',
  organizer: 'jiedao',
  otherOrganizer: 'jiedao2',
  otherSecretary: 'shuji2',
  thirdMember: 'dangyuan3',
  auditor: 'shenhe',
  approver: 'shenpi',
  system: 'xitong',
  security: 'anquan',
  audit: 'shenji',
  /** Of the village's own party organization, above the branch. */
  villageSecretary: 'cunshu',
  accountant: 'kuaiji',
  supervisor: 'jiandu',
  agriculture: 'nongye',
  discipline: 'lianshen',
  publicSecurity: 'lianshen2',
  court: 'lianshen3',
  civilAffairs: 'lianshen4',
} as const;

/** Who checks for a street. */
export function streetLogin(
  tree: { shown: { street: object }; young: { street: object } },
  street: { id: number },
): string {
  if (street === tree.shown.street) return demoLogins.organizer;
  return street === tree.young.street ? demoLogins.otherOrganizer : `jd${street.id}`;
}

/** Who recommends and plans for a village; the first one is the visitors'. */
export function villageSecretaryLogin(village: { id: number }, first: boolean): string {
  return first ? demoLogins.villageSecretary : `cs${village.id}`;
}

/** One accountant keeps the books of all villages of a street (代理记账). */
export function villageAccountantLogin({
  street,
}: {
  street: { id: number; shown: boolean };
}): string {
  return street.shown ? demoLogins.accountant : `kj${street.id}`;
}
