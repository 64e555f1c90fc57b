/** 2017年开始推行，2025年是推行的第9个年头: in which year of its own something is, against the year in which it began. */
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const YEAR = '((?:19|20)\\d\\d)年';
const DAY = '(?:\\d{1,2}月)?(?:\\d{1,2}日)?';
const DEED =
  '(?:开始|启动|推行|试行|实行|实施|施行|启用|设立|建立|成立|组建|挂牌|开办|开通|开讲|开播|创办|创立|创建|投用|运行|起步)';
const BEGAN = new RegExp(
  `${YEAR}${DAY}(?:以来|起)?(?:正式|率先|首次|全面|在全[市县区省])?(?:[^,;。\\d]{0,8}?)${DEED}([^,;。]{0,20})|(?:${DEED}|始|始建|创办)于${YEAR}()`,
  'g',
);
const NOW = new RegExp(
  `${YEAR}(?:已?经?是|为|进入|步入|迎来)([^,;。\\d]{0,20}?)第(\\d{1,2}|[一二三四五六七八九十]{1,3})个?年(?:头|(?=[,。]))|[到至]${YEAR}[^,;。\\d]{0,4}已(?:经|连续)?(?:运行|实施|开展|推行|坚持|运作|走过|走完|度过|经历|持续)了?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|载|个(?:年头|春秋|寒暑))`,
  'g',
);

/** In one paragraph; only where one sentence tells one year of either. */
export function* findYearsOn(excerpt: Excerpt): Generator<Relation> {
  for (const { span } of excerpt.sentences) {
    const words = excerpt.prose.slice(span.start, span.end);
    const [now, ...others] = allMatches(words, NOW);
    if (!now || others.length > 0) continue;
    const [began, ...more] = allMatches(words.slice(0, now.index), BEGAN);
    if (!began || more.length > 0 || !isSameThing(began[2] ?? '', now[2] ?? '')) continue;
    const [from, to] = [Number(began[1] ?? began[3]), Number(now[1] ?? now[4])];
    // 1998年成立，2015年迁入新址，到2025年已运行10年: it may be counted from the year between.
    if (new RegExp(YEAR).test(words.slice(began.index + began[0].length, now.index))) continue;
    const number = parseNumeral(now[3] ?? now[5] ?? '') ?? 0;
    // Who begins late in a year may not count it.
    const holds = number === to - from + 1 || number === to - from;
    yield judged(excerpt, {
      kind: 'anniversary',
      span: { start: span.start + now.index, end: span.start + now.index + now[0].length },
      holds,
      isBound: true,
      formula: `${to}−${from}+1=${to - from + 1}${holds ? '' : `≠${number}`}`,
      note: {
        zh: `从${from}年算起，${to}年是第${to - from + 1}个年头`,
        en: `counted from ${from}, ${to} is year ${to - from + 1}`,
      },
    });
  }
}

/** 聘请政府法律顾问 and 实行法律顾问制度; 是第九个年头 names nothing. */
function isSameThing(began: string, now: string): boolean {
  const name = now.replace(new RegExp(`${DEED}|的|我[市县区省]|[该本]`, 'g'), '');
  if (name === '') return true;
  for (let at = 0; at + 2 <= name.length; at++) if (began.includes(name.slice(at, at + 2))) return true;
  return began === '';
}
