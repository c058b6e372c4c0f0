// Button that takes a request for leave back.
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { api } from '../../../app/api/trpc.js';
import { ThemeProvider } from '../../../app/theme/ThemeProvider.js';
import { ActionButton } from '../../../components/ActionButton.js';

/** Takes the own request for leave back, once that is confirmed. */
export function WithdrawLeave({ leave }: { leave: NonNullable<MyActivity['leave']> }) {
  return (
    <ThemeProvider>
      <ActionButton
        procedure={api.activities.withdrawLeave}
        input={{ id: leave.id, version: leave.version }}
        confirm="撤回请假申请，按时参加？"
        success="已撤回请假申请"
        block
      >
        撤回请假
      </ActionButton>
    </ThemeProvider>
  );
}
