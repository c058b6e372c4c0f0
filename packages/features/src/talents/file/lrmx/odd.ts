// What is odd in a file of the cadre tools, in words: the item, what stands there, and what to do.
import {
  cadreFieldLabels,
  familyFieldLabels,
  type LrmxFile,
  type OddItem,
  oddTexts,
} from '@xianfeng/documents';
import type { LrmxOdd } from '../schema.js';

/** The item by its name on the form; of a relative, which one. */
function nameOf({ field, relative }: OddItem): string {
  if (field === 'photo') return '照片';
  if (field !== 'family') return cadreFieldLabels[field];
  const which =
    relative === null ? '' : `第${relative.at + 1}人${familyFieldLabels[relative.field]}`;
  return `家庭主要成员及重要社会关系${which}`;
}

/** What is odd, item by item. */
export const oddOf = ({ odd }: LrmxFile): LrmxOdd[] =>
  odd.map((item) => ({ item: nameOf(item), value: item.value, advice: `${oddTexts[item.why]}。` }));
