// Page of what is shown or handed out beyond the usual.
import { useMe } from '../../app/session/me.js';
import { Page } from '../../components/page/Page.js';
import { ExportList } from './exports/ExportList.js';
import { LeaveList } from './leaves/LeaveList.js';

/** Who asks to see or to carry away more than usual, and the decisions of others (SEC-02). */
export function DisclosuresPage() {
  const { role } = useMe().assignment;
  return (
    <Page title="敏感信息审批" note="不能审批本人的申请；每次审批都写入审计日志">
      {role === 'district_approver' && <LeaveList />}
      <ExportList />
    </Page>
  );
}
