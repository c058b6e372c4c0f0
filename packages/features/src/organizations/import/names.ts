// From the official name of a division to its place name and its party organization.
import type { Field, OrganizationType } from '@xianfeng/rules';
import { prefectureName } from './prefectures.js';

/** A division as a file or the table holds it. */
export interface Division {
  code: string;
  name: string;
  level: 'district' | 'street' | 'village';
  parentCode: string | null;
  kind: 'village' | 'community' | null;
}

/** The party organization that stands at a division, as it is set up by an import. */
export interface OrganizationOfDivision {
  name: string;
  shortName: string;
  type: OrganizationType;
  field: Field;
  /** 任期 (ORG-10); null for a 党工委, which is sent out and not elected. */
  termYears: number | null;
}

const TERM = 5;

/** 纬一路社区居民委员会 → 纬一路社区; 谷庄居民委员会 → 谷庄社区; 瓦峪沟村民委员会 → 瓦峪沟村. */
export function placeName({ name, kind }: Pick<Division, 'name' | 'kind'>): string {
  const place = name.replace(/(居民委员会|村民委员会|居委会|村委会)$/, '');
  if (place === '' || kind === null) return name;
  if (kind === 'village') return place.endsWith('村') ? place : `${place}村`;
  return /(社区|居|村)$/.test(place) ? place : `${place}社区`;
}

/**
 * The organization of a division, named by its kind as the full official names are:
 * - a district has a 党委, a 街道 a 党工委 (sent out by the district), a 镇 or 乡 a 党委;
 * - a community has a 党总支, with branches by building or trade below it; where its members grow
 *   beyond 100 it may become a 党委 by the workflow of ORG-06;
 * - a village has one 党支部 to which its members belong directly.
 *
 * @param above the division and its parents, from the district down to the division itself
 */
export function organizationOf(above: readonly [Division, ...Division[]]): OrganizationOfDivision {
  const division = above[above.length - 1] ?? above[0];
  const place = placeName(division);
  const full = prefectureName(division.code) + above.map(placeName).join('');
  switch (division.level) {
    case 'district':
      return {
        name: `中国共产党${full}委员会`,
        shortName: `中共${place}委`,
        type: 'committee',
        field: 'organ',
        termYears: TERM,
      };
    case 'street':
      return /[镇乡]$/.test(place)
        ? {
            name: `中共${full}委员会`,
            shortName: `${place}党委`,
            type: 'committee',
            field: 'rural',
            termYears: TERM,
          }
        : {
            name: `中共${full}工作委员会`,
            shortName: `${place}党工委`,
            type: 'work_committee',
            field: 'street',
            termYears: null,
          };
    case 'village':
      return division.kind === 'village'
        ? {
            name: `中共${full}支部委员会`,
            shortName: `${place}党支部`,
            type: 'branch',
            field: 'rural',
            termYears: TERM,
          }
        : {
            name: `中共${full}总支部委员会`,
            shortName: `${place}党总支`,
            type: 'general_branch',
            field: 'community',
            termYears: TERM,
          };
  }
}
