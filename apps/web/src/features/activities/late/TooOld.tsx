// What leads from the refusal of an old record to the request that the district decides.
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Note } from '../../../components/feedback/Note.js';
import { useRecord } from '../record/context.js';

/** Shown where a record is too old to be entered, and the district has not agreed to it. */
export function TooOld() {
  const { standing, draft } = useRecord();
  const { role } = useMe().assignment;
  if (!standing?.blocks.some(({ change }) => change?.fact === 'permitted')) return null;
  return (
    <Note tone="warning">
      <p>这次活动已超过可以直接登记的期限，须经区委组织部同意补录。</p>
      {role === 'branch_secretary' ? (
        <ButtonLink to="/activities/late/ask" search={{ type: draft.type, heldOn: draft.heldOn }}>
          申请补录
        </ButtonLink>
      ) : (
        <p>请支部书记提出补录申请。</p>
      )}
    </Note>
  );
}
