// What the server and the process that checks the log say to each other.
import type { Anchor, Progress, Verdict } from '../verify.js';

/** What is to be checked, and with which connection: the process has no settings of its own. */
export interface CheckJob {
  url: string;
  anchors: readonly Anchor[];
  sinceAnchor: boolean;
}

/** What the process tells; once it has told how the check ended, the server ends it. */
export type CheckMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'verdict'; verdict: Verdict }
  /** Another server of this database is checking. */
  | { kind: 'elsewhere' }
  | { kind: 'failed'; cause: string };
