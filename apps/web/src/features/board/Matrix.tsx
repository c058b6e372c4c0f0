// The completion matrix.
import { Link } from '@tanstack/react-router';
import { type Duty, duties } from '@xianfeng/features/duties/labels';
import type { Completion, Matrix as MatrixData } from '@xianfeng/features/duties/schema';
import { activityTypeLabels } from '@xianfeng/rules';
import { Empty } from '../../components/feedback/Empty.js';
import tables from '../../components/page/Table.module.css';
import css from './Board.module.css';
import { Figure } from './Figure.js';

interface MatrixProps {
  matrix: MatrixData;
  /** Whose parts the rows are. */
  organizationId: number;
}

/** Parts × duties: each figure opens the rows that it counts, each part its own matrix. */
export function Matrix({ matrix, organizationId }: MatrixProps) {
  const { month, rows, total } = matrix;
  if (rows.length === 0) return <Empty>管理范围内还没有党组织</Empty>;
  const cells = (id: number, name: string, figures: Record<Duty, Completion>) =>
    duties.map((duty) => (
      <td key={duty}>
        <Figure
          figure={figures[duty]}
          search={{ month, duty, organizationId: id }}
          label={`${name}，${activityTypeLabels[duty]}`}
        />
      </td>
    ));
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${css.matrix}`}>
        <thead>
          <tr>
            <th scope="col">党组织</th>
            {duties.map((duty) => (
              <th key={duty} scope="col">
                {activityTypeLabels[duty]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={css.total}>
            <th scope="row">合计</th>
            {cells(organizationId, '合计', total)}
          </tr>
          {rows.map((row) => (
            <tr key={row.organizationId}>
              <th scope="row">
                {row.organizationId === organizationId ? (
                  row.name
                ) : (
                  <Link to="/board" search={{ month, organizationId: row.organizationId }}>
                    {row.name}
                  </Link>
                )}
              </th>
              {cells(row.organizationId, row.name, row.cells)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
