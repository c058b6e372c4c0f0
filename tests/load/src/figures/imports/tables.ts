// Tables to import, new ones in each round.
import type { Db } from '@xianfeng/database';

/** A kind of table. */
export interface Table {
  heading: string;
  linesOf: (round: number) => readonly string[];
}

/** The first of the codes below a street that no village of the district has. */
const FIRST_CODE = 290;

/** Villages that are not there yet, spread over the streets. */
export async function organizationTable(db: Db, count: number): Promise<Table> {
  const streets = await db
    .selectFrom('division')
    .where('level', '=', 'street')
    .select('code')
    .orderBy('code')
    .execute();
  const each = Math.ceil(count / streets.length);
  return {
    heading: 'code,name,level,parent_code,kind',
    linesOf: (round) =>
      Array.from({ length: count }, (_, index) => {
        const street = streets[Math.floor(index / each)]?.code ?? '';
        const number = FIRST_CODE + round * each + (index % each);
        return `${street}${number},测量${number}社区居民委员会,village,${street},community`;
      }),
  };
}

/** The last year of which the demo may hold figures begins here; those before it have none. */
const LAST_YEAR = 2015;

/** A year of every village, month by month. */
export async function incomeTable(db: Db): Promise<Table> {
  const villages = await db
    .selectFrom('division as d')
    .innerJoin('organization as o', 'o.division_code', 'd.code')
    .where('d.level', '=', 'village')
    .where('d.name', 'not like', '测量%')
    .select(['d.code', 'd.name'])
    .orderBy('d.code')
    .execute();
  return {
    heading:
      '区划代码,村（社区）,年份,月份,经营收入,发包及上交收入,投资收益,补助收入,其他收入,备注',
    linesOf: (round) =>
      villages.flatMap(({ code, name }, index) =>
        Array.from({ length: 12 }, (_, month) => {
          const yuan = `${1000 + index}.${String(month).padStart(2, '0')}`;
          return `${code},${name},${LAST_YEAR - round},${month + 1},${yuan},200,-10.5,40,4.56,`;
        }),
      ),
  };
}
