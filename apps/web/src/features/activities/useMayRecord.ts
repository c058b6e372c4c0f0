// Whether the reader enters records.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { isBranchOffice } from '../../app/session/offices.js';

/** Whether this office enters records: where a branch has two offices, only the commissioner does. Undefined until it is known. */
export function useMayRecord(): boolean | undefined {
  const { assignment, today } = useMe();
  const roster = useQuery({
    ...trpc.activities.roster.queryOptions({
      organizationId: assignment.organizationId,
      type: 'branch_assembly',
      heldOn: today,
    }),
    enabled: isBranchOffice(assignment.role),
  });
  return roster.data?.mayRecord;
}
