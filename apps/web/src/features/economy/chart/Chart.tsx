// Chart whose library is loaded when one is shown.
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import css from '../Economy.module.css';

// The library comes with the first chart that is looked at, never with the first load.
const Drawn = lazy(async () => {
  const { Drawn } = await import('./Drawn.js');
  return { default: Drawn };
});

/** A chart; `label` says in words what it shows, and a table beside it holds the numbers. */
export function Chart({ label, option }: { label: string; option: EChartsCoreOption }) {
  return (
    <Suspense fallback={<div className={css.chart} />}>
      <Drawn label={label} option={option} />
    </Suspense>
  );
}
