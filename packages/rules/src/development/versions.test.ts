// Tests of development under each version of its regulation (GEN-05).
import { describe, expect, it } from 'vitest';
import { makeMove } from '../process/machine.js';
import { soundCase } from '../testing/sound-facts.js';
import { verdict } from '../testing/verdict.js';
import { developmentMachine } from './machine.js';

const machine = developmentMachine();
const documents = new Set(['prospect_request', 'prospect_approval', 'filing_report'] as const);

/** From 拟发展对象: by filing (2014), or by agreement and 公示 (2026). */
function move(event: 'agree' | 'file_prospect', date: string, facts: Partial<typeof soundCase>) {
  const step = { role: 'street_organizer', date, facts: { ...soundCase, ...facts }, documents };
  return makeMove(machine, 'proposed', event, { ...step, role: 'street_organizer' });
}

const filed = (on: string) => ({ confirmation: { ...soundCase.confirmation, filedOn: on } });
const agreed = (on: string) => ({
  confirmation: { ...soundCase.confirmation, higherAgreedOn: on },
});

describe('the way to the 发展对象 by the text in force (DEV-08, GEN-05)', () => {
  it('files under the text of 2014', () => {
    expect(move('file_prospect', '2026-05-10', filed('2026-05-10')).to).toBe('prospect');
    const later = move('file_prospect', '2026-05-10', filed('2026-05-11'));
    expect(verdict(later)).toEqual(['block DEV-08 confirmation.filedOn']);
    const agreement = move('agree', '2026-05-10', agreed('2026-05-01'));
    expect(verdict(agreement)).toEqual(['block DEV-08 date']);
  });

  it('leaves the week between issue and publication to a person', () => {
    const between = move('file_prospect', '2026-05-12', filed('2026-05-12'));
    expect(between.to).toBe('prospect');
    expect(verdict(between)).toEqual(['confirm GEN-05 date']);
  });

  it('asks for agreement and 公示 under the text of 2026', () => {
    expect(move('agree', '2026-05-18', agreed('2026-05-18')).to).toBe('public_notice');
    const later = move('agree', '2026-05-18', agreed('2026-05-19'));
    expect(verdict(later)).toEqual(['block DEV-08 confirmation.higherAgreedOn']);
    expect(move('file_prospect', '2026-05-18', filed('2026-05-18')).to).toBeNull();
  });
});
