// A reader of one line's cells that collects what is wrong in them.
import {
  type CivilDate,
  type CodeTable,
  codeOf,
  educationCodes,
  isCode,
  namesOf,
  type ReviewDepartment,
  type Route,
  readCount,
  readDay,
  reviewDepartmentLabels,
  routeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import { type TeamPost, teamPostLabels } from '../../teams/labels.js';
import type { IncumbentColumn } from '../schema.js';

/** Reads the cells of one line; what can't be read is told of, and stands for nothing. */
export class Cells {
  readonly #text: (column: IncumbentColumn) => string;
  readonly refuse: (column: IncumbentColumn, message: string) => void;

  constructor(
    text: (column: IncumbentColumn) => string,
    refuse: (column: IncumbentColumn, message: string) => void,
  ) {
    this.#text = text;
    this.refuse = refuse;
  }

  text(column: IncumbentColumn, max = 60): string {
    const text = this.#text(column).trim();
    if (text.length > max) this.refuse(column, `最多${max}个字`);
    if (/\p{Cc}/u.test(text)) this.refuse(column, '含有不能识别的控制字符，请删除后再试');
    return text;
  }

  /** In every writing that a field of a day takes, but for one without its year. */
  day(column: IncumbentColumn): CivilDate | null {
    const text = this.#text(column).trim();
    if (text === '') return null;
    const read = readDay(text);
    if (read === null) {
      this.refuse(column, `“${text.slice(0, 20)}”不是日期，请按“2021-02-05”的格式填写`);
    }
    return read?.day ?? null;
  }

  count(column: IncumbentColumn): number | null {
    const text = this.#text(column).trim();
    if (text === '') return null;
    const count = readCount(text);
    if (Number.isInteger(count) && count >= 0 && count < 1_000_000) return count;
    this.refuse(column, `“${text.slice(0, 20)}”不是人数，请填写整数`);
    return null;
  }

  /** One of a table of labels, by its label. */
  label<Key extends string>(
    column: IncumbentColumn,
    labels: Readonly<Record<Key, string>>,
  ): Key | null {
    const text = plain(this.#text(column));
    if (text === '') return null;
    const known = namesOf(labels).find((key) => plain(labels[key]) === text);
    if (known !== undefined) return known;
    const names = Object.values(labels).join('、');
    this.refuse(column, `“${text.slice(0, 20)}”不能识别，可填：${names}`);
    return null;
  }

  code(column: IncumbentColumn, table: CodeTable): string | null {
    const text = this.#text(column).normalize('NFKC').trim();
    if (text === '') return null;
    const code = isCode(table, text) ? text : codeOf(table, text);
    if (code === null) this.refuse(column, `“${text.slice(0, 20)}”不在标准代码表中，请按名称填写`);
    return code;
  }

  /** 学历 as people say it, besides the names of the standard. */
  education(column: IncumbentColumn): string | null {
    const text = this.#text(column).trim();
    const said: Readonly<Record<string, string>> = {
      研究生: '10',
      本科: '21',
      大学: '21',
      大学本科: '21',
      大专: '31',
      专科: '31',
      大学专科: '31',
      中专: '41',
      高中: '61',
      初中: '71',
      小学: '81',
    };
    return said[text] ?? this.code(column, educationCodes);
  }

  post(column: IncumbentColumn): TeamPost | null {
    // A community's posts bear other names for the same seats.
    const text = plain(this.#text(column))
      .replace(/^(社区|居)党组织/, '村党组织')
      .replace(/^(社区)?居(民委员会|委会)/, '村委会')
      .replace(/^村民委员会/, '村委会')
      .replace(/^居务监督委员会/, '村务监督委员会');
    if (text === '') return null;
    const known = namesOf(teamPostLabels).find((post) => plain(teamPostLabels[post]) === text);
    if (known !== undefined) return known;
    this.refuse(
      column,
      `没有“${text.slice(0, 20)}”这个岗位，可填：${Object.values(teamPostLabels).join('、')}`,
    );
    return null;
  }

  route(column: IncumbentColumn): Route | null {
    const text = plain(this.#text(column)).replace('居民', '村民');
    const short: Readonly<Record<string, Route>> = {
      上级党组织指派: 'party_assignment',
      村民代表会议推选: 'representative_election',
      村民会议推选: 'representative_election',
      村民选举: 'villager_election',
      成员大会选举: 'member_election',
      成员代表大会选举: 'member_election',
    };
    return short[text] ?? this.label(column, routeLabels);
  }

  source(column: IncumbentColumn): TalentSource | null {
    return this.label(column, talentSourceLabels);
  }

  departments(column: IncumbentColumn): ReviewDepartment[] {
    const names = this.#text(column)
      .split(/[、，,；;\s]+/)
      .filter((name) => name !== '');
    return names.flatMap((name) => {
      const known = namesOf(reviewDepartmentLabels).find((each) =>
        [reviewDepartmentLabels[each], `${reviewDepartmentLabels[each]}局`].some(
          (label) => plain(label) === plain(name),
        ),
      );
      if (known === undefined) this.refuse(column, `没有“${name.slice(0, 20)}”这个联审部门`);
      return known ?? [];
    });
  }

  /** 张三（街道党建办）、李四 */
  inspectors(column: IncumbentColumn): { name: string; unit: string }[] {
    return this.#text(column)
      .split(/[、，,；;]+/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => {
        const [, name = '', unit = ''] = /^([^（(]+)(?:[（(](.*)[）)])?$/.exec(each) ?? [];
        if (name.trim().length < 2 || each.length > 60) {
          this.refuse(column, '请写明每位考察人员的姓名，用顿号隔开');
        }
        return { name: name.trim(), unit: unit.trim() };
      });
  }
}

/** Full and half width, and blanks, make no difference. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
