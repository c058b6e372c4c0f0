// Where a session leads that may not go on as it is.
import type { ErrorCode } from '@xianfeng/features/kernel/labels';

/** The view that helps on after such a refusal; null: there is none, and it is a fault. */
export function wayIn(
  code: ErrorCode | null,
): '/sign-in' | '/second-factor' | '/second-factor/set-up' | null {
  switch (code) {
    case 'not_signed_in':
      return '/sign-in';
    case 'factor_needed':
      return '/second-factor';
    case 'factor_enrolment_needed':
      return '/second-factor/set-up';
    default:
      return null;
  }
}
