// Scans of a department's opinion.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../../app/api/trpc.js';
import { Loaded } from '../../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../../components/page/Page.js';
import shared from '../../../../components/page/Parts.module.css';
import { chainsOf, PaperItem } from './PaperItem.js';
import css from './Papers.module.css';
import { PaperUpload } from './PaperUpload.js';

/** The scanned opinion of a department, for the department itself. */
export function OpinionPapers({ opinionId }: { opinionId: number }) {
  const owner = { kind: 'opinion' as const, id: opinionId };
  const files = useQuery(trpc.attachments.list.queryOptions({ owner }));
  return (
    <Section title="书面意见材料">
      <Card>
        <Loaded query={files} lines={2}>
          {({ items, mayEdit, mayRemove }) => (
            <div className={css.steps}>
              <p className={shared.soft}>
                随本部门的答复送出，答复前街道和组织部看不到；属于一票否决情形的，只有区委组织部审批人能看。
              </p>
              {items.length > 0 && (
                <ul className={shared.items}>
                  {chainsOf(items).map((versions) => (
                    <PaperItem
                      key={versions[0]?.id}
                      versions={versions}
                      paper="department_opinion"
                      owner={owner}
                      mayReplace={mayEdit}
                      mayRemove={mayRemove}
                    />
                  ))}
                </ul>
              )}
              {mayEdit && <PaperUpload owner={owner} kinds={['department_opinion']} />}
            </div>
          )}
        </Loaded>
      </Card>
    </Section>
  );
}
