// Errors of requests as screens show them.
import { TRPCClientError } from '@trpc/client';
import type { ErrorCode, ErrorReport } from '@xianfeng/features/kernel/labels';
import { errorCatalogue } from '@xianfeng/features/kernel/labels';
import { isNameOf } from '@xianfeng/rules';

/**
 * What went wrong, as a screen needs it: the server said no with a report (`told`); no answer came, and
 * it is not known whether the request was carried out (`unanswered`); something between has answered in
 * place of the server (`strange`); a part of the app did not arrive (`part`); or the code of the page is
 * at fault (`page`), also after a write that was carried out (`done`).
 */
export type Problem =
  | { kind: 'told'; report: ErrorReport }
  | { kind: 'unanswered'; offline: boolean }
  | { kind: 'strange'; status: number }
  | { kind: 'part' }
  | { kind: 'page'; done: boolean };

/** Reads any thrown value as a problem: the one place that tells the kinds apart. */
export function toProblem(error: unknown): Problem {
  const report = reportOf(error);
  if (report !== null) return { kind: 'told', report };
  const thrown = error instanceof TRPCClientError ? (error.cause ?? error) : error;
  if (thrown instanceof NoAnswerError) {
    return { kind: 'unanswered', offline: navigator.onLine === false };
  }
  if (thrown instanceof StrangeAnswerError) return { kind: 'strange', status: thrown.status };
  // JSON, but nothing that our procedures say.
  if (error instanceof TRPCClientError && error.meta !== undefined) {
    return { kind: 'strange', status: 200 };
  }
  return isMissingPart(thrown) ? { kind: 'part' } : { kind: 'page', done: false };
}

/** The code of the catalogue that an error carries, or null. */
export function codeOf(error: unknown): ErrorCode | null {
  return reportOf(error)?.code ?? null;
}

/** Whether asking again, with the same key, may help and does no harm. */
export function mayRetry(problem: Problem): boolean {
  if (problem.kind !== 'told') return problem.kind === 'unanswered' || problem.kind === 'strange';
  return ['unavailable', 'internal', 'too_many_requests'].includes(problem.report.code);
}

/** Whether it is not known if a write was carried out: its key is kept for the retry. */
export function isInDoubt(problem: Problem): boolean {
  return problem.kind !== 'told' || problem.report.code === 'unavailable';
}

/** An error of the catalogue, for requests that do not travel by tRPC (files). */
export class ReportedError extends Error {
  constructor(readonly report: ErrorReport) {
    super(report.message);
    this.name = 'ReportedError';
  }
}

/** No answer came in time. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** An answer came, and not from this system: a proxy's page, or that of a network's sign-in. */
export class StrangeAnswerError extends Error {
  override readonly name = 'StrangeAnswerError';

  constructor(readonly status: number) {
    super(`answered with ${status} by another`);
  }
}

function reportOf(error: unknown): ErrorReport | null {
  if (error instanceof ReportedError) return error.report;
  if (!(error instanceof TRPCClientError)) return null;
  return readReport(error.data);
}

/** The report in the `data` of an error, also through a proxy, whose own page has none. */
export function readReport(data: unknown): ErrorReport | null {
  if (!isRecord(data) || !isRecord(data.app)) return null;
  const { code, number, message, fields, findings, waitSeconds, fault } = data.app;
  if (!isNameOf(errorCatalogue, code)) return null;
  if (typeof number !== 'number' || typeof message !== 'string') return null;
  return {
    code: code as ErrorCode,
    number,
    message,
    ...(Array.isArray(fields) && { fields }),
    ...(Array.isArray(findings) && { findings }),
    ...(typeof waitSeconds === 'number' && { waitSeconds }),
    ...(typeof fault === 'string' && { fault }),
  };
}

/** Each engine has its own words for a module that does not load. */
function isMissingPart(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /dynamically imported module|importing a module script failed|preload CSS/i.test(
    error.message,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
