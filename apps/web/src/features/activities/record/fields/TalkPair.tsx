// Fields of a talk 谈心谈话.

import { Select } from 'antd';
import { useNameSearch } from '../../../../app/typing/sounds.js';
import { inputId, useRecord } from '../context.js';
import { Field } from './Field.js';

/** A talk lists only the two who talk. */
export function TalkPair() {
  const { lines, change } = useRecord();
  const named = useNameSearch();
  const chosen = lines.filter((line) => line.presence === 'present').map((line) => line.memberId);
  return (
    <Field field="attendance" label="谈话双方" extra="选择两名党员">
      <Select<number[]>
        id={inputId('attendance')}
        mode="multiple"
        maxCount={2}
        value={chosen}
        placeholder="请选择"
        showSearch={named}
        options={lines.map((line) => ({ value: line.memberId, label: line.name }))}
        onChange={(memberIds) => change({ kind: 'talk', memberIds })}
      />
    </Field>
  );
}
