import type { ActivityType } from '../activities/schema.js';

/** An event with the names that its sentence needs; null where the record is out of sight. */
export interface Told {
  type: string;
  /** Public fields of the event. */
  data: Readonly<Record<string, unknown>>;
  /** The organization that it happened at. */
  where: string;
  activity: {
    title: string;
    type: ActivityType;
    heldOn: string;
    startsAt: string;
    expected: number;
    present: number;
  } | null;
  task: string | null;
  /** The village post that it is about. */
  post: string | null;
  /**
   * Who holds or has been announced for the post, masked (SEC-09). Whoever has not been announced yet
   * has no name here, whatever the sentence.
   */
  who: string | null;
  /** Where a talent comes from (TAL-01). */
  source: string | null;
  /** A project of the village's plan, or what was decided. */
  title: string | null;
}

/** What an event says; null where it is told by another one. */
export type Sentence = (told: Told) => string | null;

export const number = (value: unknown) => (typeof value === 'number' ? value : 0);
