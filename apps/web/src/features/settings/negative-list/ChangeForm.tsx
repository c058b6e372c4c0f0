// Form of a new negative list.

import {
  chooseListInput,
  type ListedItem,
  type NegativeListView,
} from '@xianfeng/features/settings/schema';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { ItemFields, type ItemValues } from './ItemFields.js';

interface Values {
  document: string;
  from: string;
  reason: string;
  items: ItemValues[];
}

const toValues = ({ lookBack, ...item }: ListedItem): ItemValues => ({
  ...item,
  kind: lookBack.kind,
  years: lookBack.kind === 'years' ? lookBack.years : null,
});

/** The whole list anew, begun with the one in force, by which paper and from which day. */
export function ChangeForm({ list, close }: { list: NegativeListView; close: () => void }) {
  const initial: Values = {
    ...{ document: '', from: list.today, reason: '' },
    items: list.items.map(toValues),
  };
  return (
    <WriteForm
      name="settings.chooseNegativeList"
      keeps="draft"
      schema={chooseListInput}
      procedure={api.settings.chooseNegativeList}
      initial={initial}
      version={list.version}
      toInput={({ document, from, reason, items }, version) => ({
        ...{ document, from, reason, version },
        items: items.map(({ kind, years, basis = '', ...item }) => ({
          ...item,
          // A line without a paper of its own stands in the paper of the list.
          basis: basis.trim() === '' ? document : basis,
          lookBack: kind === 'years' ? { kind, years } : { kind },
        })),
      })}
      submit="更换清单"
      success={(_, { from }) =>
        from === list.today ? '已更换，现在起生效' : '已更换，将按日期生效'
      }
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="document" label="依据文件" extra="区里确定清单的文件名或者文号">
        <LineInput most={100} />
      </Form.Item>
      <Form.Item
        name="from"
        label="生效日期"
        extra="可以是今天或以后；这一天起提请的联审按新清单，已经提请的仍按原清单"
      >
        <DayInput min={list.today} />
      </Form.Item>
      <Form.Item name="reason" label="更换原因">
        <ProseInput
          autoSize={{ minRows: 2, maxRows: 6 }}
          most={200}
          placeholder="如：区委组织部提出，区委常委会会议确定"
        />
      </Form.Item>
      <ItemFields />
    </WriteForm>
  );
}
