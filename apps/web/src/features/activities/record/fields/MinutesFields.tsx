// Fields of the minutes.
import { Checkbox } from 'antd';
import shared from '../../../../components/page/Parts.module.css';
import { inputId, useRecord } from '../context.js';
import css from '../Record.module.css';
import { keepsMinutes } from '../standing/judge.js';
import { Field, LineField, ProseField } from './Field.js';

/** The minutes: what was on the agenda, what was said, what was resolved, and who signed (MEET-13). */
export function MinutesFields() {
  const { draft, change } = useRecord();
  const minutes = keepsMinutes(draft);
  return (
    <div className={`${shared.column} ${css.stack}`}>
      <ProseField field="agenda" label={minutes ? '议题' : '谈话主题'} rows={2} most={5000} />
      <ProseField
        field="discussion"
        label={minutes ? '发言要点' : '谈话要点'}
        extra={minutes ? '写明谁说了什么，不同意见也要记。' : undefined}
        rows={6}
        most={50_000}
      />
      {minutes && (
        <>
          <ProseField
            field="resolution"
            label="决议"
            extra="有表决的必须写；没有形成决议的可以不填。"
            rows={2}
            most={10_000}
          />
          <LineField
            field="observers"
            label="列席人员（没有可不填）"
            most={1000}
            placeholder="姓名、单位"
          />
          <Field field="signed" label="签字">
            <Checkbox
              id={inputId('signed')}
              checked={draft.signed}
              onChange={(event) =>
                change({ kind: 'set', fields: { signed: event.target.checked } })
              }
            >
              主持人和记录人已在会议记录上签字
            </Checkbox>
          </Field>
        </>
      )}
    </div>
  );
}
