// Link back to an activity.
import { Link } from '@tanstack/react-router';

/** Back to the activity that a form belongs to. */
export function BackLink({ id }: { id: number }) {
  return (
    <Link to="/activities/$activityId" params={{ activityId: id }}>
      返回活动
    </Link>
  );
}
