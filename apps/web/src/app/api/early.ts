// The answer that was asked for before the app had come.
import { tabAssignment } from '../tab/assignment.js';

/** What public/browser/check.js leaves: under which assignment it asked who is signed in. */
interface Early {
  assignment: number | null;
  answer: Promise<Response>;
}

declare global {
  interface Window {
    xianfengEarly?: Early;
  }
}

const ASKED = '/trpc/accounts.me';

/** The early answer to the first such question, if it was asked under the assignment of this tab. */
export function takeEarly(url: string): Promise<Response> | null {
  const early = window.xianfengEarly;
  if (early === undefined || url !== ASKED) return null;
  delete window.xianfengEarly;
  return early.assignment === tabAssignment.get() ? early.answer : null;
}
