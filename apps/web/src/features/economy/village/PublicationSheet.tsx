// The sheet of a month's publication (VEC-06).
import { incomeKinds, incomeLabels, supervisionLabels } from '@xianfeng/features/economy/labels';
import type { PublicSheet } from '@xianfeng/features/economy/schema';
import { dayText } from '../../../components/dates.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Yuan } from '../money.js';
import css from './Publication.module.css';

type Sheet = Omit<PublicSheet, 'publishedOn' | 'place'> & { publishedOn: string | null };

/** A village's month item by item (VEC-06), as it is put up; `enteredBy` stands on the paper alone. */
export function PublicationSheet(props: { sheet: Sheet; today: string; enteredBy?: string }) {
  const { sheet, today, enteredBy } = props;
  // Within the page of the paper it is a part; behind its link it is the page.
  const Title = enteredBy === undefined ? 'h1' : 'h2';
  const supervision = supervisionLabels[sheet.kind];
  return (
    <article className={css.sheet}>
      <Title className={css.title}>
        {placeName(sheet.villageName)}
        <br />
        {sheet.year}年{sheet.month}月集体经济收入公开单
      </Title>
      <p className={css.unit}>单位：元</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本月</th>
            <th scope="col">本年累计</th>
          </tr>
        </thead>
        <tbody>
          {incomeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{incomeLabels[kind]}</th>
              <td>
                <Yuan fen={sheet.items[kind]} />
              </td>
              <td>
                <Yuan fen={sheet.upTo[kind]} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <td>
              <Yuan fen={sheet.items.totalFen} />
            </td>
            <td>
              <Yuan fen={sheet.upTo.totalFen} />
            </td>
          </tr>
        </tbody>
      </table>
      {sheet.note !== '' && <p>说明：{sheet.note}</p>}
      <CorrectedNote corrected={sheet.corrected} corrections={sheet.corrections} />
      {sheet.months < sheet.month && (
        <p>本年累计为已审核通过的{sheet.months}个月合计，其余月份待审核。</p>
      )}
      <p>
        对以上内容有异议的，请向{supervision}或{sheet.streetName}反映。
      </p>
      <div className={`${css.signed} keep-together`}>
        {enteredBy !== undefined && (
          <>
            <p>填报人：{enteredBy}</p>
            <p>负责人（签字）：</p>
            <p>{supervision}（签字）：</p>
          </>
        )}
        <p>公开日期：{dayText(sheet.publishedOn ?? today)}</p>
      </div>
    </article>
  );
}

/** That the figures are not those that were put up first: when they were corrected, and from which sum. */
function CorrectedNote(props: Pick<Sheet, 'corrected' | 'corrections'>) {
  const { corrected, corrections } = props;
  if (corrected.length > 0) return <CorrectedLines corrected={corrected} />;
  if (corrections === 0) return null;
  return <p>本月数据经区级更正{corrections}次，以上为更正后金额。</p>;
}

/** One line for each correction after the figures were put up. */
export function CorrectedLines({ corrected }: Pick<Sheet, 'corrected'>) {
  return corrected.map(({ on, beforeFen }) => (
    <p key={`${on} ${beforeFen}`}>
      {dayText(on)}更正，更正前合计 <Yuan fen={beforeFen} /> 元，以上为更正后金额。
    </p>
  ));
}
