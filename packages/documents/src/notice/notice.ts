// The public notice before an appointment as a Word file.
import {
  formatDate,
  formatMonth,
  isCivilDate,
  namesOf,
  type PublicNoticeField,
  routeLabels,
} from '@xianfeng/rules';
import { AlignmentType, Paragraph, Table } from 'docx';
import { z } from 'zod';
import { DocumentError } from '../errors.js';
import { line, prose } from '../person/text.js';
import { heading, label, row, run, value } from '../word/cells.js';
import { wordFile } from '../word/word-file.js';

/** What the notice shows of a person, with its names: no more than SEC-09 allows. */
const personLabels: Readonly<Record<PublicNoticeField, string>> = {
  name: '姓　名',
  sex: '性别',
  bornIn: '出生年月',
  education: '学　历',
  politicalStatus: '政治面貌',
  presentPost: '现任职务',
  proposedPost: '拟任职务',
};

/** The headings of a notice. */
export const publicNoticeHeadings: readonly string[] = Object.values(personLabels).map((label) =>
  label.replaceAll('　', ''),
);

const required = line.refine((text) => text !== '');
const day = z.string().refine(isCivilDate);

const noticePerson = z.strictObject({
  name: required,
  sex: required,
  /** `YYYY-MM` */
  bornIn: z.string().refine((month) => isCivilDate(`${month}-01`)),
  education: line,
  politicalStatus: line,
  presentPost: prose,
  proposedPost: required,
} satisfies Record<PublicNoticeField, z.ZodType>);

/** What a notice says; nothing beyond SEC-09 is taken. */
export const publicNotice = z.strictObject({
  /** Who issues it, such as 中共某某街道工作委员会. */
  issuer: required,
  issuedOn: day,
  /** First and last day on which objections are taken. */
  from: day,
  to: day,
  workingDays: z.number().int().positive(),
  /** 暂算: the last day may still move, because the next year's rest days are not published (CAL-04). */
  provisional: z.boolean().default(false),
  people: z.array(noticePerson).min(1).max(100),
  /** How the posts are lawfully filled (TAL-02): a notice appoints no one. */
  routes: z.array(z.enum(namesOf(routeLabels))).min(1),
  /** The village or other place of the posts. */
  place: line,
  /** Where objections go; what is empty is left blank on the paper. */
  contact: z.strictObject({ office: required, phone: line, address: line, email: line }),
});
export type PublicNoticeInput = z.input<typeof publicNotice>;

/** To be filled in by hand. */
const BLANK = '＿'.repeat(14);

const TITLE = '村（社区）班子人选任前公示';
const MARGINS = { top: 1701, bottom: 1417, left: 1417, right: 1417 };
/** Twips: name, sex, month, education, status, present and proposed post. */
const WIDTHS = [1150, 700, 1500, 1100, 1250, 1686, 1686] as const;
const ROW = 1000;

/**
 * 公示 as a Word file to print and post. Objects are strict: a caller cannot hand over, and so not
 * publish, anything of a person beside the fields of SEC-09.
 *
 * @throws DocumentError invalid_field
 */
export async function noticeDocument(input: PublicNoticeInput): Promise<Uint8Array<ArrayBuffer>> {
  const parsed = publicNotice.safeParse(input);
  if (!parsed.success || parsed.data.to < parsed.data.from) {
    throw new DocumentError('invalid_field', '公示');
  }
  const { issuer, issuedOn, from, to, workingDays, people, routes, place, contact } = parsed.data;
  const counted = parsed.data.provisional ? '，暂算，以下一年度放假通知为准' : '';
  const lawful = [...new Set(routes)].map((route) => routeLabels[route]).join('、');
  return wordFile(TITLE, MARGINS, [
    new Paragraph({ children: [heading(TITLE)], alignment: AlignmentType.CENTER }),
    gap(),
    text(
      `经推荐、联审、考察和街道党工委会议研究，拟确定下列同志为${place || '村（社区）'}班子人选。为了充分发扬民主，广泛听取群众意见，现予以公示。公示不是任职决定，公示期满无异议的，依法依规履行${lawful}等程序，职务由选举产生的，当选与否以选举结果为准。`,
    ),
    gap(),
    table(people),
    gap(),
    text(`公示时间：${formatDate(from)}至${formatDate(to)}（${workingDays}个工作日${counted}）。`),
    text(
      '公示期间，如对公示人选有异议，请通过来信、来电、来访等方式向受理单位反映。反映情况应当客观真实，提倡署实名，受理单位对反映人信息严格保密。',
    ),
    text(`受理单位：${contact.office}`),
    text(`联系电话：${contact.phone || BLANK}`),
    text(`通讯地址：${contact.address || BLANK}`),
    ...(contact.email === '' ? [] : [text(`电子邮箱：${contact.email}`)]),
    gap(),
    signed(issuer),
    signed(formatDate(issuedOn)),
  ]);
}

type Person = z.output<typeof noticePerson>;

function table(people: readonly Person[]): Table {
  const keys = namesOf(personLabels);
  const width = (at: number) => ({ width: WIDTHS[at] ?? 0, height: ROW });
  const head = keys.map((key, at) => label([personLabels[key]], { ...width(at), height: 700 }));
  const shown = (person: Person, key: PublicNoticeField) =>
    key === 'bornIn' ? formatMonth(`${person.bornIn}-01`) : person[key];
  const cells = (person: Person) =>
    keys.map((key, at) =>
      value(shown(person, key), width(at), key.endsWith('Post') ? 'left' : 'center'),
    );
  return new Table({
    rows: [row(700, head), ...people.map((person) => row(ROW, cells(person)))],
    columnWidths: [...WIDTHS],
    width: { size: WIDTHS.reduce((sum, each) => sum + each, 0), type: 'dxa' },
    layout: 'fixed',
  });
}

const gap = () => new Paragraph({ spacing: { before: 0, after: 0, line: 280, lineRule: 'exact' } });

/** 三号仿宋 with lines 28 points apart and two characters in, as official papers are set. */
const text = (content: string) =>
  new Paragraph({
    children: [run(content, 32)],
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 640 },
    spacing: { before: 0, after: 0, line: 560, lineRule: 'exact' },
  });

/** Who issues it stands on the page where the day stands. */
const signed = (content: string) =>
  new Paragraph({
    keepNext: true,
    children: [run(content, 32)],
    alignment: AlignmentType.RIGHT,
    indent: { right: 640 },
    spacing: { before: 0, after: 0, line: 560, lineRule: 'exact' },
  });
