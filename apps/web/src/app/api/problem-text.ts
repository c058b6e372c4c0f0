// What a problem is called, in one sentence for each kind.
import type { Problem } from './problem.js';

/** What a proxy says while the server behind it starts or stops. */
const RESTARTING = [502, 503, 504];

/** A problem as one text, its number in brackets at the end. */
export function problemText(problem: Problem, reading = false): string {
  if (problem.kind === 'told') {
    const { message, number, fault } = problem.report;
    const named = fault === undefined ? '' : `联系系统管理员时，请告知故障编号${fault}。`;
    return `${message}${named}〔${number}〕`;
  }
  if (problem.kind === 'page') {
    return problem.done
      ? '这一步已经办好，不必再办。只是本页没有正常显示，请点“重新载入”查看结果。'
      : '本页显示出了问题，不是网络原因。请点“重新载入”，已填写的内容会保留；如仍不行，请告诉系统管理员是哪一页。';
  }
  if (problem.kind === 'part') return '这一页没有取全。请点“重新载入”，已填写的内容会保留。';
  const then = reading
    ? '稍后会自动重新读取，也可以点“重试”。'
    : '填写的内容仍在本页，请稍后点“重试”，不会重复提交。';
  return `${unanswered(problem)}${then}`;
}

function unanswered(problem: Extract<Problem, { kind: 'unanswered' | 'strange' }>): string {
  if (problem.kind === 'unanswered') {
    return problem.offline
      ? '这台设备没有连上网络，没有收到系统的答复。'
      : '没有收到系统的答复，可能是网络不稳，或系统正在重启。';
  }
  const { status } = problem;
  return RESTARTING.includes(status)
    ? `系统正在重启或升级，暂时不能答复（${status}）。`
    : `收到的答复不是本系统发来的（${status}），可能是单位网络要求先登录，或被网络设备拦下。请先打开其他网页，看网络是否可用。`;
}
