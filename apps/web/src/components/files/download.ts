// Download of a file through a one-time address.
import { say } from '../../app/announce.js';
import {
  codeOf,
  NoAnswerError,
  ReportedError,
  readReport,
  toProblem,
} from '../../app/api/problem.js';
import { headersFor, send } from '../../app/api/send.js';
import { problemText } from '../feedback/ProblemNote.js';

/**
 * Asks for a file under the assignment of this tab, and leads the browser to the address that it is given:
 * a plain link, which the browsers within apps and on iOS can keep or hand on. The page stays.
 *
 * @returns false where the server first wants to know again who is at the screen
 */
export async function download(path: string): Promise<boolean> {
  try {
    const response = await send(path, { method: 'POST', headers: headersFor() });
    if (!response.ok) throw await refusalIn(response);
    location.assign(addressIn(await response.json().catch(() => null)));
  } catch (error) {
    if (codeOf(error) === 'reauthentication_needed') return false;
    say(problemText(toProblem(error), true), 'error');
  }
  return true;
}

/** The address in an answer; a proxy's page is no answer of ours. */
function addressIn(answer: unknown): string {
  const address =
    typeof answer === 'object' && answer !== null && 'address' in answer && answer.address;
  if (typeof address !== 'string') throw new NoAnswerError();
  return address;
}

async function refusalIn(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => null);
  const error = typeof answer === 'object' && answer !== null && 'error' in answer && answer.error;
  const carried = typeof error === 'object' && error !== null && 'data' in error;
  const report = carried ? readReport(error.data) : null;
  return report !== null ? new ReportedError(report) : new NoAnswerError();
}
