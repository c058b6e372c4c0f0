// Requests past the client, for bad input.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Person } from './api.js';

/** An answer as it travelled, before any client has made something of it. */
export interface Answer {
  status: number;
  text: string;
  report: {
    code: string;
    number: number;
    message: string;
    fields?: { path: string; message: string }[];
    findings?: { rule: string; severity: string; message: string }[];
  };
}

/** Calls a procedure as a person, or without a session, past the types of the client. */
export async function ask(
  address: string,
  type: 'query' | 'mutation',
  procedure: string,
  input: unknown,
  person?: Person,
): Promise<Answer> {
  const body = JSON.stringify(input);
  const url = `${address}/trpc/${procedure}`;
  const headers = { origin: address, ...person?.headers, 'idempotency-key': randomUUID() };
  const response =
    type === 'query'
      ? await fetch(`${url}?input=${encodeURIComponent(body)}`, { headers })
      : await fetch(url, {
          method: 'POST',
          body,
          headers: { ...headers, 'content-type': 'application/json' },
        });
  return answerOf(response.status, await response.text());
}

function answerOf(status: number, text: string): Answer {
  return { status, text, report: JSON.parse(text).error?.data?.app };
}

/** Chinese from beginning to end, as a sentence. */
const SENTENCE = /^[\p{Script=Han}“][\p{Script=Han}\p{P}\p{N}CSVExcelsxMB\s]*[。）]$/u;
const INSIDE = /stack|node_modules|\.[jt]s\b|select |insert |constraint|postgres|TRPC|Zod/;

/** It is refused in a sentence with a number, and says nothing of what is inside. */
export function expectTold(answer: Answer, code: string, number: number): void {
  expect(answer.report).toMatchObject({ code, number });
  expect(answer.report.message).toMatch(SENTENCE);
  for (const { message } of answer.report.fields ?? []) expect(message).toMatch(/\p{Script=Han}/u);
  expect(answer.text).not.toMatch(INSIDE);
}
