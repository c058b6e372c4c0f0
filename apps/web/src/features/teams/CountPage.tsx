// Page of the count of talents in post (TAL-14).
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { TalentCount } from '@xianfeng/features/teams/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { dayText } from '../../components/dates.js';
import { CountFigures } from '../../components/facts/CountFigures.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { DayFilter } from '../../components/filter/DayFilter.js';
import { Filters } from '../../components/filter/Filters.js';
import { PlaceFilter } from '../../components/filter/PlaceFilter.js';
import { useFilters } from '../../components/filter/useFilters.js';
import { DataList } from '../../components/list/DataList.js';
import { Page, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { TeamsNav } from '../../components/page/TeamsNav.js';

const routeApi = getRouteApi('/signed-in/teams/count');

/** TAL-14: how many talents sit in the village teams, today or over a period. */
export function CountPage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search);
  const { assignment, today } = useMe();
  const count = useQuery({
    ...trpc.teams.count.queryOptions(search),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title="进入村班子人才" note={`${assignment.organizationName} · ${said(count.data)}`}>
      <TeamsNav streetId={search.streetId} />
      <Filters {...filters}>
        <PlaceFilter value={search} onChange={filters.set} />
        <DayFilter {...filters.at('from')} label="从哪天" max={search.to ?? today} />
        <DayFilter {...filters.at('to')} label="到哪天" min={search.from} max={today} />
      </Filters>
      <Loaded query={count} lines={6}>
        {(data) => (
          <>
            <CountFigures count={data} search={search} />
            <p className={shared.soft}>
              有人才来源、期间曾在村班子任职的，一人一次；任两个岗位的也只计一次。
            </p>
            {data.byStreet.length > 0 && (
              <Section title="各街道">
                <DataList
                  label="各街道进入村班子人才"
                  rows={data.byStreet}
                  rowId={(row) => row.streetId}
                  columns={[
                    { key: 'name', title: '街道', card: 'title', render: (row) => row.streetName },
                    {
                      key: 'talents',
                      title: '人才（人）',
                      card: 'end',
                      align: 'right',
                      render: (row) => (
                        <Link
                          to="/teams/holders"
                          search={{ ...search, streetId: row.streetId, talents: true }}
                          className={shared.number ?? ''}
                          aria-label={`${row.streetName}${row.talents}人`}
                        >
                          {row.talents}
                        </Link>
                      ),
                    },
                  ]}
                  empty="没有"
                />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function said(count: TalentCount | undefined): string {
  if (count === undefined) return '';
  if (count.from === count.to) return `截至${dayText(count.to)}`;
  return `${dayText(count.from)}至${dayText(count.to)}`;
}
