// The district's settings for forms.
import { useQuery } from '@tanstack/react-query';
import { defaultSettings, type SettingValues } from '@xianfeng/rules';
import { trpc } from '../api/trpc.js';

/**
 * The settings in force, for forms that judge while the user types; the defaults until they are known.
 *
 * @param on the day of the step that is judged, YYYY-MM-DD; today when left out
 */
export function useSettings(on?: string): SettingValues {
  const input = on === undefined || on === '' ? undefined : { on };
  return useQuery(trpc.settings.inForce.queryOptions(input)).data?.values ?? defaultSettings;
}
