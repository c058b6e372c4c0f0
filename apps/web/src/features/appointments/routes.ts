// Routes of candidates, joint reviews and notices.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CandidateState, Keeper, ReviewFilter } from '@xianfeng/features/appointments/labels';
import type { ChangeKind } from '@xianfeng/features/teams/labels';
import { type HolderChangeState, namesOf } from '@xianfeng/rules';
import { teamPosts } from '../../app/choices.js';
import { membersHome } from '../../app/routes/as-member.js';
import { rootRoute } from '../../app/routes/root.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, oneOf, searchOf, text, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const states = namesOf({
  open: true,
  proposed: true,
  joint_review: true,
  reviewed: true,
  inspection: true,
  decision: true,
  public_notice: true,
  verification: true,
  procedure: true,
  elected: true,
  filing: true,
  in_office: true,
  left: true,
  archived: true,
  in_pool: true,
  refused: true,
} satisfies Record<CandidateState | 'open', true>);
const keepers = namesOf({
  street: true,
  departments: true,
  district: true,
  nobody: true,
} satisfies Record<Keeper, true>);

const reviews = namesOf({ expired: true, renewed: true } satisfies Record<ReviewFilter, true>);

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments',
  beforeLoad: membersHome,
  validateSearch: searchOf({ streetId: wholeNumber }),
  component: lazyRouteComponent(() => import('./board/BoardPage.js'), 'BoardPage'),
});

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/list',
  validateSearch: searchOf({
    state: oneOf(states),
    streetId: wholeNumber,
    organizationId: wholeNumber,
    post: oneOf(teamPosts),
    overdue: flag,
    keeper: oneOf(keepers),
    review: oneOf(reviews),
  }),
  component: lazyRouteComponent(() => import('./list/ListPage.js'), 'ListPage'),
});

const streetsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/streets',
  component: lazyRouteComponent(() => import('./board/StreetsPage.js'), 'StreetsPage'),
});

const departmentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/departments',
  component: lazyRouteComponent(() => import('./review/DepartmentsPage.js'), 'DepartmentsPage'),
});

const proposeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/new',
  validateSearch: searchOf({ talentId: wholeNumber }),
  component: lazyRouteComponent(() => import('./forms/ProposePage.js'), 'ProposePage'),
});

const changeStates = namesOf({ pending: true, agreed: true, refused: true } satisfies Record<
  HolderChangeState,
  true
>);
const changeKinds = namesOf({
  leaving: true,
  leaving_undone: true,
  term: true,
  election: true,
} satisfies Record<ChangeKind, true>);

const changesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/changes',
  validateSearch: searchOf({ state: oneOf(changeStates), holderId: wholeNumber }),
  component: lazyRouteComponent(() => import('./changes/ChangesPage.js'), 'ChangesPage'),
});

const askChangeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/changes/ask',
  validateSearch: searchOf({ holderId: wholeNumber, kind: oneOf(changeKinds) }),
  component: lazyRouteComponent(() => import('./changes/AskChangePage.js'), 'AskChangePage'),
});

const changeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/changes/$changeId',
  params: {
    parse: ({ changeId }) => ({ changeId: Number(changeId) }),
    stringify: ({ changeId }) => ({ changeId: String(changeId) }),
  },
  component: lazyRouteComponent(() => import('./changes/ChangePage.js'), 'ChangePage'),
});

const candidateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appointments/$candidateId',
  params: {
    parse: ({ candidateId }) => ({ candidateId: Number(candidateId) }),
    stringify: ({ candidateId }) => ({ candidateId: String(candidateId) }),
  },
  /** The move whose form is open. */
  validateSearch: searchOf({ move: text }),
  component: lazyRouteComponent(() => import('./candidate/CandidatePage.js'), 'CandidatePage'),
});

const queueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviews',
  validateSearch: searchOf({ answered: flag }),
  component: lazyRouteComponent(() => import('./review/QueuePage.js'), 'QueueRoutePage'),
});

const opinionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviews/$opinionId',
  params: {
    parse: ({ opinionId }) => ({ opinionId: Number(opinionId) }),
    stringify: ({ opinionId }) => ({ opinionId: String(opinionId) }),
  },
  component: lazyRouteComponent(() => import('./review/OpinionPage.js'), 'OpinionPage'),
});

const withdrawalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviews/withdrawals',
  validateSearch: searchOf({ all: flag }),
  component: lazyRouteComponent(() => import('./review/WithdrawalsPage.js'), 'WithdrawalsPage'),
});

/** The public notice: its link opens it without a sign-in. */
const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notice/$token',
  component: lazyRouteComponent(() => import('./notice/NoticePage.js'), 'NoticePage'),
});

/** Routes that anybody may open: the public notice. */
export const openAppointmentRoutes = [noticeRoute];

/** Routes behind the sign-in. */
export const appointmentRoutes = [
  boardRoute,
  listRoute,
  streetsRoute,
  departmentsRoute,
  proposeRoute,
  changesRoute,
  askChangeRoute,
  changeRoute,
  candidateRoute,
  queueRoute,
  withdrawalsRoute,
  opinionRoute,
];
