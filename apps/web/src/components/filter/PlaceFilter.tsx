// Filter by street and village.

import type { OrganizationNode } from '@xianfeng/features/organizations/schema';
import { Select } from 'antd';
import { useMe } from '../../app/session/me.js';
import { useReach } from '../../app/session/reach.js';
import { useNameSearch } from '../../app/typing/sounds.js';
import css from './Filter.module.css';
import { useStreets, useVillages } from './places.js';

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
  return (
    <>
      {district && (
        <OneOf
          label="街道"
          all="全部街道"
          value={value.streetId}
          nodes={streets}
          onChange={(streetId) =>
            onChange(villages ? { streetId, organizationId: undefined } : { streetId })
          }
        />
      )}
      {villages && !village && (!district || value.streetId !== undefined) && (
        <OneOf
          label="村（社区）"
          all="全部村（社区）"
          value={value.organizationId}
          nodes={within}
          onChange={(organizationId) => onChange({ ...value, organizationId })}
        />
      )}
    </>
  );
}

function OneOf(props: {
  label: string;
  all: string;
  value: number | undefined;
  nodes: readonly OrganizationNode[];
  onChange: (id: number | undefined) => void;
}) {
  const { label, all, value, nodes, onChange } = props;
  const named = useNameSearch();
  return (
    <Select<number>
      aria-label={label}
      placeholder={all}
      className={css.choice ?? ''}
      allowClear
      showSearch={named}
      value={value ?? null}
      options={nodes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      onChange={(id?: number) => onChange(id)}
    />
  );
}
