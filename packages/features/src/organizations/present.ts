import { addYears } from '@xianfeng/rules';
import { pathIds } from '../kernel/index.js';
import type { NamedOrganization, OrganizationDetail, OrganizationHit } from './schema.js';

type Names = ReadonlyMap<number, NamedOrganization>;

/** From the root down to the parent. */
function ancestors(path: string, names: Names): NamedOrganization[] {
  return pathIds(path)
    .slice(0, -1)
    .flatMap((id) => names.get(id) ?? []);
}

export function presentHit(
  row: { id: number; name: string; shortName: string; type: string; path: string },
  names: Names,
): OrganizationHit {
  const { id, name, shortName, type } = row;
  return { id, name, shortName, type, ancestors: ancestors(row.path, names) };
}

interface DetailRow extends Omit<OrganizationDetail, 'ancestors' | 'term' | 'counts' | 'asOf'> {
  path: string;
  electedOn: string | null;
  termYears: number | null;
  members: number;
  probationary: number;
  branches: number;
  groups: number;
}

/** @param asOf number of the last event before the counts were taken */
export function presentDetail(row: DetailRow, names: Names, asOf: number): OrganizationDetail {
  const { path, electedOn, termYears, members, probationary, branches, groups, ...shown } = row;
  return {
    ...shown,
    ancestors: ancestors(path, names),
    term:
      termYears === null
        ? null
        : { electedOn, years: termYears, endsOn: end(electedOn, termYears) },
    counts: { members, full: members - probationary, probationary, branches, groups },
    asOf,
  };
}

/** ORG-10: 届满日期 = 本届选举日期 + 任期. */
function end(electedOn: string | null, years: number): string | null {
  return electedOn === null ? null : addYears(electedOn, years);
}
