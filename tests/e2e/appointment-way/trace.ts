// What the database and the log hold of the journey.
import pg from 'pg';

/** Runs one statement on a connection of its own. */
export async function runSql(url: string, statement: string, values: unknown[] = []) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(statement, values);
  } finally {
    await client.end();
  }
}

/** By which constraint the database refuses a statement. What it lets pass is an error here. */
export async function databaseRefusal(url: string, statement: string, values: unknown[]) {
  const answer = await runSql(url, statement, values).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (answer instanceof pg.DatabaseError) return answer.constraint;
  throw new Error('the database did not refuse it', { cause: answer });
}

/**
 * What the log holds of pool, ways and teams since the first sign-in, oldest first: each type with
 * what it came to. What the demo tells of earlier days comes before.
 */
export async function happenings(url: string): Promise<string[]> {
  const { rows } = await runSql(
    url,
    `select type, body::jsonb -> 'data' as data from event_log
     where type ~ '^(talent|candidate|review|opinion|objection|holder)\\.'
       and seq > (select min(seq) from event_log where type = 'session.started') order by seq`,
  );
  return rows.map(({ type, data }) => {
    const what = data.state ?? data.department ?? data.post;
    return what === undefined ? type : `${type} ${what}`;
  });
}
