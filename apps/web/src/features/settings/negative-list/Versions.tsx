// Negative lists that the district has chosen.

import {
  type ListVersion,
  type NegativeListView,
  withdrawListInput,
} from '@xianfeng/features/settings/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Choice } from '../Choice.js';
import css from '../Settings.module.css';
import { ItemList } from './ItemList.js';

/** Every list that the district chose, the latest first; each opens its lines. */
export function Versions({ list }: { list: NegativeListView }) {
  return (
    <ol className={css.history}>
      {list.versions.map((version) => (
        <Version key={version.id} version={version} list={list} />
      ))}
    </ol>
  );
}

function Version({ version, list }: { version: ListVersion; list: NegativeListView }) {
  const { from, document, inForce, withdrawn, items } = version;
  const [taking, setTaking] = useState(false);
  const mayWithdraw = list.changeable && withdrawn === null && from > list.today;
  return (
    <Choice choice={version} what={document} inForce={inForce}>
      <details>
        <summary>{items.length}项</summary>
        <ItemList items={items} />
      </details>
      {mayWithdraw && !taking && <Button onClick={() => setTaking(true)}>撤回</Button>}
      {taking && (
        <WriteForm
          name={`settings.withdrawList:${version.id}`}
          schema={withdrawListInput}
          procedure={api.settings.withdrawNegativeList}
          initial={{ reason: '' }}
          toInput={(values) => ({ ...values, id: version.id, version: list.version })}
          submit="撤回清单"
          success="已撤回"
          keeps="nothing"
          onCancel={() => setTaking(false)}
        >
          <Form.Item name="reason" label="为什么撤回">
            <ProseInput autoSize={{ minRows: 2, maxRows: 6 }} most={200} />
          </Form.Item>
        </WriteForm>
      )}
    </Choice>
  );
}
