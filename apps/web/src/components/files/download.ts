import { say } from '../../app/announce.js';
import { NoAnswerError, ReportedError, readReport, toProblem } from '../../app/api/problem.js';
import { headersFor, send } from '../../app/api/send.js';
import { problemText } from '../feedback/ProblemNote.js';

/**
 * Fetches a file under the assignment of this tab, which a plain link would not name, and hands it to
 * the browser to keep.
 */
export async function download(path: string): Promise<void> {
  try {
    const response = await send(path, { headers: headersFor() });
    if (!response.ok) throw await refusalIn(response);
    const name = /filename\*=UTF-8''([^;]+)/.exec(
      response.headers.get('content-disposition') ?? '',
    )?.[1];
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = decodeURIComponent(name ?? '');
    link.click();
    URL.revokeObjectURL(url);
  } catch (error) {
    say(problemText(toProblem(error), true), 'error');
  }
}

/** A proxy's page is no answer of ours. */
async function refusalIn(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => null);
  const error = typeof answer === 'object' && answer !== null && 'error' in answer && answer.error;
  const carried = typeof error === 'object' && error !== null && 'data' in error;
  const report = carried ? readReport(error.data) : null;
  return report !== null ? new ReportedError(report) : new NoAnswerError();
}
