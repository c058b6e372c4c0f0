import { isNameOf, type TalentSource, talentSourceLabels } from '@xianfeng/rules';

/** A source of TAL-01, as the tables hold it. */
export function isTalentSource(value: string | null): value is TalentSource {
  return isNameOf(talentSourceLabels, value);
}
