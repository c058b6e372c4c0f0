// Tables of tiers by street and by year.
import { Link } from '@tanstack/react-router';
import { type TierBounds, tierNames, tiers } from '@xianfeng/features/economy/labels';
import type { Figures, Indicators, YearOfDistrict } from '@xianfeng/features/economy/schema';
import type { ReactNode } from 'react';
import tables from '../../../components/page/Table.module.css';
import css from '../Economy.module.css';
import { wanColumn } from '../money.js';
import { shareText } from './TierFigures.js';

/** Streets × tiers; each count opens exactly the villages that it counts. */
export function TierTable(props: {
  indicators: Indicators;
  /** On the board, beside the feed: without the sums. */
  brief?: boolean;
}) {
  const { indicators, brief = false } = props;
  const { year, total, streets, bounds } = indicators;
  return (
    <Table first="街道" bounds={bounds} brief={brief}>
      {streets.length > 1 && (
        <tr className={css.total}>
          <th scope="row">合计</th>
          <Cells figures={total} search={{ year }} name="合计" bounds={bounds} brief={brief} />
        </tr>
      )}
      {streets.map((street) => (
        <tr key={street.streetId}>
          <th scope="row">
            <Link to="/economy" search={{ year, streetId: street.streetId }}>
              {street.name}
            </Link>
          </th>
          <Cells
            figures={street}
            search={{ year, streetId: street.streetId }}
            name={street.name}
            bounds={bounds}
            brief={brief}
          />
        </tr>
      ))}
    </Table>
  );
}

/** Years × tiers: the numbers of the charts. */
export function YearsTable(props: { rows: readonly YearOfDistrict[]; bounds: TierBounds }) {
  const { rows, bounds } = props;
  return (
    <Table first="年份" bounds={bounds}>
      {[...rows].reverse().map((row) => (
        <tr key={row.year}>
          <th scope="row">
            <Link to="/economy" search={{ year: row.year }}>
              {row.year}年
            </Link>
          </th>
          <Cells figures={row} search={{ year: row.year }} name={`${row.year}年`} bounds={bounds} />
        </tr>
      ))}
    </Table>
  );
}

function Table(props: { first: string; bounds: TierBounds; brief?: boolean; children: ReactNode }) {
  const { first, bounds, brief = false, children } = props;
  const names = tierNames(bounds);
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${css.table}`}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">村（社区）</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col">
                {names[tier]}
              </th>
            ))}
            <th scope="col">前两档占比</th>
            {!brief && <th scope="col">总收入（万元）</th>}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Cells(props: {
  figures: Figures;
  search: { year: number; streetId?: number };
  name: string;
  bounds: TierBounds;
  brief?: boolean;
}) {
  const { figures, search, name, bounds, brief = false } = props;
  const names = tierNames(bounds);
  const { counts, counted } = figures;
  return (
    <>
      <td>
        <Link to="/economy/villages" search={search} className={css.count}>
          {figures.villages}
        </Link>
      </td>
      {tiers.map((tier) => (
        <td key={tier}>
          {counts[tier] === 0 ? (
            <span className={css.none}>0</span>
          ) : (
            <Link
              to="/economy/villages"
              search={{ ...search, tier }}
              className={css.count}
              aria-label={`${name}，${names[tier]}，${counts[tier]}个`}
            >
              {counts[tier]}
            </Link>
          )}
        </td>
      ))}
      <td>{shareText(counts.A + counts.B, counted)}</td>
      {!brief && <td>{wanColumn(figures.totalFen)}</td>}
    </>
  );
}
