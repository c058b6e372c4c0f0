// The way out for who can't go on.
import { useNavigate } from '@tanstack/react-router';
import { signedOutByChoice, signOut } from '../../../app/session/session.js';
import { ActionButton } from '../../../components/ActionButton.js';

/** Signs out, and back to the beginning. */
export function LeaveLink() {
  const navigate = useNavigate();
  const leave = () => {
    signedOutByChoice();
    void navigate({ to: '/sign-in' });
  };
  return (
    <div>
      <ActionButton procedure={signOut} input={undefined} refresh={() => []} onDone={leave}>
        退出登录
      </ActionButton>
    </div>
  );
}
