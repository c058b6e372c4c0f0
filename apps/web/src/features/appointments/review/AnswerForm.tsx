// Form of a department's answer.

import { answerLabels, type ReviewAnswer } from '@xianfeng/features/appointments/labels';
import { answerInput, type QueueItem } from '@xianfeng/features/appointments/schema';
import { Form, Radio } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { optionsOf } from '../../../components/form/options.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { type Hit, HitItems } from './HitItems.js';

interface Values {
  answer?: ReviewAnswer;
  basis: string;
  hits: Hit[];
}

/** 通过, 不通过 or 需说明, with grounds and the items of the negative list. */
export function AnswerForm({ item }: { item: QueueItem }) {
  // What was asked of the street is no ground of the answer that follows its explanation.
  const explained = item.answer === 'explain' && item.explanation !== '';
  const initial: Values = {
    ...(item.answer !== null && !explained && { answer: item.answer }),
    basis: explained ? '' : item.basis,
    hits: item.hits.map((hit) => ({ ...hit })),
  };
  return (
    <WriteForm
      name={`appointments.answer:${item.opinionId}.${item.version}`}
      schema={answerInput}
      procedure={api.appointments.answer}
      // What a department knows of a candidate is not kept on the device.
      keeps="nothing"
      initial={initial}
      toInput={(values) => ({
        ...values,
        hits:
          values.answer === 'fail'
            ? values.hits.map((hit) => ({
                ...hit,
                settledOn: hit.settledOn || null,
                until: hit.until || null,
              }))
            : [],
        opinionId: item.opinionId,
        version: item.version,
      })}
      submit="提交答复"
      success="已答复"
      refresh={() => [trpc.appointments.pathFilter()]}
    >
      <Form.Item name="answer" label="意见">
        <Radio.Group options={optionsOf(answerLabels)} optionType="button" />
      </Form.Item>
      <AnswerDetails list={item.list} />
    </WriteForm>
  );
}

/** Grounds are asked for what is no pass, and items only with 不通过. */
function AnswerDetails({ list }: { list: QueueItem['list'] }) {
  const answer: ReviewAnswer | undefined = Form.useWatch('answer');
  return (
    <>
      {answer === 'fail' && <HitItems list={list} />}
      <Form.Item
        name="basis"
        label={
          answer === 'explain'
            ? '需要街道说明什么'
            : answer === 'fail'
              ? '依据（必填）'
              : '依据和说明（可不填）'
        }
      >
        <ProseInput autoSize={{ minRows: 3, maxRows: 10 }} most={1000} />
      </Form.Item>
    </>
  );
}
