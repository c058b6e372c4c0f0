// The branch of a plan or record.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api/trpc.js';
import type { Shape } from './kinds.js';

/** A branch with its groups. */
export interface BranchFacts extends Shape {
  id: number;
  name: string;
  partyGroups: readonly { id: number; name: string }[];
}

/** A branch as far as planning and recording depend on it: its committee and its groups 党小组. */
export function useBranch(id: number) {
  const organization = useQuery(trpc.organizations.get.queryOptions({ id }));
  const children = useQuery(trpc.organizations.children.queryOptions({ parentId: id }));
  const { data: branch } = organization;
  const partyGroups = children.data
    ?.filter((child) => child.type === 'group' && child.status === 'normal')
    .map((child) => ({ id: child.id, name: child.shortName }));
  const data: BranchFacts | undefined =
    branch === undefined || partyGroups === undefined
      ? undefined
      : {
          id,
          name: branch.name,
          hasCommittee: branch.hasCommittee,
          groups: partyGroups.length,
          partyGroups,
        };
  return {
    data,
    error: organization.error ?? children.error,
    isFetching: organization.isFetching || children.isFetching,
    refetch: () => Promise.all([organization.refetch(), children.refetch()]),
  };
}
