import { useQuery } from '@tanstack/react-query';
import type { OrganizationNode } from '@xianfeng/features/organizations/schema';
import { Select } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import css from './Talents.module.css';
import { useReach } from './useReach.js';

/** What lies below an organization, for a Select; nothing is asked where there is no organization. */
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

/** The streets of the district; none for somebody who works within one. */
export function useStreets(): readonly OrganizationNode[] {
  const { assignment } = useMe();
  const { district } = useReach();
  return useBelow(district ? assignment.organizationId : undefined).filter(
    ({ type }) => type === 'work_committee',
  );
}

interface Place {
  streetId?: number | undefined;
  organizationId?: number | undefined;
}

/** The street, and where `villages` are asked for the village: those that the reader stands above. */
export function PlaceFilter(props: {
  value: Place;
  villages?: boolean;
  onChange: (place: Place) => void;
}) {
  const { value, villages = false, onChange } = props;
  const { assignment } = useMe();
  const { district, village } = useReach();
  const streets = useStreets();
  const within = useVillages(
    villages && !village ? (district ? value.streetId : assignment.organizationId) : undefined,
  );
  const options = (nodes: readonly OrganizationNode[]) =>
    nodes.map(({ id, shortName }) => ({ value: id, label: shortName }));
  const search = { optionFilterProp: 'label' } as const;
  return (
    <>
      {district && (
        <Select<number>
          aria-label="街道"
          placeholder="全部街道"
          className={css.choice ?? ''}
          allowClear
          showSearch={search}
          value={value.streetId ?? null}
          options={options(streets)}
          onChange={(streetId?: number) => onChange({ streetId, organizationId: undefined })}
        />
      )}
      {villages && !village && (!district || value.streetId !== undefined) && (
        <Select<number>
          aria-label="村（社区）"
          placeholder="全部村（社区）"
          className={css.choice ?? ''}
          allowClear
          showSearch={search}
          value={value.organizationId ?? null}
          options={options(within)}
          onChange={(organizationId?: number) => onChange({ ...value, organizationId })}
        />
      )}
    </>
  );
}
