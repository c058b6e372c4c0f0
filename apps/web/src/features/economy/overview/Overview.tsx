// Overview of the villages' economy in a year.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Chart } from '../chart/Chart.js';
import { tierOption, totalOption } from '../chart/options.js';
import css from '../Economy.module.css';
import { ExportButtons } from '../ExportButtons.js';
import { useEconomyRole } from '../useEconomyRole.js';
import { YearLinks } from '../YearLinks.js';
import { LockPanel } from './LockPanel.js';
import { ReportingPanel } from './ReportingPanel.js';
import { TierFigures } from './TierFigures.js';
import { TierTable, YearsTable } from './TierTable.js';

/** The villages of a street or district in a year: tiers, indicators, who has reported, what is locked. */
export function Overview({
  year,
  streetId,
  waiting,
}: {
  year: number;
  streetId?: number | undefined;
  /** What waits for the reader, where this is the home. */
  waiting?: ReactNode;
}) {
  const { assignment, today } = useMe();
  const { checks, imports } = useEconomyRole();
  const current = Number(today.slice(0, 4));
  const part = streetId === undefined ? {} : { streetId };
  const indicators = useQuery(trpc.economy.indicators.queryOptions({ year, ...part }));
  const years = useQuery(trpc.economy.years.queryOptions());
  const bounds = indicators.data?.bounds;
  const street = indicators.data?.streets.find((row) => row.streetId === streetId);
  return (
    <Page
      title="村级集体经济"
      note={`${street?.name ?? assignment.organizationName} · ${year}年`}
      actions={
        <>
          <YearLinks year={year} current={current} to="/economy" search={part} />
          {checks && <ButtonLink to="/economy/pending">待审核</ButtonLink>}
          <ButtonLink to="/economy/plans">发展计划</ButtonLink>
          {imports && <ButtonLink to="/economy/import">导入表格</ButtonLink>}
        </>
      }
    >
      {waiting}
      <Loaded query={indicators} lines={6}>
        {(data) => (
          <>
            <TierFigures
              figures={data.total}
              bounds={data.bounds}
              year={year}
              streetId={streetId}
              running={year === current}
            />
            <p className={shared.soft}>
              截至第 {data.asOf} 号记录；按街道审核通过的月份累计，分档按
              {data.base === 'total' ? '总收入' : '经营性收入（不含补助收入）'}。
              {year === current && '本年度未结束，为累计数。'}
              {data.total.none > 0 && (
                <>
                  另有
                  <Link
                    to="/economy/villages"
                    search={{ year, tier: 'none', ...part }}
                    className="text-link"
                  >
                    {data.total.none}个村（社区）
                  </Link>
                  没有审核通过的数据，未计入占比。
                </>
              )}
              依据：{data.citations.join('、')}。
            </p>
            {data.total.counted > 0 && <LockPanel lock={data.lock} />}
            {year === current && <LastYearLock year={year - 1} />}
          </>
        )}
      </Loaded>
      {year === current && streetId === undefined && <ReportingPanel />}
      <Loaded query={indicators} lines={8}>
        {(data) => (
          <Section
            title="各街道档次分布"
            actions={<ExportButtons year={year} streetId={streetId} />}
          >
            <TierTable indicators={data} />
          </Section>
        )}
      </Loaded>
      {streetId === undefined && (
        <Loaded query={years} lines={6}>
          {(rows) =>
            rows.length < 2 || bounds === undefined ? null : (
              <Section title="历年变化">
                <div className={css.charts}>
                  <Card>
                    <Chart
                      label="历年各档次的村（社区）数"
                      option={tierOption(rows, current, bounds)}
                    />
                  </Card>
                  <Card>
                    <Chart label="历年总收入" option={totalOption(rows, current)} />
                  </Card>
                </div>
                <YearsTable rows={rows} bounds={bounds} />
              </Section>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}

/** What is due now concerns the year before: it stands on the first view, not only on that year's. */
function LastYearLock({ year }: { year: number }) {
  const { data } = useQuery(trpc.economy.indicators.queryOptions({ year }));
  if (data === undefined || data.total.counted === 0 || data.lock.lockedAt !== null) return null;
  return <LockPanel lock={data.lock} />;
}
