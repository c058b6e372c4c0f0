// Field that chooses a member of the roll.

import { Select } from 'antd';
import { usePhone } from '../../../../app/theme/size.js';
import { useNameSearch } from '../../../../app/typing/sounds.js';
import { inputId, useRecord } from '../context.js';
import { Field } from './Field.js';

/** One of those on the roll: who chaired, who wrote. */
export function MemberField({ field, label }: { field: 'chairId' | 'recorderId'; label: string }) {
  const { draft, change, lines, errors } = useRecord();
  const phone = usePhone();
  const named = useNameSearch();
  return (
    <Field field={field} label={label}>
      <Select<number>
        id={inputId(field)}
        // On a phone a search would only bring up the keyboard over the names.
        showSearch={phone ? false : named}
        placeholder="请选择"
        value={draft[field]}
        {...(errors[field] !== undefined && { status: 'error' as const })}
        options={lines.map((line) => ({ value: line.memberId, label: line.name }))}
        onChange={(id) => change({ kind: 'set', fields: { [field]: id } })}
      />
    </Field>
  );
}
