// Which records are corrected, and not entered again.
import type { StoredActivity } from '../activity/stored-activity.js';

/** A record that was passed is corrected, and not entered again. */
export const isPassed = ({ state }: Pick<StoredActivity, 'state'>) =>
  state === 'passed' || state === 'archived';
