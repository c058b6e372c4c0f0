// Results of votes, apart from how they are judged: a phone shows them and judges nothing.

/** What a vote came to. */
export type MotionResult = 'passed' | 'rejected' | 'void' | 'needs_confirmation';

/** Each result in words. */
export const motionResultLabels: Readonly<Record<MotionResult, string>> = {
  passed: '通过',
  rejected: '未通过',
  void: '表决无效',
  needs_confirmation: '待人工确认',
};
