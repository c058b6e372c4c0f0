// One village's year.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { monthName, WHOLE_YEAR } from '@xianfeng/features/economy/labels';
import type { VillageDetail } from '@xianfeng/features/economy/schema';
import { Drawer } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { usePhone } from '../../../app/theme/size.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import tables from '../../../components/page/Table.module.css';
import { Chart } from '../chart/Chart.js';
import { monthOption, totalOption } from '../chart/options.js';
import css from '../Economy.module.css';
import { IncomeDuties } from '../income/IncomeDuties.js';
import { wanText, Yuan } from '../money.js';
import { TierTag } from '../tags.js';
import { useEconomyRole } from '../useEconomyRole.js';
import { YearLinks } from '../YearLinks.js';
import { Months } from './Months.js';
import { MonthView } from './MonthView.js';

/** A village's year: its sums, months and versions, the years beside it, and what is due. */
export function VillageYearView(props: {
  organizationId: number;
  year: number;
  month?: number | undefined;
  /** The reader's own village, reached by the menu. */
  own?: boolean;
}) {
  const { organizationId, year, month, own = false } = props;
  const { today } = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const { imports } = useEconomyRole();
  const current = Number(today.slice(0, 4));
  const detail = useQuery(trpc.economy.village.queryOptions({ organizationId, year }));
  const params = { villageId: organizationId };
  const open = (next: number | undefined) =>
    void navigate(
      own
        ? { to: '/economy', search: { year, month: next } }
        : {
            to: '/economy/villages/$villageId',
            params,
            search: { year, month: next },
          },
    );
  const shown = detail.data?.months.find((each) => each.month === month);
  return (
    <Page
      title={detail.data?.village.name ?? '村级集体经济'}
      note={detail.data && `${detail.data.village.streetName} · ${year}年集体经济收入`}
      actions={
        <>
          {own ? (
            <YearLinks year={year} current={current} to="/economy" />
          ) : (
            <YearLinks
              year={year}
              current={current}
              to="/economy/villages/$villageId"
              params={params}
            />
          )}
          <ButtonLink to="/economy/villages/$villageId/plan" params={params}>
            发展计划
          </ButtonLink>
          {own && imports && <ButtonLink to="/economy/import">导入表格</ButtonLink>}
          {!own && <Link to="/economy">村级集体经济</Link>}
        </>
      }
    >
      <Loaded query={detail} lines={10}>
        {(data) => (
          <>
            {own && year === current && <IncomeDuties />}
            <Sums detail={data} />
            <Lock detail={data} today={today} />
            <Findings findings={data.findings} />
            <Section title="各月收入">
              <Months detail={data} open={open} />
            </Section>
            <Charts detail={data} current={current} />
          </>
        )}
      </Loaded>
      <Drawer
        open={shown !== undefined}
        size={phone ? '100%' : 560}
        title={`${year}年${month === undefined ? '' : monthName(month)}收入`}
        onClose={() => open(undefined)}
        destroyOnHidden
      >
        {shown !== undefined && detail.data !== undefined && (
          <MonthView key={shown.month} detail={detail.data} month={shown} />
        )}
      </Drawer>
    </Page>
  );
}

function Sums({ detail: { village, base, bounds } }: { detail: VillageDetail }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.figures} aria-label="本年累计">
      <li>
        <div>
          <span className={shared.soft}>总收入</span>
          <span className={`${shared.value} ${css.value}`}>{wanText(village.totalFen)}</span>
          <span className={shared.soft}>
            <Yuan fen={village.totalFen} />元
          </span>
        </div>
      </li>
      <li>
        <div>
          <span className={shared.soft}>经营性收入（不含补助）</span>
          <span className={`${shared.value} ${css.value}`}>
            {wanText(village.operatingTotalFen)}
          </span>
          <span className={shared.soft}>
            <Yuan fen={village.operatingTotalFen} />元
          </span>
        </div>
      </li>
      <li>
        <div>
          <span className={shared.soft}>
            档次（按{base === 'total' ? '总收入' : '经营性收入'}）
          </span>
          <span className={`${shared.value} ${css.value}`}>
            <TierTag tier={village.tier} bounds={bounds} />
          </span>
          <span className={shared.soft}>已通过{village.passed}个月</span>
        </div>
      </li>
    </ul>
  );
}

function Lock({ detail: { lock, months }, today }: { detail: VillageDetail; today: string }) {
  if (lock.lockedAt !== null) {
    return (
      <Note tone="info">
        {lock.year}年数据已于{instantText(lock.lockedAt)}锁定。
        {months.some(({ mayCorrect }) => mayCorrect)
          ? '确需修改的，请在相应月份申请更正，写明原因和依据，由区级另一位同志确认。'
          : '确需修改的，请报区级更正。'}
      </Note>
    );
  }
  if (lock.overdue) {
    return (
      <Note tone="warning">
        {lock.year}年填报已于{dayText(lock.dueOn)}截止，等待区级锁定。
      </Note>
    );
  }
  return Number(today.slice(0, 4)) > lock.year ? (
    <Note tone="warning">
      {lock.year}年数据将于{dayText(lock.dueOn)}锁定，请在此之前报齐。
    </Note>
  ) : null;
}

function Charts({ detail, current }: { detail: VillageDetail; current: number }) {
  const { years, months, village, bounds } = detail;
  const byMonth = village.passed > 0 && months.every(({ month }) => month !== WHOLE_YEAR);
  if (!byMonth && years.length < 2) return null;
  return (
    <Section title="变化">
      <div className={css.charts}>
        {byMonth && (
          <Card>
            <Chart label="各月收入构成" option={monthOption({ months })} />
          </Card>
        )}
        {years.length > 1 && (
          <Card>
            <Chart label="历年总收入" option={totalOption(years, current)} />
          </Card>
        )}
      </div>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${css.table}`}>
          <thead>
            <tr>
              <th scope="col">年份</th>
              <th scope="col">总收入（元）</th>
              <th scope="col">档次</th>
              <th scope="col">已通过月数</th>
            </tr>
          </thead>
          <tbody>
            {[...years].reverse().map((row) => (
              <tr key={row.year}>
                <th scope="row">
                  <Link
                    to="/economy/villages/$villageId"
                    params={{ villageId: village.organizationId }}
                    search={{ year: row.year }}
                  >
                    {row.year}年
                  </Link>
                </th>
                <td>
                  <Yuan fen={row.totalFen} />
                </td>
                <td>
                  <TierTag tier={row.tier} bounds={bounds} />
                </td>
                <td>{row.passed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
