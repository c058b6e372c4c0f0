// Duties that follow from terms of teams (ORG-11).
import { ORG_11 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { type Citation, cite } from '../law/citation.js';
import { type Term, type TermState, termStatus } from '../organization/terms.js';
import { type OrgSettings, orgDefaults } from '../settings/organizations/org.js';

/** 换届 as a duty: due by the end of the term, reminded six months before (ORG-10, ORG-11). */
export interface TermDuty {
  readonly organizationId: number;
  readonly rule: string;
  readonly citation: Citation;
  readonly dueOn: CivilDate;
  readonly remindOn: CivilDate;
  readonly state: TermState;
}

/** The organizations whose term calls for something on `today`, the most urgent first. */
export function termDutiesOf(
  organizations: readonly (Term & { readonly organizationId: number })[],
  today: CivilDate,
  settings: OrgSettings = orgDefaults,
): TermDuty[] {
  const duties: TermDuty[] = [];
  for (const organization of organizations) {
    const status = termStatus(organization, today, settings);
    if (status === null || status.state === 'normal') continue;
    duties.push({
      organizationId: organization.organizationId,
      rule: ORG_11.id,
      citation: cite(ORG_11, today),
      dueOn: organization.extendedTo ?? status.endsOn,
      remindOn: status.remindOn,
      state: status.state,
    });
  }
  return duties.sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.organizationId - b.organizationId,
  );
}
