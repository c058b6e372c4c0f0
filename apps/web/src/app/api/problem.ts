// Errors of requests as screens show them.
import { TRPCClientError } from '@trpc/client';
import type { ErrorCode, ErrorReport } from '@xianfeng/features/kernel/labels';
import { errorCatalogue } from '@xianfeng/features/kernel/labels';
import { isNameOf } from '@xianfeng/rules';

/**
 * What went wrong, as a screen needs it: the server said no with a report, or no answer came and it
 * is not known whether the request was carried out.
 */
export type Problem =
  | { kind: 'told'; report: ErrorReport }
  | { kind: 'unanswered'; offline: boolean };

/** Reads any thrown value as a problem. */
export function toProblem(error: unknown): Problem {
  const report = reportOf(error);
  if (report !== null) return { kind: 'told', report };
  if (isUnanswered(error)) return { kind: 'unanswered', offline: !navigator.onLine };
  const [number, , message] = errorCatalogue.internal;
  return { kind: 'told', report: { code: 'internal', number, message } };
}

/** The code of the catalogue that an error carries, or null. */
export function codeOf(error: unknown): ErrorCode | null {
  return reportOf(error)?.code ?? null;
}

/** Whether asking again, with the same key, may help and does no harm. */
export function mayRetry(problem: Problem): boolean {
  return (
    problem.kind === 'unanswered' ||
    problem.report.code === 'unavailable' ||
    problem.report.code === 'internal' ||
    problem.report.code === 'too_many_requests'
  );
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

function reportOf(error: unknown): ErrorReport | null {
  if (error instanceof ReportedError) return error.report;
  if (!(error instanceof TRPCClientError)) return null;
  return readReport(error.data);
}

/** The report in the `data` of an error, also through a proxy, whose own page has none. */
export function readReport(data: unknown): ErrorReport | null {
  if (!isRecord(data) || !isRecord(data.app)) return null;
  const { code, number, message, fields, findings, waitSeconds } = data.app;
  if (!isNameOf(errorCatalogue, code)) return null;
  if (typeof number !== 'number' || typeof message !== 'string') return null;
  return {
    code: code as ErrorCode,
    number,
    message,
    ...(Array.isArray(fields) && { fields }),
    ...(Array.isArray(findings) && { findings }),
    ...(typeof waitSeconds === 'number' && { waitSeconds }),
  };
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof NoAnswerError || error instanceof TypeError) return true;
  // tRPC wraps what fetch threw; an answer that is no JSON (a proxy's error page) counts as none.
  return error instanceof TRPCClientError && error.data == null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
