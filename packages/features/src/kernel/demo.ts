/** What the demo gives to each feature's story, and what a story is. */
import type { Tx } from '@xianfeng/database';
import type pg from 'pg';
import type { FieldKeys } from './sealing/keys.js';

/** How much is generated. */
export interface DemoSize {
  /** Members who belong to a branch now. */
  members: number;
  /** Organizations altogether, those of the divisions included. */
  organizations: number;
  /** Months of activities, the current one included. */
  months: number;
  /** No more activities than this; the earliest months are left out first. */
  activities?: number;
}

/** Something that happened, with how it comes into the log. */
export interface Happening {
  /** Milliseconds. */
  at: number;
  record: () => Promise<void>;
}

/** The demo while it is made: one transaction, one day, and what the stories report. */
export interface DemoStage {
  readonly tx: Tx;
  /** The connection of that transaction, for COPY. */
  readonly client: pg.ClientBase;
  readonly keys: FieldKeys;
  readonly size: DemoSize;
  /** A divisions file, as a user would import it. */
  readonly divisionsCsv: Buffer;
  readonly today: string;
  /** When the organizations were set up, with which the log begins; milliseconds. */
  readonly start: number;
  /** The same instant as PostgreSQL reads it. */
  readonly createdAt: string;
  /** Says in Chinese what is being made, for the terminal. */
  report(line: string): void;
  /** Says how much of something was made. */
  count(what: string, made: number): void;
}

/** The story of one feature: what it puts into the demo, and what happens in it lately. */
export interface DemoStory {
  /** Makes the feature's part of the demo, once for each stage. */
  readonly make: (stage: DemoStage) => Promise<unknown>;
  /** What happened lately, in the order in which it happened; asked when every story has been made. */
  readonly happenings?: (stage: DemoStage) => Promise<readonly Happening[]>;
}
