/** An import that is under way, also one that was begun before the page was opened again. */
import { useQuery } from '@tanstack/react-query';
import type { LongWrite } from '@xianfeng/features/kernel/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { ActionButton } from '../ActionButton.js';
import { Note } from '../feedback/Note.js';
import { Card } from '../page/Page.js';
import shared from '../page/Parts.module.css';
import css from './Import.module.css';

/** Asked so often as well, in case that the live connection is broken when it ends. */
const FOLLOW_MS = 2_000;

/**
 * How far an import of this procedure is, with its end by a button; what came of it, where the page itself
 * does not say so.
 *
 * @param told the page has the answer itself
 */
export function UnderWay({ procedure, told }: { procedure: string; told: boolean }) {
  const mine = useQuery({
    ...trpc.imports.mine.queryOptions({}),
    refetchInterval: ({ state }) =>
      state.data?.some(({ outcome }) => outcome === null) ? FOLLOW_MS : false,
  });
  const last = mine.data?.filter((each) => each.procedure === procedure).at(-1);
  if (last === undefined) return null;
  if (last.outcome === null) return <Running write={last} />;
  return told ? null : <Ended write={last} />;
}

const stages = { reading: '正在读取', checking: '正在核对', writing: '正在写入' } as const;

function Running({ write }: { write: LongWrite }) {
  const { id, title, stage, done, of } = write;
  return (
    <Card>
      <div className={shared.bar}>
        <progress
          className={css.progress}
          aria-label="导入进度"
          {...(of !== null && { value: done, max: Math.max(of, 1) })}
        />
        <span className={shared.count}>
          {stages[stage]}“{title}”{of !== null && `，${done}/${of}行`}
        </span>
        <ActionButton
          procedure={api.imports.cancel}
          input={{ id }}
          label="取消导入"
          success="已取消，没有写入任何内容"
        >
          取消
        </ActionButton>
      </div>
    </Card>
  );
}

function Ended({ write: { title, outcome, of, message } }: { write: LongWrite }) {
  switch (outcome) {
    case 'done':
      return (
        <Note tone="success">
          “{title}”已导入完成{of !== null && `，写入${of}行`}。
        </Note>
      );
    case 'cancelled':
      return <Note tone="info">“{title}”的导入已取消，没有写入任何内容。</Note>;
    default:
      return (
        <Note tone="error">
          “{title}”没有导入：{message}
        </Note>
      );
  }
}
