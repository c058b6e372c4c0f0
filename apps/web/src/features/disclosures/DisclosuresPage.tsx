// Page of what is shown or handed out beyond the usual.
import { Page } from '../../components/page/Page.js';
import { LeaveList } from './leaves/LeaveList.js';

/** Who asks to see more than usual, and the decision of the approver (SEC-02). */
export function DisclosuresPage() {
  return (
    <Page title="敏感信息审批" note="不能审批本人的申请；每次审批都写入审计日志">
      <LeaveList />
    </Page>
  );
}
