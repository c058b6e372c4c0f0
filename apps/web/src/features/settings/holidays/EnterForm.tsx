// Form of a year's notice of rest days.
import { enterNoticeInput, type NoticeList } from '@xianfeng/features/settings/schema';
import { readRestDays } from '@xianfeng/rules';
import { Button, Form, Input, Upload } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { Note } from '../../../components/feedback/Note.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

const EXAMPLE = '日期,类型\n2027-01-01,休\n2027-01-03,班';

/** A table as the office keeps it: UTF-8, else GB18030. */
async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The notice's number, and its days as lines of a table, typed or taken from a CSV file. */
export function EnterForm(props: { list: NoticeList; year: number; close: () => void }) {
  const { list, year, close } = props;
  return (
    <WriteForm
      name="settings.enterHolidays"
      keeps="draft"
      schema={enterNoticeInput}
      procedure={api.settings.enterHolidays}
      initial={{ year: String(year), document: '', reason: '', table: '' }}
      version={list.version}
      toInput={({ year: given, document, reason, table }, version) => {
        const { off, work } = readRestDays(table, Number(given));
        const days = { off: [...off], work: [...work] };
        return { year: Number(given), document, reason, ...days, version };
      }}
      submit="载入"
      success="已载入，有关期限已重新计算"
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="year" label="年度">
        <LineInput most={4} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="document" label="通知文号" extra="国务院办公厅放假安排通知的文号">
        <LineInput most={100} />
      </Form.Item>
      <Form.Item
        name="table"
        label="日期"
        extra="每行一天：日期，再写“休”或者“班”。只写调整的日子，平常的周六、周日不必列；也可以选择 CSV 文件"
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} placeholder={EXAMPLE} />
      </Form.Item>
      <FromFile />
      <Understood />
      <Form.Item name="reason" label="说明">
        <ProseInput autoSize={{ minRows: 2, maxRows: 6 }} most={200} />
      </Form.Item>
    </WriteForm>
  );
}

function FromFile() {
  const form = Form.useFormInstance<{ table: string }>();
  return (
    <Upload
      accept=".csv,text/csv"
      showUploadList={false}
      beforeUpload={(file) => {
        void textOf(file).then((table) => form.setFieldsValue({ table }));
        return false;
      }}
    >
      <Button>选择 CSV 文件</Button>
    </Upload>
  );
}

/** What was understood of the table, before anything is written. */
function Understood() {
  const table = Form.useWatch<string | undefined>('table') ?? '';
  const year = Form.useWatch<string | undefined>('year') ?? '';
  const { off, work, unread } = readRestDays(table, Number(year));
  return (
    <Form.Item name="off" noStyle>
      <div>
        <p>
          读出休息日{off.length}天，调休上班{work.length}天。
        </p>
        {unread.length > 0 && <Note tone="warning">没有读懂：{unread.slice(0, 5).join('；')}</Note>}
      </div>
    </Form.Item>
  );
}
