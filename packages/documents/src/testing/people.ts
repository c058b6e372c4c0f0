// People of generated names, for tests.
import fc from 'fast-check';
import { cadreFieldLabels, familyFieldLabels } from '../person/fields.js';
import { type CadrePersonInput, parseCadrePerson } from '../person/person.js';
import { isWritable } from '../person/text.js';

/** The smallest PNG: one pixel. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A made-up person with every item. */
export const somebody: CadrePersonInput = {
  name: '王建国',
  gender: '男',
  bornIn: '198503',
  ethnicity: '汉族',
  nativePlace: '山东济南',
  birthplace: '山东济南',
  joinedPartyIn: '200806',
  startedWorkIn: '200707',
  health: '健康',
  professionalTitle: '农艺师',
  speciality: '果树栽培、合作社经营管理',
  fullTimeEducation: '大专',
  fullTimeEducationSchool: '某某农业职业学院园艺系园艺技术专业',
  inServiceEducation: '大学',
  inServiceDegree: '农学学士',
  inServiceEducationSchool: '某某农业大学园艺学院',
  inServiceDegreeSchool: '园艺专业',
  presentPost: '柳沟村党支部委员、柳沟果蔬专业合作社理事长',
  proposedPost: '柳沟村党支部书记',
  removedPost: '柳沟村党支部委员',
  resume: [
    '2004.09--2007.07  某某农业职业学院园艺系园艺技术专业学生',
    '2007.07--2012.03  某某果品公司技术员',
    '（其间：2009.03--2011.07在某某农业大学园艺学院园艺专业函授学习）',
    '2012.03--2018.04  返乡创办柳沟果蔬专业合作社，任理事长',
    '2018.04--2021.01  柳沟村村民委员会委员、柳沟果蔬专业合作社理事长',
    '2021.01--         柳沟村党支部委员、柳沟果蔬专业合作社理事长',
  ].join('\n'),
  awardsAndSanctions: '2019年12月，被某某街道党工委、办事处评为“先进工作者”。',
  appraisals: '2023年称职；2024年优秀；2025年优秀。',
  reason:
    '该同志政治坚定，懂经营、善管理，群众公认，按照村党组织换届工作安排，拟提名为柳沟村党支部书记人选。',
  family: [
    {
      relation: '妻子',
      name: '李秀兰',
      bornIn: '198611',
      politicalStatus: '群众',
      workUnit: '柳沟果蔬专业合作社会计',
    },
    {
      relation: '儿子',
      name: '王小宇',
      bornIn: '201205',
      politicalStatus: '群众',
      workUnit: '某某中学学生',
    },
    {
      relation: '父亲',
      name: '王德福',
      bornIn: '195708',
      politicalStatus: '中共党员',
      workUnit: '柳沟村村民（已去世）',
    },
    {
      relation: '母亲',
      name: '张桂英',
      bornIn: '195904',
      politicalStatus: '群众',
      workUnit: '柳沟村村民',
    },
  ],
  reportingUnit: '中共某某街道工作委员会',
  ageAsOf: '20261123',
  filledOn: '20261123',
  filledBy: '赵敏',
  residentId: '',
  photo: PNG,
};

/** Text that files of markup get wrong, and any other that XML can hold. */
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u3000',
    ' 第一行\r\n  第二行\r第三行\n',
    ']]>',
    '<![CDATA[x]]>',
    '<!DOCTYPE a>',
    '&amp;&lt;&#10;&unknown;',
    `<a href="b">'c'</a>`,
    '\t前后\t',
    '😀👨‍👩‍👧 𠮷野家 é',
    '\u0085\u2028\u00a0\ufeff',
    '{{#if}} =1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/./gsu, keepWritable)),
  fc
    .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 8 })
    .map((lines) => lines.join('\n').replace(/./gsu, keepWritable)),
);

function keepWritable(character: string): string {
  return isWritable(character) ? character : '';
}

/** Months as the cadre tools write them. */
const anyMonth = fc.oneof(
  fc.constantFrom('', '198503', '1985.03', '1985-03-31', '20240229'),
  fc
    .tuple(fc.integer({ min: 1920, max: 2050 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}${String(month).padStart(2, '0')}`),
);

/** Items by name, any of them left out. */
const some = (names: readonly string[], special: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, special[name] ?? anyText])), {
    requiredKeys: [],
  });

const anyPhoto = fc
  .uint8Array({ maxLength: 3000 })
  .map((bytes) => Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]));

/** Anybody in normal form. */
export const anybody = some([...Object.keys(cadreFieldLabels), 'family', 'photo'], {
  gender: fc.constantFrom('', '男', '女'),
  bornIn: anyMonth,
  ageAsOf: anyMonth,
  residentId: fc.constantFrom('', '11010119900307123x', '110101900307123'),
  family: fc.array(some(Object.keys(familyFieldLabels), { bornIn: fc.oneof(anyMonth, anyText) }), {
    maxLength: 6,
  }),
  photo: fc.option(anyPhoto),
}).map(parseCadrePerson);
