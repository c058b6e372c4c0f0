// The roll of the meeting that is being recorded.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ActivityDetail, Roster } from '@xianfeng/features/activities/schema';
import { activityTypes, isCivilDate } from '@xianfeng/rules';
import { useMemo } from 'react';
import { trpc } from '../../../../app/api/trpc.js';
import { groupRole } from '../../kinds.js';
import type { Draft } from '../draft/draft.js';
import { linesOf } from './lines.js';

/** Who is expected at the meeting that is being recorded, as its kind and day are chosen. */
export function useRoll(branchId: number, draft: Draft, recorded: ActivityDetail | null) {
  const { type, groupId, heldOn } = draft;
  const asked = isCivilDate(heldOn) && (groupRole(type) !== 'required' || groupId !== null);
  const roster = useQuery({
    ...trpc.activities.roster.queryOptions({
      organizationId: branchId,
      type,
      groupId,
      heldOn,
      activityId: recorded?.id ?? null,
    }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const { data } = roster;
  const lines = useMemo(
    () => (data === undefined ? [] : linesOf(data.members, draft, recorded)),
    [data, draft, recorded],
  );
  return { roster, asked, lines };
}

/** Who usually chairs it: the secretary, or the leader of the group. */
export function usualChair(draft: Draft, roster: Roster | undefined): number | null {
  const { chairedBy } = activityTypes[draft.type];
  const post =
    draft.groupId !== null || chairedBy === 'group_leader' ? 'group_leader' : 'secretary';
  return roster?.members.find((member) => member.post === post)?.memberId ?? null;
}
