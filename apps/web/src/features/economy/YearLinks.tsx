// Links between years.
import { Link, type LinkProps } from '@tanstack/react-router';
import shared from '../../components/page/Parts.module.css';

/** The first year that the product keeps figures of. */
const FIRST_YEAR = 2000;

/** The year before and the year after, each with its address. */
export function YearLinks(props: {
  year: number;
  /** The running year. */
  current: number;
  to: NonNullable<LinkProps['to']>;
  params?: { villageId: number };
  search?: Record<string, unknown>;
}) {
  const { year, current, to, params, search = {} } = props;
  const link = (target: number, text: string) => (
    <Link
      to={to as '/economy'}
      {...(params && { params })}
      search={{ ...search, year: target }}
      aria-label={`${target}年`}
    >
      {text}
    </Link>
  );
  return (
    <nav className={`${shared.periods} no-print`} aria-label="年份">
      {year > FIRST_YEAR && link(year - 1, `‹ ${year - 1}年`)}
      {year < current - 1 && link(current, '今年')}
      {year < current && link(year + 1, `${year + 1}年 ›`)}
    </nav>
  );
}
