// Keyboard access to tables that scroll sideways.
import { type RefObject, useEffect } from 'react';

/** A table that is wider than its place can be scrolled by keyboard: it takes the focus, and has a name. */
export function useReachableScroll(ref: RefObject<HTMLElement | null>, label: string): void {
  useEffect(() => {
    const region = ref.current?.querySelector<HTMLElement>('.ant-table-content');
    if (region == null) return;
    const mark = () => {
      if (region.scrollWidth > region.clientWidth) {
        region.tabIndex = 0;
        region.setAttribute('role', 'region');
        region.setAttribute('aria-label', `${label}，可左右滚动`);
      } else {
        for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
      }
    };
    const watch = new ResizeObserver(mark);
    watch.observe(region);
    const table = region.firstElementChild;
    if (table !== null) watch.observe(table);
    return () => watch.disconnect();
  });
}
