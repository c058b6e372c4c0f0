export { noticeToken } from './notice-page.js';
export { exportApprovalForm, exportNotice } from './papers.js';
export { appointmentsRouter } from './router.js';
