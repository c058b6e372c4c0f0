// Lines above the content after something was done to the own account.
import { Link } from '@tanstack/react-router';
import { Note } from '../../components/feedback/Note.js';
import { useMe } from '../session/me.js';
import css from './Shell.module.css';

/** Tells the owner of a code for the account, and of changes of its second factor, that are news. */
export function CodeBanner() {
  const { codeIssued, factorChanged } = useMe();
  if (!codeIssued && !factorChanged) return null;
  return (
    <div className={css.news}>
      {codeIssued && (
        <Note tone="warning">
          <p>
            有人为您的账号发放了激活码。<Link to="/account/codes">查看是谁发放的</Link>
          </p>
        </Note>
      )}
      {factorChanged && (
        <Note tone="warning">
          <p>
            您账号的第二因素有变更。<Link to="/account/factors">查看变更</Link>
          </p>
        </Note>
      )}
    </div>
  );
}
