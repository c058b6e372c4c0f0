// Line above the content after a code was issued for the own account.
import { Link } from '@tanstack/react-router';
import { Note } from '../../components/feedback/Note.js';
import { useMe } from '../session/me.js';

/** Tells the owner of a code for the account that is news to them; nothing else. */
export function CodeBanner() {
  if (!useMe().codeIssued) return null;
  return (
    <Note tone="warning">
      有人为您的账号发放了激活码。<Link to="/account/codes">查看是谁发放的</Link>
    </Note>
  );
}
