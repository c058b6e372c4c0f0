// Routes of activities.
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import {
  type ActivityState,
  type ActivityType,
  type LateEntryState,
  namesOf,
} from '@xianfeng/rules';
import { asMember } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { day, oneOf, searchOf, someOf, wholeNumber } from '../../app/search.js';

const activityId = {
  parse: (raw: { activityId: string }) => ({ activityId: Number(raw.activityId) }),
  stringify: (params: { activityId: number }) => ({ activityId: String(params.activityId) }),
};

const myActivitiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities',
  beforeLoad: () => {
    if (!asMember()) throw redirect({ to: '/activities' });
  },
  component: lazyRouteComponent(() => import('./own/MyActivitiesPage.js'), 'MyActivitiesPage'),
});

const myActivityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities/$activityId',
  params: activityId,
  beforeLoad: ({ params }) => {
    if (!asMember()) throw redirect({ to: '/activities/$activityId', params });
  },
  component: lazyRouteComponent(() => import('./own/MyActivityPage.js'), 'MyActivityPage'),
});

const askLeaveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities/$activityId/leave',
  params: activityId,
  component: lazyRouteComponent(() => import('./own/AskLeavePage.js'), 'AskLeavePage'),
});

// Named here and not read from the rules: routes are part of the first load.
const types = namesOf({
  branch_assembly: true,
  committee_meeting: true,
  group_meeting: true,
  party_lecture: true,
  theme_day: true,
  organizational_life_meeting: true,
  democratic_appraisal: true,
  heart_to_heart_talk: true,
} satisfies Record<ActivityType, true>);
const states = namesOf({
  planned: true,
  notified: true,
  in_progress: true,
  pending_minutes: true,
  pending_branch: true,
  pending_street: true,
  passed: true,
  returned: true,
  archived: true,
  cancelled: true,
} satisfies Record<ActivityState, true>);

const activitiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities',
  beforeLoad: () => {
    if (asMember()) throw redirect({ to: '/my/activities' });
  },
  validateSearch: searchOf({
    state: someOf(states),
    type: oneOf(types),
    from: day,
    to: day,
    organizationId: wholeNumber,
  }),
  component: lazyRouteComponent(() => import('./list/ActivitiesPage.js'), 'ActivitiesPage'),
});

/** What a duty, or a day, already says about the activity to come. */
const begun = searchOf({ type: oneOf(types), groupId: wholeNumber, heldOn: day });

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/plan',
  validateSearch: begun,
  component: lazyRouteComponent(() => import('./plan/PlanPage.js'), 'PlanPage'),
});

const newRecordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/record',
  validateSearch: begun,
  component: lazyRouteComponent(() => import('./record/NewRecordPage.js'), 'NewRecordPage'),
});

/** What a manager does with an activity, a member reads on a page of the own. */
function membersOwn({ params }: { params: { activityId: number } }): void {
  if (asMember()) throw redirect({ to: '/my/activities/$activityId', params });
}

const lateStates = namesOf({
  pending: true,
  permitted: true,
  refused: true,
  used: true,
} satisfies Record<LateEntryState, true>);

const lateEntriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/late',
  validateSearch: searchOf({ state: someOf(lateStates) }),
  component: lazyRouteComponent(() => import('./late/LateEntriesPage.js'), 'LateEntriesPage'),
});

const askLateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/late/ask',
  validateSearch: begun,
  component: lazyRouteComponent(() => import('./late/AskLatePage.js'), 'AskLatePage'),
});

const lateEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/late/$lateEntryId',
  params: {
    parse: (raw: { lateEntryId: string }) => ({ lateEntryId: Number(raw.lateEntryId) }),
    stringify: (params: { lateEntryId: number }) => ({ lateEntryId: String(params.lateEntryId) }),
  },
  component: lazyRouteComponent(() => import('./late/LateEntryPage.js'), 'LateEntryPage'),
});

const activityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/$activityId',
  params: activityId,
  beforeLoad: membersOwn,
  component: lazyRouteComponent(() => import('./detail/ActivityPage.js'), 'ActivityPage'),
});

const changeActivityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/$activityId/plan',
  params: activityId,
  beforeLoad: membersOwn,
  component: lazyRouteComponent(() => import('./plan/ChangePage.js'), 'ChangePage'),
});

const recordActivityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/$activityId/record',
  params: activityId,
  beforeLoad: membersOwn,
  component: lazyRouteComponent(() => import('./record/RecordPage.js'), 'RecordPage'),
});

const correctActivityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activities/$activityId/correct',
  params: activityId,
  beforeLoad: membersOwn,
  component: lazyRouteComponent(() => import('./corrections/CorrectPage.js'), 'CorrectPage'),
});

/** Routes of members and of the branch's offices. */
export const activityRoutes = [
  myActivitiesRoute,
  myActivityRoute,
  askLeaveRoute,
  activitiesRoute,
  planRoute,
  newRecordRoute,
  lateEntriesRoute,
  askLateRoute,
  lateEntryRoute,
  activityRoute,
  changeActivityRoute,
  recordActivityRoute,
  correctActivityRoute,
];
