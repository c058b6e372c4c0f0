// Page of the yearly notices of rest days.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NoticeEntry, NoticeList } from '@xianfeng/features/settings/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Page, Section } from '../../../components/page/Page.js';
import css from '../Settings.module.css';
import { EnterForm } from './EnterForm.js';

/** 放假安排 (CAL-05): which years are known, what was entered, and the form for the next year. */
export function HolidaysPage() {
  const list = useQuery(trpc.settings.holidays.queryOptions());
  return (
    <Page
      title="放假安排"
      note="按国务院办公厅每年的通知，公示期和各项工作日期限据此计算"
      actions={<Link to="/settings">返回区级设置</Link>}
    >
      <Loaded query={list} lines={6}>
        {(loaded) => <Notices key={loaded.version} list={loaded} />}
      </Loaded>
    </Page>
  );
}

function Notices({ list }: { list: NoticeList }) {
  const [entering, setEntering] = useState(false);
  const year = Number(list.today.slice(0, 4));
  const missing = [year, year + 1].filter((each) => !list.known.includes(each));
  const [next] = missing;
  return (
    <>
      {next !== undefined && (
        <Note tone={next === year ? 'warning' : 'info'}>
          {next}年放假安排尚未载入。跨入{next}
          年的期限按周一至周五暂算，公示不能据此结束。国务院办公厅一般在每年11月发布下一年的通知。
        </Note>
      )}
      {list.changeable && !entering && (
        <div>
          <Button type="primary" onClick={() => setEntering(true)}>
            载入放假安排
          </Button>
        </div>
      )}
      {entering && (
        <EnterForm list={list} year={next ?? year + 1} close={() => setEntering(false)} />
      )}
      <Section title="已载入">
        {list.entries.length === 0 ? (
          <p>本区还没有载入过；{list.known.join('年、')}年的放假安排已随系统提供。</p>
        ) : (
          <ol className={css.history}>
            {list.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

const daysText = (days: readonly string[]) => days.map((day) => dayText(day)).join('、');

function Entry({ entry }: { entry: NoticeEntry }) {
  return (
    <li>
      <strong>
        {entry.year}年（{entry.document}）{entry.inForce ? '' : '，已被后来载入的代替'}
      </strong>
      <p>休息日：{daysText(entry.off)}</p>
      {entry.work.length > 0 && <p>调休上班：{daysText(entry.work)}</p>}
      <p>
        {entry.by}载入：{entry.reason}
      </p>
    </li>
  );
}
