/** Words of what two people change about a time in office. Browser-safe and without zod. */
export { type HolderChangeState, holderChangeStateLabels } from '@xianfeng/rules';
export { type ChangeKind, changeKindLabels, pendingChangeLabels } from '../../teams/labels.js';
