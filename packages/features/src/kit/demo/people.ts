/** Made-up people: names, numbers and how they are written down. */
import { civilDate, residentIdCheckCharacter } from '@xianfeng/rules';
import { pinyin } from 'pinyin-pro';
import type { DemoStage } from '../../kernel/index.js';
import { phoneColumns, sealedPerson } from '../person/index.js';
import type { Value } from './copy.js';
import { type Gender, personName } from './names.js';
import type { Random } from './random.js';

/** A made-up person with everything that a roster holds. */
export interface Person {
  name: string;
  pinyin: string;
  initials: string;
  gender: Gender;
  ethnicity: string;
  bornOn: string;
  education: string;
  residentId: string;
  phone: string;
  address: string;
}

/** Never an area code of GB/T 2260, so that no number can be a real person's. */
const AREA = '999999';
/** Beginning of telephone numbers that no operator has been given. */
const PHONE_PREFIX = '160';

const ages: readonly (readonly [[number, number], number])[] = [
  [[22, 30], 8],
  [[31, 40], 16],
  [[41, 50], 17],
  [[51, 60], 19],
  [[61, 70], 22],
  [[71, 80], 13],
  [[81, 92], 5],
];

const ethnicities: readonly (readonly [string, number])[] = [
  ['01', 965],
  ['03', 25],
  ['11', 6],
  ['02', 2],
  ['15', 1],
  ['06', 1],
];

/** Codes of GB/T 4658: what people of an age mostly finished. */
const educations = {
  elder: [
    ['71', 45],
    ['61', 25],
    ['81', 12],
    ['41', 12],
    ['31', 6],
  ],
  middle: [
    ['31', 30],
    ['61', 28],
    ['21', 20],
    ['41', 14],
    ['71', 8],
  ],
  young: [
    ['21', 58],
    ['31', 28],
    ['14', 9],
    ['61', 5],
  ],
} as const;

/** Makes people, each with an id number and a telephone of its own. */
export class People {
  readonly #taken = new Map<string, number>();
  #phones: number;

  /**
   * @param year in which their ages are counted
   * @param others how many people of another maker may have numbers already: theirs come first
   */
  constructor(
    private readonly random: Random,
    private readonly year: number,
    private readonly others = { sameDay: 0, phones: 0 },
  ) {
    this.#phones = others.phones;
  }

  /** @param place the street and the village or community of residence */
  next(place: string, age?: readonly [number, number]): Person {
    const { random } = this;
    const gender: Gender = random.chance(0.64) ? '1' : '2';
    const bornIn = this.year - random.int(...(age ?? random.weighted(ages)));
    const bornOn = civilDate(bornIn, random.int(1, 12), random.int(1, 28));
    const name = personName(random, gender, bornIn);
    const years = this.year - bornIn;
    this.#phones += 1;
    const level = years > 60 ? 'elder' : years > 40 ? 'middle' : 'young';
    return {
      name,
      ...spelled(name),
      gender,
      ethnicity: random.weighted(ethnicities),
      bornOn,
      education: random.weighted<string>(educations[level]),
      residentId: this.#residentId(bornOn, gender),
      phone: `${PHONE_PREFIX}${String(this.#phones).padStart(8, '0')}`,
      address: `${place}${random.int(1, 40)}号楼${random.int(1, 5)}单元${random.int(1, 6)}0${random.int(1, 4)}室`,
    };
  }

  /** The digits 15–17 count those born on a day: odd for men, even for women. */
  #residentId(bornOn: string, gender: Gender): string {
    const key = bornOn + gender;
    const before = this.#taken.get(key) ?? this.others.sameDay;
    this.#taken.set(key, before + 1);
    const order = String(before * 2 + (gender === '1' ? 1 : 2)).padStart(3, '0');
    const digits = AREA + bornOn.replaceAll('-', '') + order;
    return digits + residentIdCheckCharacter(digits);
  }
}

function spelled(name: string): { pinyin: string; initials: string } {
  const sounds = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return { pinyin: sounds.join(''), initials: sounds.map((sound) => sound.charAt(0)).join('') };
}

/** Columns of a person, in the order of {@link personRow}. */
export const personColumns = [
  'id',
  'name',
  'pinyin',
  'initials',
  'gender',
  'ethnicity',
  'born_on',
  'education',
  'resident_id',
  'resident_id_hash',
  'phone',
  'phone_shown',
  'address',
  'created_at',
];

/** A person's row, under the id that the person has been given. */
export const personRow =
  ({ keys, createdAt }: Pick<DemoStage, 'keys' | 'createdAt'>) =>
  (person: Person, personId: number): Value[] => {
    const { phone, phone_shown } = phoneColumns(keys, person.phone, personId);
    return [
      personId,
      person.name,
      person.pinyin,
      person.initials,
      person.gender,
      person.ethnicity,
      person.bornOn,
      person.education,
      sealedPerson.seal(keys, person.residentId, 'resident_id', personId),
      keys.hash(person.residentId),
      phone,
      phone_shown,
      sealedPerson.seal(keys, person.address, 'address', personId),
      createdAt,
    ];
  };
