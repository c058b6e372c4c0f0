// The district's settings in force on a day (GEN-05, GEN-06).
import { type Db, prepared } from '@xianfeng/database';
import {
  type CivilDate,
  defaultSettings,
  type LoadedNotice,
  type SettingChoice,
  type SettingValues,
  settingsOn,
} from '@xianfeng/rules';
import { z } from 'zod';

/** The key under which notices of rest days travel beside the choices; no setting has it. */
const NOTICE = 'holidays';

/**
 * SQL of the district's choices that had begun by a day, and of its notices of rest days, which hold for
 * every day (CAL-05), as one text; null where there are none, so that a query which another needs anyway
 * can bring them along.
 *
 * @param day the parameter that holds the day, such as `$2`
 */
export const choicesBy = (day: string) => `(
  select jsonb_agg(chosen.choice order by chosen.notice, chosen.id)::text from (
    select c.id, false as notice, jsonb_build_object('key', c.key, 'value', c.value,
      'from', to_char(c.starts_on, 'YYYY-MM-DD')) as choice
    from district_setting c where c.starts_on <= ${day} and c.withdrawn_at is null
    union all
    select n.id, true, jsonb_build_object('key', '${NOTICE}', 'from', '', 'value',
      jsonb_build_object('year', n.year, 'off', n.off_days, 'work', n.work_days))
    from holiday_notice n) chosen)`;

const choicesQuery = prepared<{ choices: string | null }>(
  'settings-choices',
  `select ${choicesBy('$1')} as choices`,
);

const choiceList: z.ZodType<SettingChoice[]> = z.array(
  z.object({ key: z.string(), value: z.unknown(), from: z.string() }),
);

const days = z.array(z.string());

const loadedNotice: z.ZodType<LoadedNotice> = z.object({ year: z.number(), off: days, work: days });

/** More different settings than this are not in use at a time. */
const MOST = 200;
const made = new Map<string, SettingValues>();

/**
 * The settings in force on a day (GEN-05, GEN-06). They are asked of the database each time, so that a
 * change holds for the next request on every server; the same values are the same object, so that what
 * is made of them can be kept by it.
 *
 * @param date the day of the step that is judged
 */
export async function settingsFor(
  db: Pick<Db, 'executeQuery'>,
  date: CivilDate,
): Promise<SettingValues> {
  const [row] = await choicesQuery(db, [date]);
  return settingsBy(row?.choices ?? null, date);
}

/** The settings of a text of {@link choicesBy}. */
export function settingsBy(choices: string | null, date: CivilDate): SettingValues {
  if (choices === null) return defaultSettings;
  const key = `${date} ${choices}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST) made.clear();
  const all = choiceList.parse(JSON.parse(choices));
  const loaded = all.filter(({ key: each }) => each === NOTICE);
  const settings = settingsOn(
    all.filter(({ key: each }) => each !== NOTICE),
    date,
    loaded.map(({ value }) => loadedNotice.parse(value)),
  );
  const values = JSON.stringify(settings);
  const same = made.get(values) ?? settings;
  made.set(values, same);
  made.set(key, same);
  return same;
}
