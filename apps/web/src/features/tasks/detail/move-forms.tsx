/** How the moves of a delivery are made by its recipient, and by the sender of the task. */
import type { DeliveryAction, DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import type { MoveForms } from '../../../components/process/moves.js';

/**
 * The buttons of one delivery; reporting and checking have forms that stand open.
 *
 * @param member the page of a member, who splits nothing and is spoken to in a sentence
 */
export function deliveryForms(
  { id, version }: DeliveryDetail,
  member = false,
): MoveForms<DeliveryAction> {
  return {
    accept: {
      button: (
        <ActionButton
          procedure={api.tasks.accept}
          input={{ deliveryId: id, version }}
          success="已签收"
          block={member}
        >
          {member ? '签收：我已知道' : '签收'}
        </ActionButton>
      ),
    },
    split: member
      ? {}
      : {
          button: (
            <ButtonLink to="/tasks/new" search={{ under: id }}>
              分解下达
            </ButtonLink>
          ),
        },
    report: {},
    returnReport: {},
    close: {},
  };
}
