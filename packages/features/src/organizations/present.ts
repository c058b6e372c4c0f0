// Organizations as the search and the page show them.
import { addYears } from '@xianfeng/rules';
import { pathIds } from '../kernel/index.js';
import { judgeTeam } from './judge-team.js';
import type { NamedOrganization, OrganizationDetail, OrganizationHit } from './schema.js';

type Names = ReadonlyMap<number, NamedOrganization>;

/** From the root down to the parent. */
function ancestors(path: string, names: Names): NamedOrganization[] {
  return pathIds(path)
    .slice(0, -1)
    .flatMap((id) => names.get(id) ?? []);
}

/** A result of the search with the names of the organizations above it. */
export function presentHit(
  row: { id: number; name: string; shortName: string; type: string; path: string },
  names: Names,
): OrganizationHit {
  const { id, name, shortName, type } = row;
  return { id, name, shortName, type, ancestors: ancestors(row.path, names) };
}

type Made = 'ancestors' | 'term' | 'counts' | 'judgement' | 'asOf';

interface DetailRow extends Omit<OrganizationDetail, Made> {
  path: string;
  electedOn: string | null;
  termYears: number | null;
  members: number;
  probationary: number;
  branches: number;
  groups: number;
  /** Seats of the committee that are held today. */
  seats: number;
}

/** @param taken the day, and the number of the last event before the counts were taken */
export function presentDetail(
  row: DetailRow,
  names: Names,
  { asOf, today }: { asOf: number; today: string },
): OrganizationDetail {
  const { path, electedOn, termYears, members, probationary, branches, groups, seats, ...shown } =
    row;
  const full = members - probationary;
  const endsOn = termYears === null ? null : end(electedOn, termYears);
  return {
    ...shown,
    ancestors: ancestors(path, names),
    term: termYears === null ? null : { electedOn, years: termYears, endsOn },
    counts: { members, full, probationary, branches, groups },
    judgement: judgeTeam({ ...shown, fullMembers: full, seats, endsOn }, today),
    asOf,
  };
}

/** ORG-10: 届满日期 = 本届选举日期 + 任期. */
function end(electedOn: string | null, years: number): string | null {
  return electedOn === null ? null : addYears(electedOn, years);
}
