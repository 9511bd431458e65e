import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { runJob } from '../../../test/kit/jobs.ts';
import { find, findMarked } from '../../../test/kit/search.ts';

/** A message, what finds it, and what does not. */
const CORPUS: readonly (readonly [text: string, found: readonly string[], missed: string[]])[] = [
  [
    'The quick brown fox',
    ['quick', 'QUI', 'q', 'fox quick', '"brown" AND fox'.replace(' AND', '')],
    ['rown', 'foxes', 'ick'],
  ],
  [
    'Crème brûlée à la carte',
    ['creme', 'crème', 'CRÈME', 'brulee', 'Bru\u0302le\u0301e'],
    ['reme'],
  ],
  ['Tie\u0302\u0301ng Vie\u0323\u0302t rất đẹp', ['tieng', 'Việt', 'dep', 'rat'], ['viets']],
  ['Straße nach Łódź in Ærø', ['strasse', 'STRASSE', 'lodz', 'aero', 'straß'], ['odz']],
  [
    'Die Donaudampfschifffahrtsgesellschaft',
    ['donau', 'dampf', 'schiff', 'gesell', 'fahrt', 'Donaudampfschiff'],
    ['damp schule', 'sch x'],
  ],
  ['Haustür', ['haus', 'haustur'], ['tur']],
  ['我们明天去北京大学开会', ['北京', '京', '北京大学', '明天 开会'], ['上海', '京北', '天开']],
  [
    '東京タワーの展望台へ行きました',
    ['東京', 'タワー', 'ﾀﾜｰ', '展望', 'ました', 'の'],
    ['京都', 'たわー'],
  ],
  [
    '학교에서 친구를 만났습니다',
    ['학교', '친구', '친', '만났', '\u1112\u1161\u11a8교'],
    ['학생', '교친'],
  ],
  ['ฉันรักภาษาไทย', ['ภาษา', 'ไทย', 'รัก', 'ภ'], ['อังกฤษ']],
  ['اَلْكِتَابُ عَلَى الطَّاوِلَةِ', ['الكتاب', 'الطاوله', 'الطاولة', 'على'], ['كتب']],
  ['मैं हिन्दी पढ़ता हूँ', ['हिन्दी', 'हिन्', 'पढ़ता', 'मैं'], ['न्दी', 'हन्दी']],
  ['Ολυμπιακός Όμιλος', ['ολυμπιακος', 'ΟΜΙΛΟΣ', 'όμιλ'], ['μιλος']],
  ['Привет, Ёлка', ['привет', 'ПРИ', 'елка'], ['ривет']],
  ['שָׁלוֹם עולם', ['שלום', 'עול'], ['לום']],
  ['party 🎉👍🏽 on 🇩🇪', ['🎉', '👍', '👍🏽', '👍🏿', '🇩🇪', '🎉👍'], ['🇫🇷', '👎']],
  ['family 👩‍👩‍👧', ['👩‍👩‍👧', '👧'], ['👨']],
  [
    'call getUserName() of HTTPServer in snake_case_name',
    [
      'getusername',
      'user',
      'name',
      'HTTP',
      'server',
      'httpserver',
      'case',
      'snake_case',
      'getUser',
    ],
    ['erv', 'ase'],
  ],
  [
    'C++ and C# and F#, base64url, utf8',
    ['c++', 'C#', 'f#', 'url', '64', '8', 'utf'],
    ['c++ b#', 'f++'],
  ],
  [
    'see https://example.org/a/deep-path?x=1 or 192.168.0.17',
    ['example', 'deep path', 'org', '192.168.0.17', 'https://example.org/a/deep-path'],
    ['xample'],
  ],
  ['Ｆｕｌｌ ｗｉｄｔｈ ①', ['full', 'width', '1'], ['idth']],
  ["don't l'appel", ['don', 'appel', "l'appel", "don't"], ['ppel']],
  [
    '100% of "quotes" -minus *star* (a|b)',
    ['100%', '"quotes"', '-minus', '*star*', '(a|b)', '\\quotes'],
    ['uotes'],
  ],
];

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  for (const [text] of CORPUS) await send(ann, chatId, text);
});
afterAll(() => app.stop());

/** Each phrase that is wrongly found or missed, and where. */
async function mistakes(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [text, found, missed] of CORPUS) {
    for (const query of found) {
      if (!(await find(ann, query)).includes(text)) wrong.push(`${query} misses ${text}`);
    }
    for (const query of missed) {
      if ((await find(ann, query)).includes(text)) wrong.push(`${query} finds ${text}`);
    }
  }
  return wrong;
}

describe('words of every script are found as people write them', () => {
  it('as soon as they are sent', async () => {
    expect(await mistakes()).toEqual([]);
  });

  it('and from the index alike', async () => {
    await runJob(app, 'sweepMessages');

    expect(await mistakes()).toEqual([]);
    const [{ left }] = await app.sql(
      'SELECT count(*)::int AS left FROM message_indexes i JOIN chats c ON c.id = i.chat_id WHERE i.upto_seq < c.last_seq',
    );
    expect(left).toBe(0);
  });

  it.each([
    ['brulee', 'Crème [brûlée] à la carte'],
    ['strasse', '[Straße] nach Łódź in Ærø'],
    ['tieng', '[Tie\u0302\u0301ng] Vie\u0323\u0302t rất đẹp'],
    ['大学', '我们明天去北京[大学]开会'],
    ['👍', 'party 🎉[👍]🏽 on 🇩🇪'],
    ['user snake', 'call get[User]Name() of HTTPServer in [snake]_case_name'],
    ['dampfschiff donaudampf', 'Die [Donaudampfschiff]fahrtsgesellschaft'],
  ])('%s is highlighted in the text as it is', async (query, marked) => {
    expect(await findMarked(ann, query)).toContain(marked);
  });
});
