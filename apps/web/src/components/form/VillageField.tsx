// Field that chooses a village.

import { Select } from 'antd';
import { useNameSearch } from '../../app/typing/sounds.js';
import { useVillages } from '../filter/places.js';

/** Chooses one village of a street; a field of a form. */
export function VillageField(props: {
  id?: string;
  value?: number;
  onChange?: (id: number) => void;
  /** The street. */
  parentId: number;
}) {
  const { parentId, ...field } = props;
  const villages = useVillages(parentId);
  const named = useNameSearch();
  return (
    <Select<number>
      {...field}
      placeholder="请选择"
      showSearch={named}
      options={villages.map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}
