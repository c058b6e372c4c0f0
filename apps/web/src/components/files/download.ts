// Download of a file through a one-time address.
import { say } from '../../app/announce.js';
import { answerOf } from '../../app/api/answer.js';
import {
  codeOf,
  ReportedError,
  readReport,
  StrangeAnswerError,
  toProblem,
} from '../../app/api/problem.js';
import { problemText } from '../../app/api/problem-text.js';
import { headersFor, send } from '../../app/api/send.js';

/**
 * What came of asking: the browser fetches the file; the server first wants to know who is at the screen;
 * a second person has to agree; or it was refused, and that was said.
 */
export type Outcome = 'fetched' | 'again' | 'waits' | 'refused';

/**
 * Asks for a file under the assignment of this tab, and leads the browser to the address that it is given:
 * a plain link, which the browsers within apps and on iOS can keep or hand on. The page stays.
 *
 * @param reason why, for a file that shows persons in full
 */
export async function download(path: string, reason?: string): Promise<Outcome> {
  try {
    const answer = await ask(path, reason);
    if ('requestId' in answer) return 'waits';
    if ('told' in answer && typeof answer.told === 'string') say(answer.told);
    location.assign(addressIn(answer));
    return 'fetched';
  } catch (error) {
    if (codeOf(error) === 'reauthentication_needed') return 'again';
    say(problemText(toProblem(error), true), 'error');
    return 'refused';
  }
}

/** The address that a file is given, for a page that shows it; null where it was refused, and that was said. */
export async function addressOf(path: string): Promise<string | null> {
  try {
    return addressIn(await ask(path));
  } catch (error) {
    say(problemText(toProblem(error), true), 'error');
    return null;
  }
}

async function ask(path: string, reason?: string): Promise<object> {
  const headers = { ...headersFor(), 'content-type': 'application/json' };
  const body = JSON.stringify({ reason });
  const response = await answerOf(send(path, { method: 'POST', headers, body }));
  const answer = await response.json();
  if (!response.ok) throw refusalIn(answer);
  if (typeof answer !== 'object' || answer === null) throw new StrangeAnswerError(200);
  return answer;
}

/** The address in an answer; a proxy's page is no answer of ours. */
function addressIn(answer: object): string {
  const address = 'address' in answer && answer.address;
  if (typeof address !== 'string') throw new StrangeAnswerError(200);
  return address;
}

function refusalIn(answer: unknown): Error {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer && answer.error;
  const carried = typeof error === 'object' && error !== null && 'data' in error;
  const report = carried ? readReport(error.data) : null;
  return report !== null ? new ReportedError(report) : new StrangeAnswerError(500);
}
