// Options of the economy's charts.
import {
  incomeKinds,
  incomeLabels,
  type TierBounds,
  tierNames,
  tiers,
} from '@xianfeng/features/economy/labels';
import type { VillageDetail, YearOfDistrict } from '@xianfeng/features/economy/schema';
import { palette } from '../../../app/theme/theme.js';

const tierColours = { A: '#1e7440', B: '#6aa886', C: '#c9a24b', D: '#b0450a' } as const;
const kindColours = ['#a61d24', '#1f4f82', '#6aa886', '#c9a24b', '#868d97'] as const;

const WAN = 1_000_000;
const axis = {
  axisLine: { lineStyle: { color: palette.lineStrong } },
  axisLabel: { color: palette.textSoft },
  splitLine: { lineStyle: { color: palette.line } },
};
const tooltip = { trigger: 'axis', confine: true, axisPointer: { type: 'shadow' } } as const;
/**
 * The running year is marked below its number as incomplete: on a phone there is no room beside it.
 */
const named = (year: number, current: number) => (year === current ? `${year}\n累计` : `${year}`);
/** Each year or month is named, however narrow the chart. */
const eachNamed = { ...axis, axisLabel: { ...axis.axisLabel, interval: 0, lineHeight: 16 } };
const legend = {
  type: 'scroll',
  top: 0,
  left: 0,
  right: 0,
  itemWidth: 14,
  itemHeight: 10,
} as const;
const wan = (fen: number) => Math.round(fen / 10_000) / 100;

/** How many villages stand in each tier, year by year. */
export function tierOption(years: readonly YearOfDistrict[], current: number, bounds: TierBounds) {
  const names = tierNames(bounds);
  return {
    tooltip,
    legend,
    xAxis: { type: 'category', data: years.map(({ year }) => named(year, current)), ...eachNamed },
    yAxis: { type: 'value', name: '村数', minInterval: 1, ...axis },
    series: tiers.map((tier) => ({
      name: names[tier],
      type: 'bar',
      stack: 'tier',
      barMaxWidth: 44,
      itemStyle: { color: tierColours[tier] },
      data: years.map(({ counts }) => counts[tier]),
    })),
  };
}

/** The income of all villages together, year by year. */
export function totalOption(years: readonly { year: number; totalFen: number }[], current: number) {
  return {
    tooltip: { ...tooltip, valueFormatter: (value: number) => `${value}万元` },
    xAxis: { type: 'category', data: years.map(({ year }) => named(year, current)), ...eachNamed },
    yAxis: { type: 'value', name: '万元', ...axis },
    series: [
      {
        name: '总收入',
        type: 'line',
        symbolSize: 8,
        lineStyle: { width: 2.5 },
        itemStyle: { color: palette.brand },
        data: years.map(({ totalFen }) => wan(totalFen)),
      },
    ],
  };
}

/** The months of a village by the five kinds; only what has been passed. */
export function monthOption({ months }: Pick<VillageDetail, 'months'>) {
  return {
    tooltip: { ...tooltip, valueFormatter: (value: number) => `${value}万元` },
    legend,
    xAxis: { type: 'category', data: months.map(({ month }) => `${month}月`), ...axis },
    yAxis: { type: 'value', name: '万元', ...axis },
    series: incomeKinds.map((kind, index) => ({
      name: incomeLabels[kind],
      type: 'bar',
      stack: 'kind',
      barMaxWidth: 36,
      itemStyle: { color: kindColours[index] },
      data: months.map(({ record }) =>
        record?.state === 'passed' ? Math.round((record[kind] / WAN) * 100) / 100 : 0,
      ),
    })),
  };
}
