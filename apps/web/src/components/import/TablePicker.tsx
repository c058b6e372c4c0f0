// Choice of a table file to import.
import { Button } from 'antd';
import { useRef } from 'react';

/** The button that asks for a file; the browser's own would speak the browser's language. */
export function TablePicker(props: {
  /** Which file is asked for. */
  label: string;
  /** What the browser offers: tables, unless something else is asked for. */
  accept?: string;
  /** On the button. */
  text?: string;
  /** Not the first thing to do here. */
  plain?: boolean;
  loading: boolean;
  onChoose: (file: File) => Promise<void>;
}) {
  const { label, accept = '.csv,.xlsx', text = '选择文件', plain = false } = props;
  const { loading, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={plain ? 'default' : 'primary'}
        loading={loading}
        onClick={() => input.current?.click()}
      >
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          // The same file, mended, may be chosen again.
          target.value = '';
          if (chosen !== undefined) void onChoose(chosen);
        }}
      />
    </>
  );
}
