// Comparison of a whole table with what is on record, and the judgement of each line.
import {
  addYears,
  type CivilDate,
  type EnteredPerson,
  type Finding,
  findingsIn,
  isSameName,
  judgeEnteredTogether,
  judgeResidentId,
  type TeamMember,
} from '@xianfeng/rules';
import {
  type CandidateTypes,
  candidateProcess,
  markRelations,
  sanctionsOf,
} from '../../appointments/index.js';
import { AppError, type FieldKeys, type Progress, Turns, unwatched } from '../../kernel/index.js';
import { type InForce, inForce } from '../../kit/process/index.js';
import { checksumOf } from '../../kit/sheet/index.js';
import { keptElsewhere } from '../../talents/index.js';
import { teamSeenByEach } from '../../teams/index.js';
import type { IncumbentColumn, IncumbentError } from '../schema.js';
import type { IncumbentFacts, IncumbentLine, IncumbentLines } from '../table/lines.js';
import { toError } from './column.js';
import { judgeLine, type ProcessOn, type Standing } from './judge.js';
import {
  type KnownPerson,
  type PlacedVillage,
  type Present,
  type Reader,
  readPresent,
  seatKey,
} from './present.js';

/** One line that nothing speaks against, with the village and the person that it is of. */
export interface PlannedIncumbent {
  line: number;
  residentId: string;
  facts: IncumbentFacts;
  village: PlacedVillage;
  known: KnownPerson | null;
  /** What a rule warns of, or a person has to confirm. */
  findings: readonly Finding[];
}

/** What a batch would put on record, or what speaks against it. */
export interface IncumbentPlan {
  rows: number;
  planned: PlannedIncumbent[];
  errors: IncumbentError[];
  departments: Present['departments'];
  checksum: string;
  /** The process under the settings of a day, as it was asked while judging. */
  processOn: ProcessOn;
}

interface Placed {
  line: IncumbentLine;
  village: PlacedVillage;
  bornOn: CivilDate;
  known: KnownPerson | null;
  /** What of the known person whoever reads the plan may learn: null for one kept elsewhere. */
  shown: KnownPerson | null;
}

/**
 * Compares a table with what is there, and lets the rules judge every line: what would come on record,
 * and what speaks against it. It writes nothing.
 *
 * @param path the subtree whose villages the lines may name
 * @param seenFrom path of whoever reads the plan: of people whom organizations outside it keep, the
 *   lines are judged by what they say themselves
 */
export async function planIncumbents(
  db: Reader,
  keys: FieldKeys,
  { path, seenFrom }: { path: string; seenFrom: string },
  read: IncumbentLines,
  today: CivilDate,
  progress: Progress = unwatched,
): Promise<IncumbentPlan> {
  const present = await readPresent(db, keys, path, read.lines);
  const errors = [...read.errors];
  const placed = await concealed(
    db,
    seenFrom,
    read.lines.flatMap((line) => place(line, present, path, today, errors) ?? []),
  );
  const planned: PlannedIncumbent[] = [];
  const entered = placed.map(enteredOf);
  const taken = new Map<string, number>();
  const process = remembered(db);
  const turns = new Turns(progress.begin('checking', placed.length));
  const teams = await teamsOf(db, placed);
  for (const one of placed) {
    await turns.next();
    const { line, village } = one;
    const key = seatKey(village.organizationId, line.facts.post);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const standing = await standingOf(db, one, { placed, present, teams, before, today });
    const judged = await judgeLine(line.facts, standing, present.departments, process, today);
    const together = judgeEnteredTogether(enteredOf(one), entered, today);
    const findings = findingsIn(village.kind, [...together, ...judged], today);
    const against = findings.filter(({ severity }) => severity === 'block');
    errors.push(...against.map((finding) => toError(line.line, finding)));
    const told = findings.filter(({ severity }) => severity === 'warn');
    if (against.length === 0) {
      const { residentId, facts } = line;
      planned.push({
        line: line.line,
        residentId,
        facts,
        village,
        known: one.known,
        findings: told,
      });
    }
  }
  errors.sort((a, b) => a.line - b.line);
  const checksum = await checksumOf(planned.map(({ residentId, facts }) => [residentId, facts]));
  const { departments } = present;
  return { rows: read.count, planned, errors, departments, checksum, processOn: process };
}

const enteredOf = ({ line, village }: Placed): EnteredPerson => ({
  line: line.line,
  name: line.facts.name,
  residentId: line.residentId,
  place: village.organizationId,
});

function remembered(db: Reader): ProcessOn {
  const days = new Map<CivilDate, Promise<InForce<CandidateTypes>>>();
  return (date) => {
    const known = days.get(date) ?? inForce(db, candidateProcess, date);
    days.set(date, known);
    return known;
  };
}

/** The village and the person of a line; null where it can't be told which they are. */
function place(
  line: IncumbentLine,
  present: Present,
  path: string,
  today: CivilDate,
  errors: IncumbentError[],
): Placed | null {
  const refuse = (column: IncumbentColumn, message: string) => {
    errors.push({ line: line.line, column, message, rule: null, basis: null });
    return null;
  };
  const village = findVillage(line.facts, present.villages, refuse);
  const { outcome, findings, reading } = judgeResidentId({ id: line.residentId, today });
  if (outcome === 'block' || reading.birthDate === null || reading.sex === null) {
    const [first] = findings;
    if (first === undefined) return refuse('residentId', '请核对证件');
    errors.push({ ...toError(line.line, first), column: 'residentId' });
    return null;
  }
  const known = present.people.get(line.residentId) ?? null;
  // The number belongs to another person, who must not be named.
  if (known !== null && !isSameName(known.name, line.facts.name)) {
    return refuse('residentId', new AppError('neutral_identity').message);
  }
  if (village === null) return null;
  const { talent } = known ?? { talent: null };
  if (talent !== null && talent.organizationId !== village.organizationId) {
    const near = talent.organizationPath.startsWith(path);
    const message = near
      ? '这位同志的人才档案在另一个村（社区），请先在原档案办理出库'
      : new AppError('neutral_identity').message;
    return refuse('residentId', message);
  }
  if (talent !== null && talent.state !== 'in_pool') {
    return refuse('name', '这位同志的人才档案还没有入库，请先在人才库办理入库');
  }
  return { line, village, bornOn: reading.birthDate, known, shown: known };
}

