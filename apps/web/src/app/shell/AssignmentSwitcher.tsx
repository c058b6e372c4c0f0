// Choice of the assignment in use, in the head of the page.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/labels';
import { useMe } from '../session/me.js';
import { switchAssignment } from '../session/session.js';
import css from './Shell.module.css';

/** Which of the own assignments this tab works under; with one only, it is simply named. */
export function AssignmentSwitcher() {
  const { assignment, assignments } = useMe();
  const navigate = useNavigate();
  const router = useRouter();
  const choose = async (id: number) => {
    switchAssignment(id);
    await navigate({ to: '/' });
    await router.invalidate();
  };
  if (assignments.length < 2) {
    return <span className={css.assignment}>{name(assignment)}</span>;
  }
  return (
    <select
      className={`${css.assignment} ${css.select}`}
      aria-label="授权岗位"
      value={assignment.id}
      onChange={(event) => void choose(Number(event.target.value))}
    >
      {assignments.map((one) => (
        <option key={one.id} value={one.id}>
          {name(one)}
        </option>
      ))}
    </select>
  );
}

function name(assignment: { organizationName: string; role: keyof typeof roleLabels }): string {
  return `${roleLabels[assignment.role]} · ${assignment.organizationName}`;
}
