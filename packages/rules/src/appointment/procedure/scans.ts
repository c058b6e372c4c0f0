// Which papers of a filing have no scan (TAL-10).
import { TAL_10 } from '../../catalogue/villages/tal.js';
import type { CivilDate } from '../../civil-date.js';
import { type Finding, warn } from '../../law/judgement.js';

/**
 * TAL-10: which papers of a filing have no scan. It warns and stands in no guard: the originals may be
 * kept on paper, and the filing is complete by them.
 *
 * @param missing names of the papers without a scan, in the order of the form
 */
export function judgeScans(missing: readonly string[], date: CivilDate): readonly Finding[] {
  if (missing.length === 0) return [];
  return [
    warn(TAL_10, date, `备案材料还有${missing.length}项没有扫描件：${missing.join('、')}。`, {
      change: { fact: 'scans', hint: '纸质原件齐全的可以照常报送，扫描件随后补传。' },
      facts: { missing: missing.join('、') },
    }),
  ];
}
