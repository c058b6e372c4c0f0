import { Button } from 'antd';
import { useRef } from 'react';

/** The button that asks for a table; the browser's own would speak the browser's language. */
export function TablePicker(props: {
  /** Which table is asked for. */
  label: string;
  loading: boolean;
  onChoose: (file: File) => Promise<void>;
}) {
  const { label, loading, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="primary" loading={loading} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.xlsx"
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
