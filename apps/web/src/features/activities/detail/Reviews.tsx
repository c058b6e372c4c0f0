import {
  type ReviewRow,
  reviewDecisionLabels,
  reviewStageLabels,
} from '@xianfeng/features/activities/schema';
import { instantText } from '../../../components/dates.js';
import { Prose } from '../../../components/Prose.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from './Detail.module.css';

/** What was said about the record on its way, newest first. */
export function Reviews({ reviews }: { reviews: readonly ReviewRow[] }) {
  return (
    <ol className={css.reviews}>
      {[...reviews].reverse().map((review) => (
        <li key={`${review.at} ${review.stage}`}>
          <div className={css.reviewHead}>
            <b>{reviewStageLabels[review.stage]}</b>
            <StatusTag tone={review.decision === 'pass' ? 'done' : 'error'}>
              {reviewDecisionLabels[review.decision]}
            </StatusTag>
          </div>
          <Prose text={review.opinion} />
          <p className={shared.soft}>
            {review.by} <time>{instantText(review.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
