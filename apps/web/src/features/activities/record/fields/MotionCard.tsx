// Fields of one motion.

import {
  type MotionKind,
  type MotionMethod,
  motionKindLabels,
  motionMethodLabels,
} from '@xianfeng/features/activities/schema';
import { Button, Select } from 'antd';
import { CountInput } from '../../../../components/form/CountInput.js';
import form from '../../../../components/form/Form.module.css';
import { LineInput } from '../../../../components/form/text/LineInput.js';
import { ResultTag } from '../../tags.js';
import { inputId, useRecord } from '../context.js';
import type { DraftMotion } from '../draft/draft.js';
import css from '../Record.module.css';
import { Field, inputProps } from './Field.js';

const figures = [
  ['yes', '赞成'],
  ['no', '不赞成'],
  ['abstain', '弃权'],
] as const;

const kinds = Object.entries(motionKindLabels).map(([value, label]) => ({
  value: value as MotionKind,
  label,
}));
const methods = Object.entries(motionMethodLabels).map(([value, label]) => ({
  value: value as MotionMethod,
  label,
}));

/** One motion: what was asked, how it was voted on, and what came of it. */
export function MotionCard({ motion, index }: { motion: DraftMotion; index: number }) {
  const { change, errors, standing } = useRecord();
  const set = (fields: Partial<DraftMotion>) => change({ kind: 'motion', key: motion.key, fields });
  const path = (name: string) => `motions.${index}.${name}`;
  const voters = standing?.counts.votersPresent ?? 0;
  const result = standing?.results[index] ?? null;
  const cast = (motion.yes ?? 0) + (motion.no ?? 0) + (motion.abstain ?? 0);
  return (
    <fieldset className={`${form.fields} ${css.motion}`}>
      <legend className={css.motionHead}>
        <span>议题{index + 1}</span>
        {result !== null && <ResultTag state={result} />}
      </legend>
      <Field field={path('title')} label="议题" className={css.wide}>
        <LineInput
          {...inputProps(path('title'), errors[path('title')])}
          value={motion.title}
          most={200}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field field={path('kind')} label="事项">
        <Select<MotionKind>
          id={inputId(path('kind'))}
          value={motion.kind}
          options={kinds}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field field={path('method')} label="表决方式">
        <Select<MotionMethod>
          id={inputId(path('method'))}
          value={motion.method}
          options={methods}
          onChange={(method) => set({ method })}
        />
      </Field>
      <div className={`${css.wide} ${css.figures}`}>
        {figures.map(([name, label]) => (
          <Field key={name} field={path(name)} label={label}>
            <CountInput
              {...inputProps(path(name), errors[path(name)])}
              min={0}
              max={5000}
              value={motion[name]}
              onChange={(value) => set({ [name]: value })}
            />
          </Field>
        ))}
        <Button onClick={() => set({ yes: voters, no: 0, abstain: 0 })}>
          全体赞成（{voters}票）
        </Button>
      </div>
      <p className={`${css.wide} ${css.soft}`} role="status">
        {voteSentence(voters, cast, standing?.quorum?.toPass)}
      </p>
      <div className={css.wide}>
        <Button
          type="text"
          aria-label={`删除议题${index + 1}`}
          onClick={() => change({ kind: 'removeMotion', key: motion.key })}
        >
          删除这个议题
        </Button>
      </div>
    </fieldset>
  );
}

function voteSentence(voters: number, cast: number, toPass: number | undefined): string {
  const left = voters - cast;
  const sum =
    left === 0 ? '票数与实到相符' : left > 0 ? `还有${left}人没有计票` : `多出${-left}票，请核对`;
  const bar = toPass === undefined ? '' : `；须有${toPass}票赞成才通过`;
  return `有表决权的实到${voters}人，已计${cast}票，${sum}${bar}。`;
}
