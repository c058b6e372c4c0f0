// Page of one village in a year.
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../../../app/session/me.js';
import { VillageYearView } from './VillageYearView.js';

const routeApi = getRouteApi('/signed-in/economy/villages/$villageId');

/** One village by its address. */
export function VillagePage() {
  const { villageId } = routeApi.useParams();
  const { year, month } = routeApi.useSearch();
  const { today } = useMe();
  return (
    <VillageYearView
      organizationId={villageId}
      year={year ?? Number(today.slice(0, 4))}
      month={month}
    />
  );
}
