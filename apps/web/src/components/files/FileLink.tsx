// Link to a file of a record.
import { Button } from 'antd';
import { download } from './download.js';
import css from './Files.module.css';

/** A file by its name, which fetches it. */
export function FileLink({ path, name }: { path: string; name: string }) {
  return (
    <Button type="link" className={css.file ?? ''} onClick={() => void download(path)}>
      {name}
    </Button>
  );
}
