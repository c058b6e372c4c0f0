// Fields for the explanations that rules ask for.
import { Findings } from '../../../../components/feedback/Findings.js';
import { Card } from '../../../../components/page/Page.js';
import shared from '../../../../components/page/Parts.module.css';
import { useRecord } from '../context.js';
import css from '../Record.module.css';
import { ProseField } from './Field.js';

/** What a rule asks to be explained: a late entry 补录, and whatever it warns of (GEN-06). */
export function Explanations() {
  const { standing, draft, errors } = useRecord();
  // The server may ask for one, too: of a record that came back and is unchanged.
  const asked = draft.explanation !== '' || errors.explanation !== undefined;
  const warns = (standing?.warnings.length ?? 0) > 0 || asked;
  if (standing === null || (!standing.late && !warns)) return null;
  return (
    <Card className={`${shared.column} ${css.stack}`}>
      {standing.late && (
        <ProseField
          field="lateReason"
          label="补录原因"
          extra="已过录入期限：写明为什么现在才录入，街道审核时能看到。"
          rows={2}
          most={500}
        />
      )}
      {warns && (
        <>
          <Findings findings={standing.warnings} />
          <ProseField
            field="explanation"
            label="说明"
            extra="上面的提醒不阻止办理，但要写明情况。"
            rows={2}
            most={500}
          />
        </>
      )}
    </Card>
  );
}
