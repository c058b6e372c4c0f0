// Tests of consents of several parties.
import { describe, expect, it } from 'vitest';
import { TRAN_01 } from '../catalogue/members/tran.js';
import { verdict } from '../testing/verdict.js';
import { judgeConsents, type PartyAnswer } from './consents.js';

const day = '2026-06-20';
const parties = ['转出支部', '转入支部'];
const ask = (...answers: PartyAnswer[]) => judgeConsents(TRAN_01, parties, answers, day);
const agree = (party: string): PartyAnswer => ({ party, answer: 'agree', text: '' });

describe('the consent of several parties', () => {
  it('is there when each has agreed', () => {
    expect(ask(agree('转出支部'), agree('转入支部')).outcome).toBe('ok');
    expect(judgeConsents(TRAN_01, [], [], day).outcome).toBe('ok');
  });

  it('lacks who is silent, whoever else agrees', () => {
    const judged = ask(agree('转入支部'), agree('党小组'));
    expect(verdict(judged)).toEqual(['block TRAN-01 consents']);
    expect(judged.findings[0]?.message).toBe('转出支部还没有表示意见。');
  });

  it('tells who refuses and why; the latest answer counts', () => {
    const refusal: PartyAnswer = { party: '转入支部', answer: 'refuse', text: '查无此人' };
    const judged = ask(agree('转出支部'), agree('转入支部'), refusal);
    expect(judged.findings.map(({ message }) => message)).toEqual(['转入支部不同意：查无此人']);
    expect(ask(agree('转出支部'), refusal, agree('转入支部')).outcome).toBe('ok');
  });
});
