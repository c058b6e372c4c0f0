// What comes back over the line, told apart before anything reads it: nothing, another's answer, ours.
import { NoAnswerError, StrangeAnswerError } from './problem.js';

interface Answer {
  readonly ok: boolean;
  json(): Promise<unknown>;
}

/**
 * The answer to a request, read to its end. What breaks after this is no matter of the line.
 *
 * @throws NoAnswerError, StrangeAnswerError
 */
export async function answerOf(asked: Promise<Response>, given?: AbortSignal): Promise<Answer> {
  const { response, text } = await read(asked, given);
  const value = parsed(text);
  // A page of a proxy, or of the network's own sign-in, is no answer of ours.
  if (value === undefined) throw new StrangeAnswerError(response.status);
  return { ok: response.ok, json: () => Promise.resolve(value) };
}

async function read(asked: Promise<Response>, given?: AbortSignal) {
  try {
    const response = await asked;
    return { response, text: await response.text() };
  } catch (cause) {
    // Who asked may have given up, when the view was left.
    if (given?.aborted || cause instanceof NoAnswerError) throw cause;
    throw new NoAnswerError(undefined, { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
