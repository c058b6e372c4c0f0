// The writes of a record, and of the correction of one that was passed.
import { useNavigate } from '@tanstack/react-router';
import type { RecordInput } from '@xianfeng/features/activities/schema';
import type { Receipt } from '@xianfeng/features/kernel/schema';
import { useRef } from 'react';
import { say } from '../../../app/announce.js';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';

/** The queries that a record changes. */
export const touched = () => [
  trpc.activities.pathFilter(),
  trpc.duties.pathFilter(),
  trpc.attachments.list.pathFilter(),
];

/**
 * Keeping a record, and sending it in after that. The two are separate writes: where the second does
 * not get through, the record is kept and waits to be sent in.
 *
 * @param name names the intention, so that a retry after a reload makes no second record
 */
export function useSave(name: string, options: { onKept: (receipt: Receipt) => void }) {
  const navigate = useNavigate();
  const thenSubmit = useRef(false);
  const submit = useWrite(api.activities.submit, {
    success: '已提交',
    refresh: touched,
    onDone: ({ id }) =>
      void navigate({ to: '/activities/$activityId', params: { activityId: id } }),
  });
  const record = useWrite(api.activities.record, {
    name,
    refresh: touched,
    onDone: (receipt) => {
      options.onKept(receipt);
      if (!thenSubmit.current) say('记录已保存', 'success');
      else void submit.send({ id: receipt.id, version: receipt.version });
    },
  });
  const correction = useWrite(api.activities.askCorrection, {
    name: `${name}.correction`,
    success: '更正已提交，等待街道审核；在此之前原记录不变',
    refresh: touched,
    onDone: (receipt) => {
      options.onKept(receipt);
      void navigate({ to: '/activities/$activityId', params: { activityId: receipt.id } });
    },
  });
  const writes = [record, correction, submit];
  return {
    correct: (input: RecordInput, reason: string) => correction.send({ record: input, reason }),
    save: (input: RecordInput, andSubmit: boolean) => {
      thenSubmit.current = andSubmit;
      submit.clear();
      return record.send(input);
    },
    retry: () => writes.find(({ problem }) => problem !== null)?.retry(),
    pending: writes.some(({ pending }) => pending),
    problem: writes.find(({ problem }) => problem !== null)?.problem ?? null,
    clear: () => {
      for (const write of writes) write.clear();
    },
  };
}
