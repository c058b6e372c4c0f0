/** Something that happened, with how the log is told of it. */
export interface Happening {
  /** Milliseconds. */
  at: number;
  tell: () => Promise<void>;
}
