import { useQuery } from '@tanstack/react-query';
import { defaultSettings, type SettingValues } from '@xianfeng/rules';
import { trpc } from '../../app/api/trpc.js';

/** The settings in force, for forms that judge while somebody types; the defaults until they are known. */
export function useSettings(): SettingValues {
  return useQuery(trpc.settings.inForce.queryOptions()).data?.values ?? defaultSettings;
}
