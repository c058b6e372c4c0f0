/** The button that prints what is on the screen. */
import { Button } from 'antd';

/** Prints the page; what is not meant for paper has the class `no-print`. */
export function PrintButton(props: { label?: string; primary?: boolean; disabled?: boolean }) {
  const { label = '打印', primary = false, disabled = false } = props;
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      disabled={disabled}
      onClick={() => window.print()}
    >
      {label}
    </Button>
  );
}
