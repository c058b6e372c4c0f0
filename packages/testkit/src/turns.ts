// How long a work keeps others of the same process waiting.

/** What a work did to others. */
export interface Held<Answer> {
  answer: Answer;
  /** Milliseconds of CPU of the longest stretch in which nothing else was answered. */
  longest: number;
}

/**
 * Carries out a work and watches how often others have their turn meanwhile. It counts CPU and not time:
 * on a busy machine a process may stand still through no fault of its own.
 */
export async function longestTurn<Answer>(work: () => Promise<Answer>): Promise<Held<Answer>> {
  let longest = 0;
  let before = process.cpuUsage();
  let watching = true;
  const watch = () => {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.cpuUsage();
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  try {
    const answer = await work();
    return { answer, longest };
  } finally {
    watching = false;
  }
}
