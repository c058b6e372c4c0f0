// Scans of a filing's papers.
import { useQuery } from '@tanstack/react-query';
import { filingPaperLabels } from '@xianfeng/features/appointments/labels';
import type { CasePaperRow } from '@xianfeng/features/appointments/schema';
import { trpc } from '../../../../app/api/trpc.js';
import { Findings } from '../../../../components/feedback/Findings.js';
import { Loaded } from '../../../../components/feedback/Loaded.js';
import css from './Papers.module.css';

/** Which papers of the filing are scanned, beside the form that submits it; nothing waits for them. */
export function FilingScans({ candidateId }: { candidateId: number }) {
  const papers = useQuery(trpc.appointments.papers.queryOptions({ candidateId }));
  return (
    <Loaded query={papers} lines={2}>
      {({ items, findings }) => (
        <div className={css.scans}>
          {scannedText(items) !== '' && <p>已有扫描件：{scannedText(items)}。</p>}
          <Findings findings={findings} />
        </div>
      )}
    </Loaded>
  );
}

/** 考察报告2份、公示结果报告1份 */
function scannedText(items: readonly CasePaperRow[]): string {
  return Object.entries(filingPaperLabels)
    .map(([paper, label]) => ({ label, count: items.filter((one) => one.paper === paper).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}${count}份`)
    .join('、');
}