/** Lines of people kept elsewhere are judged by what they say, until the record is open to the reader. */
async function concealed(
  db: Reader,
  seenFrom: string,
  placed: readonly Placed[],
): Promise<Placed[]> {
  const met = placed.flatMap(({ known, village }) =>
    known === null ? [] : [{ ...village, personId: known.id }],
  );
  const hidden = await keptElsewhere(db, seenFrom, met);
  return placed.map((one) => (hidden.has(one.known?.id ?? 0) ? { ...one, shown: null } : one));
}

/** Membership by the record; of a person kept elsewhere, and of others, as the line says it. */
function memberOf({ line, bornOn, known, shown }: Placed): Standing['member'] {
  if (shown === null && known !== null) {
    const full = line.facts.politicalStatus === '01';
    // Since when is not in the table: the confirmation asks the record.
    return full
      ? { category: 'full', fullSince: addYears(bornOn, AGE_OF_ADMISSION) }
      : { category: 'probationary', fullSince: null };
  }
  return shown?.member ?? { category: 'probationary', fullSince: null };
}

/** Nobody is admitted to the Party before this age. */
const AGE_OF_ADMISSION = 18;

/** As its papers write it, 大庙屯村村民委员会 or 大庙屯村党支部, and as everybody calls it, 大庙屯村. */
const namesOf = ({ name, divisionName }: PlacedVillage) => [
  name,
  divisionName,
  divisionName.replace(/(村民|居民)委员会$/, ''),
];

function findVillage(
  { code, village: name }: IncumbentFacts,
  villages: readonly PlacedVillage[],
  refuse: (column: IncumbentColumn, message: string) => null,
): PlacedVillage | null {
  if (code !== '') {
    const village = villages.find(({ divisionCode }) => divisionCode === code);
    return village ?? refuse('code', `代码${code}不是您管理范围内的村（社区）`);
  }
  const named = villages.filter((each) => namesOf(each).includes(name));
  const [village] = named;
  if (village !== undefined && named.length === 1) return village;
  const many = named.length > 1;
  return refuse(
    'village',
    many ? '有同名的村（社区），请填写区划代码' : '您管理范围内没有这个村（社区）',
  );
}

/** Teams as people of the table see them, by village and person. */
type Teams = ReadonlyMap<number, ReadonlyMap<number, readonly TeamMember[]>>;

/** The teams of the villages of a table, each read once for all its people. */
async function teamsOf(db: Reader, placed: readonly Placed[]): Promise<Teams> {
  const villages = new Map(placed.map(({ village }) => [village.organizationId, village]));
  const teams = new Map<number, ReadonlyMap<number, readonly TeamMember[]>>();
  for (const village of villages.values()) {
    const people = placed.flatMap(({ village: { organizationId }, shown }) =>
      shown === null || organizationId !== village.organizationId ? [] : [shown.id],
    );
    if (people.length === 0) continue;
    teams.set(village.organizationId, await teamSeenByEach(db, village, [...new Set(people)]));
  }
  return teams;
}

const casePersonOf = (village: PlacedVillage, personId: number) => ({
  person_id: personId,
  organization_id: village.organizationId,
  organization_path: village.organizationPath,
  street_id: village.streetId,
});

/** What a line is judged beside. */
interface Table {
  placed: readonly Placed[];
  present: Present;
  teams: Teams;
  /** How many lines before this one ask for a seat of the same post. */
  before: number;
  today: CivilDate;
}

async function standingOf(
  db: Reader,
  one: Placed,
  { placed, present, teams, before, today }: Table,
): Promise<Standing> {
  const { line, village, bornOn, known, shown } = one;
  const { organizationId } = village;
  const key = seatKey(organizationId, line.facts.post);
  const again = placed.some(
    (other) =>
      other.line.line < line.line &&
      other.line.residentId === line.residentId &&
      seatKey(other.village.organizationId, other.line.facts.post) === key,
  );
  const others = placed.flatMap((other): TeamMember[] => {
    if (other.line === line || other.village.organizationId !== organizationId) return [];
    const { post } = other.line.facts;
    if (other.line.residentId === line.residentId) {
      return [{ personId: shown?.id ?? 0, post, relation: 'self' }];
    }
    const relation = present.kin.get(`${shown?.id} ${other.shown?.id}`) ?? null;
    return [{ personId: other.shown?.id ?? 0, post, relation }];
  });
  const reviewedOn = line.facts.review?.on ?? today;
  const sitting = shown === null ? [] : (teams.get(organizationId)?.get(shown.id) ?? []);
  return {
    bornOn,
    member: memberOf(one),
    // What is kept with the way goes to readers below the approver as well.
    team:
      shown === null
        ? others
        : await markRelations(db, casePersonOf(village, shown.id), [...sitting, ...others]),
    sanctions:
      shown === null ? [] : await sanctionsOf(db, shown.id, reviewedOn, addYears(reviewedOn, -5)),
    freeSeats: (present.empty.get(key) ?? 0) - before,
    onTheWay: shown?.onTheWay ?? false,
    hadWay: shown?.hadWay ?? false,
    seated: again || (known?.seats.has(key) ?? false),
  };
}
