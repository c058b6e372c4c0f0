// Page of the own readings of the notice.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnReading } from '@xianfeng/features/privacy/schema';
import { trpc } from '../../app/api/trpc.js';
import { instantText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';

const columns: readonly Column<OwnReading>[] = [
  { key: 'number', title: '版本', card: 'title', render: ({ number }) => `第${number}版` },
  { key: 'at', title: '阅读时间', card: 'end', render: ({ readAt }) => instantText(readAt) },
];

/** Which versions of the notice the owner of the account has read, and when. */
export function OwnNoticePage() {
  const readings = useQuery(trpc.privacy.ownReadings.queryOptions());
  return (
    <Page
      title="告知书阅读记录"
      narrow
      actions={<Link to="/notice">阅读告知书</Link>}
      note="个人信息处理告知书有新的版本时，会请您再读一次"
    >
      <Loaded query={readings}>
        {(rows) => (
          <DataList
            label="告知书阅读记录"
            rows={rows}
            rowId={(row) => row.number}
            columns={columns}
            empty="还没有阅读记录"
          />
        )}
      </Loaded>
    </Page>
  );
}
