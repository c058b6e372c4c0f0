// First page of the approval form: person, posts, resume.
import { AlignmentType, ImageRun, Paragraph, type TableCell, type TableRow } from 'docx';
import { ageByMonth, printedMonth } from '../person/month.js';
import type { CadrePerson } from '../person/person.js';
import { photoSize, photoType } from '../person/photo.js';
import { cell, label, paragraph, row, run, value } from '../word/cells.js';
import { resumeCell } from './resume.js';

/** Widths in twips; the first two are one column but for 简历. */
export const FIRST_COLUMNS = [700, 350, 1350, 1050, 1250, 1250, 1500, 2188] as const;
const [NARROW, REST, NAME, THIRD, FOURTH, FIFTH, SIXTH, PHOTO] = FIRST_COLUMNS;
const LABEL = NARROW + REST;
const ALL = FIRST_COLUMNS.reduce((sum, each) => sum + each, 0);

const ROW = 720;
const SCHOOL_ROW = 800;
const POST_ROW = 740;
const RESUME_ROW = 7400;

const named = (...lines: string[]) => label(lines, { width: LABEL, height: ROW, columns: 2 });
const other = (width: number, ...lines: string[]) => label(lines, { width, height: ROW });
const short = (text: string, width: number, columns = 1) =>
  value(text, { width, height: ROW, columns });

/** Page one: who it is, the posts, and 简历. */
export function firstPage(person: CadrePerson): TableRow[] {
  return [
    row(ROW, [
      named('姓　名'),
      short(person.name, NAME),
      other(THIRD, '性　别'),
      short(person.gender, FOURTH),
      other(FIFTH, '出生年月', '（　岁）'),
      short(bornText(person), SIXTH),
      photoCell(person.photo),
    ]),
    row(ROW, [
      named('民　族'),
      short(person.ethnicity, NAME),
      other(THIRD, '籍　贯'),
      short(person.nativePlace, FOURTH),
      other(FIFTH, '出生地'),
      short(person.birthplace, SIXTH),
    ]),
    row(ROW, [
      named('入　党', '时　间'),
      short(printedMonth(person.joinedPartyIn), NAME),
      other(THIRD, '参加工', '作时间'),
      short(printedMonth(person.startedWorkIn), FOURTH),
      other(FIFTH, '健康状况'),
      short(person.health, SIXTH),
    ]),
    row(ROW, [
      named('专业技', '术职务'),
      short(person.professionalTitle, NAME + THIRD, 2),
      other(FOURTH, '熟悉专业', '有何专长'),
      short(person.speciality, FIFTH + SIXTH, 2),
    ]),
    ...schools(person),
    ...posts(person),
    resumeRow(person.resume),
  ];
}

function bornText({ bornIn, ageAsOf, filledOn }: CadrePerson): string {
  const age = ageByMonth(bornIn, ageAsOf === '' ? filledOn : ageAsOf);
  return age === null ? printedMonth(bornIn) : `${printedMonth(bornIn)}\n（${age}岁）`;
}

/** 3.5 × 4.5 cm, at 96 pixels to the inch: the most that a picture takes. */
const PHOTO_ROOM = { width: 132, height: 170 };

/** A picture of other proportions is made smaller, and no face broader. */
function roomFor(photo: Uint8Array): { width: number; height: number } {
  const size = photoSize(photo);
  if (size === null) return PHOTO_ROOM;
  const scale = Math.min(PHOTO_ROOM.width / size.width, PHOTO_ROOM.height / size.height);
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(size.width), height: scaled(size.height) };
}

function photoCell(photo: Uint8Array | null): TableCell {
  const room = { width: PHOTO, height: 4 * ROW, rows: 4 };
  const type = photo === null ? null : photoType(photo);
  if (photo === null || type === null) {
    return cell([paragraph([run('照　片', 24)], 320)], room);
  }
  const image = new ImageRun({
    type,
    data: photo,
    transformation: roomFor(photo),
    // By itself docx would number pictures on from file to file.
    altText: { id: '1', name: '照片', title: '照片', description: '照片' },
  });
  // A picture in a line of a fixed height would be cut to that height.
  const line = new Paragraph({ children: [image], alignment: AlignmentType.CENTER });
  return cell([line], room);
}

/** 学历学位, with the school of each; two lines of one cell, as the form has them. */
function schools(person: CadrePerson): TableRow[] {
  const both = (...texts: string[]) => texts.filter((each) => each !== '').join('\n');
  const line = (kind: readonly string[], grades: string, school: string) => [
    label(kind, { width: NAME, height: SCHOOL_ROW }),
    value(grades, { width: THIRD + FOURTH, height: SCHOOL_ROW, columns: 2 }),
    label(['毕业院校', '系及专业'], { width: FIFTH, height: SCHOOL_ROW }),
    value(school, { width: SIXTH + PHOTO, height: SCHOOL_ROW, columns: 2 }),
  ];
  return [
    row(SCHOOL_ROW, [
      label(['学　历', '学　位'], { width: LABEL, height: 2 * SCHOOL_ROW, columns: 2, rows: 2 }),
      ...line(
        ['全日制', '教　育'],
        both(person.fullTimeEducation, person.fullTimeDegree),
        both(person.fullTimeEducationSchool, person.fullTimeDegreeSchool),
      ),
    ]),
    row(
      SCHOOL_ROW,
      line(
        ['在　职', '教　育'],
        both(person.inServiceEducation, person.inServiceDegree),
        both(person.inServiceEducationSchool, person.inServiceDegreeSchool),
      ),
    ),
  ];
}

function posts({ presentPost, proposedPost, removedPost }: CadrePerson): TableRow[] {
  const width = LABEL + NAME;
  const line = (name: string, text: string) =>
    row(POST_ROW, [
      label([name], { width, height: POST_ROW, columns: 3 }),
      value(text, { width: ALL - width, height: POST_ROW, columns: 5 }, 'left'),
    ]);
  return [
    line('现　任　职　务', presentPost),
    line('拟　任　职　务', proposedPost),
    line('拟　免　职　务', removedPost),
  ];
}

function resumeRow(resume: string): TableRow {
  const room = { width: ALL - NARROW, height: RESUME_ROW, columns: 7 };
  return row(RESUME_ROW, [
    label(['简', '', '', '历'], { width: NARROW, height: RESUME_ROW }),
    resumeCell(resume, room),
  ]);
}
