// Which events make the queries of disclosures out of date, and what is said of them.
import { live } from '../../app/live/rules.js';

/** For each query of disclosures, the events that it shows. */
export const disclosuresLive = live(
  'disclosures',
  {
    leaves: { shows: ['reveal_leave'] },
    ownLeave: { shows: ['reveal_leave'] },
    waiting: { shows: ['reveal_leave', 'export_request'] },
    exports: { shows: ['export_request'] },
  },
  {
    say: {
      'reveal_leave.asked': () => '有人申请继续查看敏感信息，待区委组织部审批人放行。',
      'export_request.asked': () => '有人申请导出敏感信息，待另一位同志审批。',
      'export_request.decided': () => '导出敏感信息的申请已审批。',
      'reveal_leave.decided': () => '继续查看敏感信息的申请已审批。',
    },
  },
);
