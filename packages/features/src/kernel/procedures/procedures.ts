/** How a router makes a procedure in one line: a policy, an input and the function that answers. */
import type { TRPCUnsetMarker } from '@trpc/server';
import type { z } from 'zod';
import type { Policy } from '../access/policy.js';
import type { ActorContext, WriteContext } from '../context.js';
import { carriesFile } from './file-field.js';
import { guarded, writing } from './trpc.js';

/** The parsed input as tRPC types it for a resolver: the schema's output itself. */
type Parsed<Out> = Out extends TRPCUnsetMarker ? undefined : Out;

/** A query that actors may call under a policy. */
export function read<Record, In, Out, Answer>(
  rule: Policy<Record>,
  input: z.ZodType<Out, In>,
  answer: (ctx: ActorContext, input: Parsed<Out>) => Promise<Answer>,
) {
  return guarded(rule)
    .input(input)
    .query((call) => answer(call.ctx, call.input));
}

/** A read of a file that the actor sends: a mutation, as it fits into no address; it writes nothing. */
export function preview<Record, In, Out, Answer>(
  rule: Policy<Record>,
  input: z.ZodType<Out, In>,
  answer: (ctx: ActorContext, input: Parsed<Out>) => Promise<Answer>,
) {
  return guarded(rule)
    .meta({ policy: rule.name, carriesFile: carriesFile(input) })
    .input(input)
    .mutation((call) => answer(call.ctx, call.input));
}

/** A write that actors may make under a policy; a retry with the same key makes no second record. */
export function write<Record, In, Out, Answer>(
  rule: Policy<Record>,
  input: z.ZodType<Out, In>,
  answer: (ctx: WriteContext, input: Parsed<Out>) => Promise<Answer>,
) {
  return writing(rule)
    .meta({ policy: rule.name, carriesFile: carriesFile(input) })
    .input(input)
    .mutation((call) => answer(call.ctx, call.input));
}
