// Worked examples of the rule book: transfers and dues.
import { instantOf } from '../civil-date.js';
import { arrearsStepLabels, judgeArrears, judgePayment } from '../dues/payment.js';
import { judgeAmount, judgeDuesChange, monthlyDues, yuan } from '../dues/rates.js';
import { judgeArrival, judgeLetter } from '../transfer/letter.js';
import { responsibleBranch } from '../transfer/obligation.js';
import { type Example, example } from './example.js';
import { outcomeOf } from './outcome.js';

const day = '2026-07-01';

const letter = { issuedOn: '2026-03-02', days: 30 };

const pension = (fen: number) =>
  yuan(monthlyDues({ kind: 'retired', totalFen: fen, basicFen: fen }, day).fen);

const arrears = (unpaidMonths: number) =>
  arrearsStepLabels[
    judgeArrears({ unpaidMonths, monthEndsUnpaid: true, justified: false }, day).step
  ];

const salaried = (baseFen: number) => monthlyDues({ kind: 'salaried', baseFen }, day);

const raised = (fromMonth: string, decidedByBranch: boolean, reason: string) =>
  outcomeOf(judgeDuesChange({ fromMonth, decidedByBranch, reason }, day));

const payment = {
  backMonths: 7,
  quarterly: false,
  paidBy: 'self',
  branchAgreed: false,
  place: 'formal_branch',
  floatingCard: false,
} as const;

/** Worked examples of transfers and dues, by number. */
export const transferAndDuesExamples: readonly Example[] = [
  {
    number: 31,
    rules: ['TRAN-03'],
    cases: [
      example(
        '2026-03-02开具、有效期30天，04-01 23:50报到',
        () => outcomeOf(judgeArrival(letter, instantOf('2026-04-01', '23:50'))),
        '可以',
      ),
      example(
        '04-02报到',
        () => outcomeOf(judgeArrival(letter, instantOf('2026-04-02', '00:00'))),
        '阻断 TRAN-03',
      ),
      example('有效期91天', () => outcomeOf(judgeLetter({ ...letter, days: 91 })), '阻断 TRAN-03'),
    ],
  },
  {
    number: 32,
    rules: ['TRAN-01'],
    cases: [
      example(
        '转接在途，由哪个支部统计、收党费、安排组织生活',
        () => {
          const position = { fromBranch: 1, toBranch: 2, receivedOn: null };
          return responsibleBranch(position, '2026-06-15') === 1 ? '原支部' : '新支部';
        },
        '原支部',
      ),
    ],
  },
  {
    number: 34,
    rules: ['DUES-04', 'DUES-05', 'DUES-13'],
    cases: [
      example('养老金5000元', () => pension(500_000), '25.00'),
      example('养老金5000.01元', () => pension(500_001), '50.00'),
      example('农民党员交0.10元', () => outcomeOf(judgeAmount(10, day)), '阻断 DUES-13'),
    ],
  },
  {
    number: 35,
    rules: ['DUES-09', 'DUES-10', 'EXIT-06'],
    cases: [
      example('1至5月无正当理由未交', () => arrears(5), '批评教育，限期改正'),
      example('1至6月无正当理由未交', () => arrears(6), '提请按自行脱党研究'),
      example('补交7个月', () => outcomeOf(judgePayment(payment, day)), '提醒 DUES-09'),
    ],
  },
  {
    number: 42,
    rules: ['DUES-14'],
    cases: [
      example('月工资60000元，每月党费', () => yuan(salaried(6_000_000).fen), '1200.00'),
      example('是否询问本人', () => outcomeOf(salaried(6_000_000)), '提醒 DUES-14'),
      example('月工资50000元，是否询问本人', () => outcomeOf(salaried(5_000_000)), '可以'),
    ],
  },
  {
    number: 43,
    rules: ['DUES-14'],
    cases: [
      example('5月涨工资，支部没有决定', () => raised('2026-05', false, ''), '阻断 DUES-14'),
      example('5月涨工资，支部决定并写明原因', () => raised('2026-05', true, '调任'), '可以'),
      example('次年1月重新核定', () => raised('2027-01', false, ''), '可以'),
    ],
  },
];
