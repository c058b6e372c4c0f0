// Buttons that export the economy.
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../components/files/download.js';

/** Excel of the page: the indicators with every village, or the months as the import reads them. */
export function ExportButtons(props: {
  year: number;
  streetId?: number | undefined;
  /** Only the table that is filled in and brought back. */
  monthsOnly?: boolean;
}) {
  const { year, streetId, monthsOnly = false } = props;
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
      {!monthsOnly && (
        <Button loading={busy === 'report'} onClick={() => void get('report')}>
          导出年度表
        </Button>
      )}
      <Button loading={busy === 'months'} onClick={() => void get('months')}>
        导出月度明细
      </Button>
    </>
  );
}
