import { Button } from 'antd';
import { useState } from 'react';
import { download } from './download.js';

/** Excel of the page: the indicators with every village, or the months as the import reads them. */
export function ExportButtons(props: { year: number; streetId?: number | undefined }) {
  const { year, streetId } = props;
  const [busy, setBusy] = useState<string | null>(null);
  const get = async (kind: 'report' | 'months') => {
    setBusy(kind);
    const query = new URLSearchParams({
      kind,
      year: String(year),
      ...(streetId !== undefined && { streetId: String(streetId) }),
    });
    await download(`/files/economy?${query}`);
    setBusy(null);
  };
  return (
    <>
      <Button loading={busy === 'report'} onClick={() => void get('report')}>
        导出年度表
      </Button>
      <Button loading={busy === 'months'} onClick={() => void get('months')}>
        导出月度明细
      </Button>
    </>
  );
}
