import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const settingsLive: readonly LiveRule[] = [
  // Whatever is judged by the settings may read otherwise now; it happens a few times a year.
  { on: ['setting.*'], refresh: () => [{}] },
  { on: ['negative_list.*'], refresh: () => [trpc.settings.negativeList.pathFilter()] },
];
