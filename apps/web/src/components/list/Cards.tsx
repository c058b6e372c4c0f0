// Rows of a list as cards.
import { Empty } from '../feedback/Empty.js';
import css from './List.module.css';
import type { Column, DataListProps } from './rows.js';

/** The rows of a DataList as cards, for one hand. */
export function Cards<Row extends object>(
  props: DataListProps<Row> & { classOf: (row: Row) => string },
) {
  const { label, rows, rowId, columns, empty, actions, classOf } = props;
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const at = (place: Column<Row>['card']) => columns.filter(({ card = 'line' }) => card === place);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowId(row)} className={`${css.card} ${classOf(row)}`}>
          <div className={css.cardHead}>
            <div className={css.cardTitle}>
              {at('title').map(({ key, render }) => (
                <div key={key}>{render(row)}</div>
              ))}
            </div>
            {at('end').map(({ key, render }) => (
              <div key={key}>{render(row)}</div>
            ))}
          </div>
          {at('bare').map(({ key, render }) => (
            <div key={key}>{render(row)}</div>
          ))}
          {at('line').length > 0 && (
            <dl className={css.lines}>
              {at('line').map(({ key, title, render }) => (
                <div key={key} className={css.line}>
                  <dt>{title}</dt>
                  <dd>{render(row)}</dd>
                </div>
              ))}
            </dl>
          )}
          {actions !== undefined && <div className={css.cardActions}>{actions(row)}</div>}
        </li>
      ))}
    </ul>
  );
}
