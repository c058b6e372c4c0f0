// Icon of a menu entry.
import type { IconDefinition } from '@ant-design/icons-svg/es/types';

/**
 * Draws one of Ant Design's icons from its outline. Their own components bring a good part of the
 * component library along, and the menu is on the first screen.
 */
export function MenuIcon({ icon: { icon } }: { icon: IconDefinition }) {
  // Icons of two colours are made by a function; the menu has none.
  if (typeof icon === 'function') return null;
  return (
    <svg
      viewBox={icon.attrs.viewBox}
      width="1em"
      height="1em"
      fill="currentColor"
      focusable="false"
      aria-hidden="true"
    >
      {icon.children?.map(({ attrs }) => (
        <path key={attrs.d} d={attrs.d} />
      ))}
    </svg>
  );
}
