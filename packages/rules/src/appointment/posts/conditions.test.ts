// Tests of conditions of posts and of avoidance (TAL-03, TAL-06, TAL-11 to TAL-13).
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../settings/settings.js';
import { verdict } from '../../testing/verdict.js';
import { judgeAvoidance, judgeCivilServant } from './avoidance.js';
import {
  judgeAppraisalInterval,
  judgeAudit,
  judgeFiling,
  judgePartyCandidate,
} from './conditions.js';

const day = '2026-06-20';

describe('conditions (TAL-03, TAL-11 to TAL-13)', () => {
  const candidate = { category: 'full', fullSince: '2020-01-01', bornOn: '1980-01-01' } as const;

  it.each([
    ['in order', {}, 'party_secretary', []],
    [
      'probationary',
      { category: 'probationary', fullSince: null },
      'party_secretary',
      ['block TAL-03 category'],
    ],
    ['a year short', { fullSince: '2025-06-21' }, 'party_secretary', ['block ORG-09 fullSince']],
    ['a year short for another post', { fullSince: '2025-06-21' }, 'party_member', []],
    ['sixty', { bornOn: '1965-06-21' }, 'party_secretary', []],
    ['sixty-one', { bornOn: '1965-06-20' }, 'party_secretary', ['warn TAL-03 bornOn']],
    ['sixty-one for another post', { bornOn: '1965-06-20' }, 'party_member', []],
    [
      'sixty-six for another post',
      { bornOn: '1960-06-20' },
      'party_member',
      ['warn TAL-03 bornOn'],
    ],
  ] as const)('%s for %s', (_, change, post, expected) => {
    expect(verdict(judgePartyCandidate({ ...candidate, ...change }, post, day))).toEqual(expected);
  });

  it.each([
    ['party_secretary', null, ['block TAL-11 filedOn']],
    ['party_secretary', '2026-06-21', ['block TAL-11 filedOn']],
    ['party_secretary', day, []],
    ['party_member', null, []],
  ] as const)('%s filed on %s', (post, filedOn, expected) => {
    expect(verdict(judgeFiling({ post, filedOn }, day))).toEqual(expected);
  });

  it.each([
    [['2025-12-20', '2026-06-20'], []],
    [['2026-06-19', '2025-12-20'], ['warn TAL-12 appraisals']],
    [['2025-06-20'], ['warn TAL-12 appraisals']],
    [['2025-06-21'], []],
    [['2026-06-21'], ['warn TAL-12 appraisals']],
    [[], ['warn TAL-12 appraisals']],
  ])('appraised on %j', (appraisals, expected) => {
    expect(verdict(judgeAppraisalInterval(appraisals, day))).toEqual(expected);
  });

  it.each([
    ['term_end', '2026-06-19', [], day],
    ['term_end', '2026-06-20', ['block TAL-13 doneOn'], day],
    ['term_end', null, ['block TAL-13 doneOn'], day],
    ['mid_term', '2026-07-20', [], '2026-08-01'],
    ['mid_term', '2026-07-21', ['warn TAL-13 doneOn'], '2026-08-01'],
    ['mid_term', null, [], '2026-07-20'],
    ['mid_term', null, ['warn TAL-13 doneOn'], '2026-07-21'],
  ] as const)('%s audit done on %s', (kind, doneOn, expected, today) => {
    expect(verdict(judgeAudit({ kind, doneOn, referenceOn: day }, today))).toEqual(expected);
  });
});

describe('avoidance (TAL-06)', () => {
  it.each([
    ['supervision_member', 'committee_member', 'spouse', ['block TAL-06 team']],
    ['supervision_member', 'committee_member', 'self', ['block TAL-06 team']],
    ['supervision_director', 'accountant', 'parent', ['block TAL-06 team']],
    ['supervision_member', 'party_member', 'spouse', []],
    ['committee_member', 'supervision_member', 'child', ['block TAL-06 team']],
    ['supervisor', 'director', 'sibling', ['block TAL-06 team']],
    ['supervisor', 'chairman', 'self', ['block TAL-06 team']],
    ['supervisor', 'accountant', 'spouse', ['block TAL-06 team']],
    ['director', 'supervisor', 'spouse', ['block TAL-06 team']],
    ['chairman', 'supervisor', 'self', ['block TAL-06 team']],
    ['director', 'chairman', 'spouse', ['block TAL-06 team']],
    ['chairman', 'director', 'parent', ['block TAL-06 team']],
    ['director', 'director', 'sibling', ['block TAL-06 team']],
    ['director', 'chairman', 'self', []],
    ['committee_member', 'accountant', 'spouse', []],
    ['director', 'accountant', 'spouse', []],
    ['party_secretary', 'committee_member', 'spouse', ['warn TAL-06 team']],
    ['committee_member', 'party_member', 'spouse', ['warn TAL-06 team']],
    ['party_member', 'party_secretary', 'spouse', ['warn TAL-06 team']],
    ['party_secretary', 'committee_director', 'self', []],
    ['party_secretary', 'chairman', 'self', []],
    ['party_secretary', 'director', 'spouse', []],
    ['supervision_member', 'committee_member', 'cousin', []],
    ['supervision_member', 'committee_member', null, []],
  ] as const)('%s beside a %s (%s)', (proposed, post, relation, expected) => {
    expect(verdict(judgeAvoidance(proposed, [{ personId: 1, post, relation }], day))).toEqual(
      expected,
    );
  });

  it('blocks relatives in the two teams where the province forbids it', () => {
    const settings = { ...defaultSettings, 'tal.relativesInTeams': 'block' as const };
    const team = [{ personId: 1, post: 'committee_member', relation: 'spouse' }] as const;
    expect(verdict(judgeAvoidance('party_secretary', team, day, settings))).toEqual([
      'block TAL-06 team',
    ]);
  });

  it.each([
    [true, false, []],
    [false, false, ['block TAL-06 approved']],
    [true, true, ['block TAL-06 paid']],
  ])('civil servant approved %s, paid %s', (approved, paid, expected) => {
    expect(verdict(judgeCivilServant({ approved, paid }, day))).toEqual(expected);
  });
});
