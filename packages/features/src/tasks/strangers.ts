/** What strangers try with the tasks of another street. */
import { callerAs, SECRET, strangersOf } from '../testing/index.js';
import { tasksRouter } from './router.js';

const version = 1;

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(
  tasksRouter,
  async ({ world, branch, organizer, secretary, member }) => {
    const street = callerAs(world, tasksRouter, organizer);
    const task = await street.hand({
      title: `${SECRET}任务`,
      body: SECRET,
      dueOn: '2026-03-31',
      to: { organizationIds: [branch.id] },
    });
    const [delivery] = (await street.deliveries({ taskId: task.id })).items;
    const own = callerAs(world, tasksRouter, secretary);
    const split = await own.hand({
      title: `${SECRET}分派`,
      body: SECRET,
      dueOn: '2026-03-30',
      to: { memberIds: [member.memberId ?? 0] },
    });
    const [forMember] = (await own.deliveries({ taskId: split.id })).items;
    if (delivery === undefined || forMember === undefined) throw new Error('no delivery');
    return { taskId: task.id, deliveryId: delivery.id, memberDeliveryId: forMember.id };
  },
).attempt({
  sent: { scoped: () => ({}) },
  received: { scoped: () => ({}) },
  mine: { scoped: () => ({}) },
  get: { hidden: ({ taskId }) => ({ id: taskId }) },
  delivery: { hidden: ({ deliveryId }) => ({ id: deliveryId }) },
  deliveries: { hidden: ({ taskId }) => ({ taskId }) },
  hand: {
    hidden: ({ organizationId }) => ({
      title: '越权任务',
      dueOn: '2026-03-31',
      to: { organizationIds: [organizationId] },
    }),
  },
  accept: { hidden: ({ memberDeliveryId }) => ({ deliveryId: memberDeliveryId, version }) },
  report: { hidden: ({ deliveryId }) => ({ deliveryId, version, text: '越权办理' }) },
  returnReport: { hidden: ({ deliveryId }) => ({ deliveryId, version, text: '越权退回' }) },
  close: { hidden: ({ deliveryId }) => ({ deliveryId, version, text: '' }) },
  withdraw: { hidden: ({ taskId }) => ({ id: taskId, version }) },
});
