/** Organizations to choose from: the streets of the district, and the villages of a street. */
import { useQuery } from '@tanstack/react-query';
import type { OrganizationNode } from '@xianfeng/features/organizations/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { useReach } from '../../app/session/reach.js';

/** What lies below an organization; nothing is asked where there is no organization. */
function useBelow(parentId: number | undefined): readonly OrganizationNode[] {
  const nodes = useQuery({
    ...trpc.organizations.children.queryOptions({ parentId: parentId ?? null }),
    enabled: parentId !== undefined,
  });
  return parentId === undefined ? [] : (nodes.data ?? []);
}

/** Fields of what stands at a village or community, and not in an office beside them. */
const villageFields: readonly string[] = ['rural', 'community'];

/** The villages and communities of a street. */
export function useVillages(streetId: number | undefined): readonly OrganizationNode[] {
  return useBelow(streetId).filter(({ field }) => villageFields.includes(field));
}

/** The streets of the district; none for an actor who works within one. */
export function useStreets(): readonly OrganizationNode[] {
  const { assignment } = useMe();
  const { district } = useReach();
  return useBelow(district ? assignment.organizationId : undefined).filter(
    ({ type }) => type === 'work_committee',
  );
}
