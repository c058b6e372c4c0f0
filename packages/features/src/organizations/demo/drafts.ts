/** Which branches are set up below the imported organizations. */
import type { NewOrganization } from '../create.js';
import { allot } from './shares.js';

/** An organization that the import of the divisions has made. */
export interface Imported {
  id: number;
  path: string;
  name: string;
  shortName: string;
  type: string;
  parentId: number | null;
  divisionCode: string;
}

/** A branch to be: the organization, and the place that its members live at. */
export interface BranchDraft {
  organization: NewOrganization;
  place: string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** What branches of a street beside its communities are joined from, and their 所属领域. */
const TRADES: readonly (readonly [string, string])[] = [
  ['商圈', 'business_district'],
  ['楼宇', 'building'],
  ['非公企业', 'private_enterprise'],
  ['社会组织', 'social_organization'],
];

/** 七里山街道 of 七里山街道党工委, 七东社区 of 七东社区党总支. */
export function placeOf(organization: { shortName: string }): string {
  return organization.shortName.replace(/党(工委|委|总支|支部)$/, '');
}

/** Branches of offices, trades and communities, `count` of them or as many as every street needs. */
export function draftBranches(
  streets: readonly Imported[],
  communities: readonly Imported[],
  count: number,
): BranchDraft[] {
  const drafts = streets.flatMap((street, index) => {
    const trade = TRADES[(index >> 1) % TRADES.length];
    const office = streetBranch(street, '机关', 'organ', 'branch');
    if (index % 2 === 1 || trade === undefined) return [office];
    return [office, streetBranch(street, `${trade[0]}联合`, trade[1], 'joint_branch')];
  });
  const left = Math.max(0, count - drafts.length);
  for (const [index, community] of communities.entries()) {
    const own = allot(left, communities.length, index);
    for (let n = 1; n <= own; n++) drafts.push(communityBranch(community, n));
  }
  return drafts;
}

function streetBranch(street: Imported, what: string, field: string, type: string): BranchDraft {
  const place = placeOf(street);
  return {
    place,
    organization: {
      parentId: street.id,
      name: `${street.name.replace(/(工作)?委员会$/, '')}${what}支部委员会`,
      shortName: `${place}${what}党支部`,
      type,
      field,
      termYears: 3,
    },
  };
}

function communityBranch(community: Imported, n: number): BranchDraft {
  const place = placeOf(community);
  return {
    place,
    organization: {
      parentId: community.id,
      name: community.name.replace(/总支部委员会$/, `第${numeral(n)}支部委员会`),
      shortName: `${place}第${numeral(n)}党支部`,
      type: 'branch',
      field: n === 3 ? 'retired' : 'community',
      termYears: 5,
    },
  };
}

/** 1 to 99 in Chinese. */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = NUMERALS[(n % 10) - 1] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : NUMERALS[tens - 1]}十${ones}`;
}
