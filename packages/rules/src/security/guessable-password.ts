// Passwords that are guessed first (SEC-04): made of words, names, runs of keys and dates that many use.

/** Words that stand in many passwords, in lower case; the project's own list. */
const words = [
  // Of this product and of the work that it is for.
  ...['xianfeng', 'dangjian', 'dangyuan', 'dangwei', 'dangzhibu', 'zhibu', 'shuji', 'zuzhibu'],
  ...['gongchandang', 'zhongguo', 'china', 'renmin', 'weirenmin', 'fuwu', 'cpc', 'ccp'],
  ...['shizhong', 'jinan', 'shandong', 'beijing', 'shanghai', 'gov', 'office'],
  // Of sign-ins in any system.
  ...['password', 'passwd', 'pass', 'pwd', 'admin', 'administrator', 'root', 'user', 'guest'],
  ...['system', 'manager', 'test', 'demo', 'login', 'welcome', 'hello', 'letmein', 'secret'],
  ...['master', 'super', 'changeme', 'default', 'security', 'audit', 'server', 'computer'],
  ...['huawei', 'xiaomi', 'iphone', 'windows', 'wechat', 'weixin', 'taobao', 'baidu', 'alibaba'],
  // What people are fond of.
  ...['iloveyou', 'woaini', 'woaiwojia', 'aini', 'baobao', 'baobei', 'love', 'forever', 'happy'],
  ...[
    'princess',
    'dragon',
    'monkey',
    'sunshine',
    'football',
    'superman',
    'angel',
    'money',
    'lucky',
  ],
  ...[
    'mima',
    'wode',
    'nihao',
    'kuaile',
    'jiayou',
    'fengfu',
    'facai',
    'pingan',
    'xingfu',
    'jiankang',
  ],
] as const;

/** Digits with a meaning: 我爱你一生一世, 一生一世, good luck, and the like. */
const numbers = [
  '5201314',
  '1314520',
  '520',
  '1314',
  '521',
  '888',
  '666',
  '168',
  '518',
  '110',
  '119',
];

/** Keys as they lie side by side, in rows and in columns, and the letters in their order. */
const lines = [
  '`1234567890-=',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujm',
  '!@#$%^&*()',
];
/** As many keys in their order make a run. */
const RUN = 3;

/** The commonest family names in pinyin. */
const families =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su wei lv lu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu hou yin xue yan lei long duan hao kong shao mao wan gu lai qian kang mo ouyang';
const name = new RegExp(
  `^(?:${families.split(' ').join('|')})(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)){1,2}$`,
);

/** Signs that people put in the place of letters. */
const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '5': 's',
};

/** A phone number, and a year or a day: each is soon tried. */
const phones = /1[3-9]\d{9}/g;
const dates = /(?:19|20)\d{2}(?:[01]\d[0-3]\d)?/g;

/** As many signs that are no known part have to be left. */
const LEAST = 4;

/**
 * Whether a password is soon guessed: what is left without known words, names, runs of keys, repeated
 * signs, years and phone numbers is too little.
 *
 * @param own words of its owner: login, name in pinyin, phone
 */
export function isGuessable(password: string, own: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const plain = [...text.replaceAll(phones, ' ').replaceAll(dates, ' ')]
    .map((sign) => disguises[sign] ?? sign)
    .join('');
  const known = [...words, ...numbers, ...own.map((word) => word.toLowerCase())]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length);
  return [text, plain].some((each) => leftOf(each, known) < LEAST);
}

/** How many letters and digits are left of a text without its known parts. */
function leftOf(text: string, known: readonly string[]): number {
  if (name.test(text.replaceAll(/[^a-z]/g, '')) && !/[^a-z][a-z]/.test(text)) {
    return 0;
  }
  let rest = text.replaceAll(phones, ' ');
  for (const word of known) rest = rest.replaceAll(word, ' ');
  rest = rest.replaceAll(dates, ' ');
  rest = withoutRuns(rest).replaceAll(/(.)\1{2,}/gu, ' ');
  return rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** The text without runs of neighbouring keys, forwards and backwards. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at);
    rest += length >= RUN ? ' ' : (text[at] ?? '');
    at += length >= RUN ? length : 1;
  }
  return rest;
}

const both = lines.flatMap((line) => [line, [...line].reverse().join('')]);

function runAt(text: string, at: number): number {
  let longest = 0;
  for (const line of both) {
    let length = 1;
    while (at + length < text.length && line.includes(text.slice(at, at + length + 1))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
