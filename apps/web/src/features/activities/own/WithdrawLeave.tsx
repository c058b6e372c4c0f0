// Button that takes a request for leave back.
import { api } from '../../../app/api/trpc.js';
import { ThemeProvider } from '../../../app/theme/ThemeProvider.js';
import { ActionButton } from '../../../components/ActionButton.js';

/** Takes the own request for leave back, once that is confirmed. */
export function WithdrawLeave(props: { leave: { id: number; version: number }; word: string }) {
  const { leave, word } = props;
  return (
    <ThemeProvider>
      <ActionButton
        procedure={api.activities.withdrawLeave}
        input={{ id: leave.id, version: leave.version }}
        confirm="撤回请假申请，按时参加？"
        success="已撤回请假，请按时参加"
        block
      >
        {word}
      </ActionButton>
    </ThemeProvider>
  );
}
