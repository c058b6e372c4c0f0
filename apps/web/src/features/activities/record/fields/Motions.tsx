// Motions of a record.
import { Button } from 'antd';
import { randomKey } from '../../../../app/write/intentions.js';
import shared from '../../../../components/page/Parts.module.css';
import { inputId, useRecord } from '../context.js';
import css from '../Record.module.css';
import { MotionCard } from './MotionCard.js';

/** What was put to the vote, with its numbers: the result appears while they are entered. */
export function Motions() {
  const { draft, change, standing } = useRecord();
  if (standing !== null && !standing.votes && draft.motions.length === 0) {
    return <p className={css.soft}>党小组会、谈心谈话不作表决。</p>;
  }
  return (
    <div className={`${shared.column} ${css.stack}`} id={inputId('motions')}>
      {draft.motions.length === 0 && (
        <p className={css.soft}>没有需要表决的议题，可以不填。有的，每个议题加一项。</p>
      )}
      {draft.motions.map((motion, index) => (
        <MotionCard key={motion.key} motion={motion} index={index} />
      ))}
      <div>
        <Button
          disabled={draft.motions.length >= 50}
          onClick={() => change({ kind: 'addMotion', key: randomKey() })}
        >
          {draft.motions.length === 0 ? '添加表决议题' : '再加一个议题'}
        </Button>
      </div>
    </div>
  );
}
