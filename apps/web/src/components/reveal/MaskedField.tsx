// Masked field with its button to show it.
import { Button } from 'antd';
import { useRef, useState } from 'react';
import css from './MaskedField.module.css';
import { RevealDialog, type RevealRequest } from './RevealDialog.js';

interface MaskedFieldProps<Asked extends { reason: string }> extends RevealRequest<Asked> {
  /** What everybody sees; null where nothing is recorded. */
  masked: string | null;
  /** Whether the server would show it to this actor. */
  mayReveal: boolean;
}

/** A masked field, as an entry of a list of facts: shown in full after a reason was given (SEC-09). */
export function MaskedField<Asked extends { reason: string }>(props: MaskedFieldProps<Asked>) {
  const { masked, mayReveal, ...request } = props;
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [repeated, setRepeated] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <dt>{request.label}</dt>
      <dd className={css.field}>
        {shown === null ? <span>{masked ?? '—'}</span> : <span className={css.shown}>{shown}</span>}
        {shown !== null && repeated && (
          <span className={css.soft}>与上一次是同一次查看，日志中只记一次</span>
        )}
        {/* One button for both ways: the focus, which comes back to it from the dialog, stays on it. */}
        {masked !== null && (shown !== null || mayReveal) && (
          <Button
            ref={button}
            size="small"
            onClick={() => (shown === null ? setAsking(true) : setShown(null))}
            {...(shown === null && { 'aria-label': `查看全部${request.label}` })}
          >
            {shown === null ? '查看全部' : '重新遮盖'}
          </Button>
        )}
        <RevealDialog
          {...request}
          open={asking}
          onShown={(value, again) => {
            setShown(value);
            setRepeated(again);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
          onGone={() => button.current?.focus({ preventScroll: true })}
        />
      </dd>
    </>
  );
}
