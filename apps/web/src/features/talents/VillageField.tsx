import { Select } from 'antd';
import { useBelow } from './PlaceFilter.js';

/** Chooses one village of a street; a field of a form. */
export function VillageField(props: {
  id?: string;
  value?: number;
  onChange?: (id: number) => void;
  /** The street. */
  parentId: number;
}) {
  const { parentId, ...field } = props;
  const villages = useBelow(parentId);
  return (
    <Select<number>
      {...field}
      placeholder="请选择"
      showSearch={{ optionFilterProp: 'label' }}
      options={villages.map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}
