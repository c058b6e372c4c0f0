// Short list of records without the component library: table at a desk, cards on a phone.
import { useGlow } from '../../app/live/glow.js';
import { usePhone } from '../../app/theme/size.js';
import { Empty } from '../feedback/Empty.js';
import tables from '../page/Table.module.css';
import { Cards } from './Cards.js';
import css from './List.module.css';
import type { DataListProps } from './rows.js';

/** Some rows of records on a home, which comes without the component library; longer lists are a DataList. */
export function PlainList<Row extends object>(props: Omit<DataListProps<Row>, 'more' | 'actions'>) {
  const { label, rows, rowId, kind, columns, empty } = props;
  const glow = useGlow();
  const phone = usePhone();
  const classOf = (row: Row) => (kind === undefined ? '' : glow(kind, rowId(row)));
  if (phone) return <Cards {...props} classOf={classOf} />;
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${css.plain}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className={classOf(row)}>
              {columns.map(({ key, render }) => (
                <td key={key}>{render(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
