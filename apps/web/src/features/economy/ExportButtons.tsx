// Buttons that export the economy.
import { DownloadButton } from '../../components/files/DownloadButton.js';

/** Excel of the page: the indicators with every village, or the months as the import reads them. */
export function ExportButtons(props: {
  year: number;
  streetId?: number | undefined;
  /** Only the table that is filled in and brought back. */
  monthsOnly?: boolean;
}) {
  const { year, streetId, monthsOnly = false } = props;
  const path = '/files/economy';
  return (
    <>
      {!monthsOnly && (
        <DownloadButton path={path} query={{ kind: 'report', year, streetId }} label="导出年度表" />
      )}
      <DownloadButton path={path} query={{ kind: 'months', year, streetId }} label="导出月度明细" />
    </>
  );
}
