// Drawing of a chart by ECharts.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { fontFamily, palette } from '../../../app/theme/theme.js';
import css from '../Economy.module.css';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const base = {
  textStyle: { fontFamily, color: palette.text },
  animationDuration: 200,
  grid: { left: 8, right: 12, top: 62, bottom: 8, containLabel: true },
  legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
};

/** Draws with ECharts as SVG, and follows the width of its place. */
export function Drawn({ label, option }: { label: string; option: EChartsCoreOption }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const drawn = init(place, null, { renderer: 'svg' });
    chart.current = drawn;
    const follow = new ResizeObserver(() => drawn.resize());
    follow.observe(place);
    return () => {
      follow.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption({ ...base, ...option }, true), [option]);
  return <div ref={box} className={css.chart} role="img" aria-label={label} />;
}
