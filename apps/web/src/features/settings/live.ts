import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

/** What a change of a setting makes out of date: the settings, and everything that is judged by them. */
export const settingsTouched = () => [
  trpc.settings.pathFilter(),
  trpc.duties.pathFilter(),
  trpc.board.matrix.pathFilter(),
  trpc.board.cell.pathFilter(),
  trpc.activities.get.pathFilter(),
];

export const settingsLive: readonly LiveRule[] = [{ on: ['setting.*'], refresh: settingsTouched }];
