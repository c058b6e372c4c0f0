// The economy, by what the reader works with.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Page } from '../../components/page/Page.js';
import { Overview } from './overview/Overview.js';
import { useEconomyRole } from './useEconomyRole.js';
import { VillageYearView } from './village/VillageYearView.js';
import { WaitingCorrections } from './waiting/WaitingCorrections.js';

const routeApi = getRouteApi('/signed-in/economy');

/**
 * The economy as the reader works with it: one village, or the villages of a street or district.
 */
export function EconomyPage() {
  const search = routeApi.useSearch();
  const { today, assignment } = useMe();
  const current = Number(today.slice(0, 4));
  const year = search.year ?? current;
  const { village } = useEconomyRole();
  if (assignment.role === 'department_officer' && assignment.department !== 'agriculture') {
    return (
      <Page title="村级集体经济">
        <Empty>村级集体经济由农业农村部门办理，您所在部门没有这项工作。</Empty>
      </Page>
    );
  }
  return village ? (
    <OwnVillage year={year} month={search.month} />
  ) : (
    <Overview year={year} streetId={search.streetId} />
  );
}

/** The home of those who work with the economy alone. */
export function EconomyHome() {
  const { today } = useMe();
  const year = Number(today.slice(0, 4));
  const officer = useMe().assignment.role === 'department_officer';
  return useEconomyRole().village ? (
    <OwnVillage year={year} />
  ) : (
    <Overview year={year} waiting={officer && <WaitingCorrections />} />
  );
}

function OwnVillage({ year, month }: { year: number; month?: number | undefined }) {
  const own = useQuery(trpc.economy.villages.queryOptions({ year, limit: 1 }));
  return (
    <Loaded query={own} lines={8}>
      {({ items: [village] }) =>
        village === undefined ? (
          <Page title="村级集体经济">
            <Empty>您所在的党组织不是村（社区）一级的党组织，没有集体经济收入需要填报。</Empty>
          </Page>
        ) : (
          <VillageYearView organizationId={village.organizationId} year={year} month={month} own />
        )
      }
    </Loaded>
  );
}
