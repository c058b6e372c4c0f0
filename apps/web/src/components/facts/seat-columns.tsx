// Columns of lists of seats and holders.
import { Link } from '@tanstack/react-router';
import { type TalentSource, talentSourceLabels } from '@xianfeng/features/talents/labels';
import {
  type DivisionKind,
  postLabel,
  type Route,
  routeLabel,
  type TeamPost,
} from '@xianfeng/features/teams/labels';
import type { Column } from '../list/DataList.js';

/** A person on a seat, as far as the columns that all lists of such people have ask. */
interface Seated {
  post: TeamPost;
  divisionKind: DivisionKind | null;
  source: TalentSource | null;
  route: Route;
}

/** The post, in the words of a village or of a community. */
export const postColumn: Column<Pick<Seated, 'post' | 'divisionKind'>> = {
  key: 'post',
  title: '岗位',
  card: 'end',
  render: (row) => postLabel(row.post, row.divisionKind),
};

/** The source of the talent, a dash for none (TAL-01). */
export const sourceColumn: Column<Pick<Seated, 'source'>> = {
  key: 'source',
  title: '来源',
  render: (row) => (row.source === null ? '—' : talentSourceLabels[row.source]),
};

/** How the post is lawfully filled. */
export const routeColumn: Column<Pick<Seated, 'route' | 'divisionKind'>> = {
  key: 'route',
  title: '产生方式',
  render: (row) => routeLabel(row.route, row.divisionKind),
};

/** The village of a row, leading to its team. */
export function villageColumn<Row>(
  village: (row: Row) => { id: number; name: string },
): Column<Row> {
  return {
    key: 'village',
    title: '村（社区）',
    render: (row) => {
      const { id, name } = village(row);
      return (
        <Link to="/teams/$villageId" params={{ villageId: id }}>
          {name}
        </Link>
      );
    },
  };
}
