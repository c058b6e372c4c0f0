export { noticeToken } from './notice-page.js';
export { appointmentsRouter } from './router.js';
