// Page of the administrators: a new version of the notice, and how many have read the one in force.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type Notice,
  noticeItemLabels,
  publishInput,
  type ReadingCount,
} from '@xianfeng/features/privacy/schema';
import { namesOf } from '@xianfeng/rules';
import { Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { LineInput } from '../../components/form/text/LineInput.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Card, Page, Section } from '../../components/page/Page.js';

const columns: readonly Column<ReadingCount>[] = [
  { key: 'place', title: '党组织', card: 'title', render: (row) => row.organizationName },
  {
    key: 'read',
    title: '已读账号',
    card: 'end',
    render: ({ read, accounts }) => `${read} / ${accounts}`,
  },
];

/** The notice for those who answer for it (SEC-01). */
export function ManageNoticePage() {
  const { role } = useMe().assignment;
  const notice = useQuery(trpc.privacy.notice.queryOptions());
  const counts = useQuery(trpc.privacy.counts.queryOptions());
  return (
    <Page
      title="个人信息处理告知书"
      note={notice.data && `现行第${notice.data.number}版`}
      actions={<Link to="/notice">查看现行告知书</Link>}
    >
      {role === 'security_admin' && (
        <Section title="发布新的一版">
          <Loaded query={notice}>
            {(current) => (
              <Card>
                <PublishForm key={current.number} current={current} />
              </Card>
            )}
          </Loaded>
        </Section>
      )}
      <Section title="阅读情况">
        <Loaded query={counts}>
          {(rows) => (
            <DataList
              label="各党组织阅读情况"
              rows={rows}
              rowId={(row) => row.organizationId}
              columns={columns}
              empty="没有账号"
            />
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function PublishForm({ current }: { current: Notice }) {
  // The form stays on the version that it was opened with, so that a newer one is noticed.
  const [{ number, content }] = useState(current);
  return (
    <WriteForm
      name={`privacy.publish:${number}`}
      keeps="draft"
      schema={publishInput}
      procedure={api.privacy.publish}
      initial={{ ...content, reason: '' }}
      toInput={(values) => ({ ...values, seen: number })}
      submit={`发布第${number + 1}版`}
      success="已发布，每个人下次办理前会请其阅读"
      refresh={() => [trpc.privacy.pathFilter(), trpc.accounts.me.pathFilter()]}
    >
      {namesOf(noticeItemLabels).map((item) => (
        <Form.Item key={item} name={item} label={noticeItemLabels[item]}>
          {item === 'handler' || item === 'contact' ? (
            <LineInput most={200} />
          ) : (
            <ProseInput autoSize={{ minRows: 2, maxRows: 12 }} most={2_000} />
          )}
        </Form.Item>
      ))}
      <Form.Item
        name="reason"
        label="修改原因和依据"
        extra="发布后不能撤回；所有人下次办理前都要重新阅读。"
      >
        <LineInput most={200} />
      </Form.Item>
    </WriteForm>
  );
}
