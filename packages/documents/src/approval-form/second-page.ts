// Second page of the approval form: family, opinions.
import type { TableCell, TableRow } from 'docx';
import { ageByMonth } from '../person/month.js';
import type { CadrePerson, FamilyMember } from '../person/person.js';
import { cell, label, paragraph, type Room, row, run, standing, value } from '../word/cells.js';
import { fit } from '../word/fit.js';
import { SONG } from '../word/word-file.js';

/** Widths in twips; the fifth and sixth end where 行政机关任免意见 begins. */
export const SECOND_COLUMNS = [700, 1000, 1200, 750, 1150, 700, 4138] as const;
const [LABEL, RELATION, NAME, AGE, STATUS, MIDDLE, LAST] = SECOND_COLUMNS;
const ALL = SECOND_COLUMNS.reduce((sum, each) => sum + each, 0);

const AWARDS_ROW = 1700;
const TEXT_ROW = 1500;
const HEAD_ROW = 700;
const UNIT_ROW = 1400;
const OPINION_ROW = 2300;
/** What the family may take of the page, and the fewest lines that the form has. */
const FAMILY_HEIGHT = 5300;
const FEWEST = 7;
const LOWEST = 380;

/** What the two offices say at the end of the form. */
export interface Opinions {
  /** 审批机关意见 and 行政机关任免意见; empty to be written by hand. */
  readonly approval: string;
  readonly administration: string;
}

/** Page two: 奖惩, 考核, 理由, the family, and what the organs say. */
export function secondPage(person: CadrePerson, opinions: Opinions): TableRow[] {
  const text = (height: number, name: string, content: string) =>
    row(height, [
      standing(name, { width: LABEL, height }),
      value(content, { width: ALL - LABEL, height, columns: 6 }, 'left'),
    ]);
  return [
    text(AWARDS_ROW, '奖惩情况', person.awardsAndSanctions),
    row(TEXT_ROW, [
      label(['年核', '度结', '考果'], { width: LABEL, height: TEXT_ROW }),
      value(person.appraisals, { width: ALL - LABEL, height: TEXT_ROW, columns: 6 }, 'left'),
    ]),
    text(TEXT_ROW, '任免理由', person.reason),
    ...family(person),
    row(UNIT_ROW, [
      standing('呈报单位', { width: LABEL, height: UNIT_ROW }),
      sealed(person.reportingUnit, { width: ALL - LABEL, height: UNIT_ROW, columns: 6 }),
    ]),
    row(OPINION_ROW, [
      standing('审批机关意见', { width: LABEL, height: OPINION_ROW }),
      sealed(opinions.approval, {
        width: RELATION + NAME + AGE + STATUS,
        height: OPINION_ROW,
        columns: 4,
      }),
      standing('行政机关任免意见', { width: MIDDLE, height: OPINION_ROW }),
      sealed(opinions.administration, { width: LAST, height: OPINION_ROW }),
    ]),
  ];
}

/** Who is dead has no age. */
const DEAD = /去世|病故|已故|死亡/u;

function family({ family, ageAsOf, filledOn }: CadrePerson): TableRow[] {
  const asOf = ageAsOf === '' ? filledOn : ageAsOf;
  const members = family.filter((member) => Object.values(member).some((each) => each !== ''));
  const count = Math.max(FEWEST, members.length);
  const height = Math.max(LOWEST, Math.floor(FAMILY_HEIGHT / count));
  const rows = Array.from({ length: count }, (_, at) => members[at] ?? null);
  return [
    row(HEAD_ROW, [
      standing('家庭主要成员及重要社会关系', {
        width: LABEL,
        height: HEAD_ROW + count * height,
        rows: count + 1,
      }),
      label(['称　谓'], { width: RELATION, height: HEAD_ROW }),
      label(['姓　名'], { width: NAME, height: HEAD_ROW }),
      label(['年龄'], { width: AGE, height: HEAD_ROW }),
      label(['政　治', '面　貌'], { width: STATUS, height: HEAD_ROW }),
      label(['工　作　单　位　及　职　务'], {
        width: MIDDLE + LAST,
        height: HEAD_ROW,
        columns: 2,
      }),
    ]),
    ...rows.map((member) => row(height, memberCells(member, asOf, height))),
  ];
}

function memberCells(member: FamilyMember | null, asOf: string, height: number): TableCell[] {
  const { relation = '', name = '', politicalStatus = '', workUnit = '' } = member ?? {};
  const age = member === null || DEAD.test(workUnit) ? null : ageByMonth(member.bornIn, asOf);
  return [
    value(relation, { width: RELATION, height }),
    value(name, { width: NAME, height }),
    value(age === null ? '' : String(age), { width: AGE, height }),
    value(politicalStatus, { width: STATUS, height }),
    value(workUnit, { width: MIDDLE + LAST, height, columns: 2 }, 'left'),
  ];
}

/** A text with the place of the seal and of the date below it. */
function sealed(text: string, room: Room): TableCell {
  const lines = text.split('\n');
  const below = 2 * 380;
  const { size, line } = fit(lines, room.width - 140, room.height - below - 120);
  const paragraphs = [
    ...lines.map((each) => paragraph([run(each, size)], line, 'left')),
    paragraph([run('（盖章）　　　　', 24, SONG)], 380, 'right'),
    paragraph([run('年　　月　　日　', 24, SONG)], 380, 'right'),
  ];
  return cell(paragraphs, room, 'bottom');
}
