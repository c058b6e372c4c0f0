import { useMe } from '../../../app/session/me.js';
import { villageRoute } from '../routes.js';
import { VillageYearView } from './VillageYearView.js';

/** One village by its address. */
export function VillagePage() {
  const { villageId } = villageRoute.useParams();
  const { year, month } = villageRoute.useSearch();
  const { today } = useMe();
  return (
    <VillageYearView
      organizationId={villageId}
      year={year ?? Number(today.slice(0, 4))}
      month={month}
    />
  );
}
