// The lock of a year (VEC-04).
import type { YearLock } from '@xianfeng/features/economy/schema';
import { lazy, Suspense, useState } from 'react';
import { PlainButton } from '../../../components/button/PlainButton.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';

// The board shows the button, and the form comes when it is pressed.
const LockForm = lazy(async () => ({ default: (await import('./LockForm.js')).LockForm }));

/** Whether the year is locked, by when it has to be, and the button for it (VEC-04). */
export function LockPanel({ lock }: { lock: YearLock }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    setOpen(true);
  };
  if (lock.lockedAt !== null) {
    return (
      <Note tone="info">
        {lock.year}年数据已于{instantText(lock.lockedAt)}由{lock.lockedBy}锁定，此后只能由区级更正。
        {lock.explanation !== '' && `锁定说明：${lock.explanation}`}
      </Note>
    );
  }
  if (!lock.overdue && !lock.mayLock) return null;
  const { year, dueOn, openMonths } = lock;
  return (
    <>
      <Note tone={lock.overdue ? 'warning' : 'info'}>
        {year}年数据应于{dayText(dueOn)}锁定
        {lock.overdue ? '，现已到期，村和街道不能再改动。' : '。'}
        {openMonths > 0 && `还有${openMonths}个村月没有审核通过。`}
        {lock.mayLock && (
          <p>
            <PlainButton primary onClick={ask}>
              锁定{year}年数据
            </PlainButton>
          </p>
        )}
      </Note>
      {asked && (
        <Suspense>
          <LockForm lock={lock} open={open} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
