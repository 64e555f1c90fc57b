/** 做好以下八个方面工作。, 抓好三件事：一是…: an announced number against the headings or running ordinals that follow. */
import type { Report, Section } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Ordinal } from '../../text/ordinals.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { nounIn } from './count.ts';
import { changeNumeral } from './proposal.ts';

const NUMERAL = '[二两三四五六七八九]|[二三]?十[一二三四五六七八九]?|\\d{1,2}';
const ANNOUNCEMENT = new RegExp(
  `(?:以下|下列|如下)?(?<![〇零一二两三四五六七八九十百千万亿\\d.第])(${NUMERAL})(个|项|条|点|大|件|类|种|步|方面|招|策|举|板斧)([^,。;:!?\\d、()]{0,14}?)(?:,?(?:即|包括|主要是|主要有|分别是|其中|一是$))?([:。,;]?)$`,
);
/** 主要做法有四：, 体会有二： */
const HEADED =
  /(?:主要)?(?:做法|措施|举措|表现|问题|原因|成效|工作|任务|特点|经验|体会|方面)有([二两三四五六七八九十]|\d{1,2})()()([:。,])$/;

/** What is announced: kinds of statements, not things that a sentence merely counts (建成公园3个。). */
/** 围绕存在的五个方面问题，逐项制定整改措施：一是力量不足；二是…: what is done about them stands between, and each item is a fault itself. */
const FAULTS_ANNOUNCED = new RegExp(
  `(?<![〇零一二两三四五六七八九十百千万亿\\d.第])(${NUMERAL})(个|项|条|类|点|大|方面)((?:方面)?的?(?:(?:突出|主要|短板|弱项|薄弱)?(?:问题|不足|短板|弱项|环节|差距)))(?=,[^,。;:!?\\d一二三四五六七八九十]{2,20}:$)`,
);
/** 目录共列6项，已全部公布：1.…: what is said of them, or how they follow, stands between. */
const ALL_ANNOUNCED = new RegExp(
  `共(?:计|有|列入?|列有|确定|安排|纳入|包括)?(${NUMERAL})(个|项|条|件|类|点)([^,。;:!?\\d、()]{0,10})(?=,(?:已|均|现|具体|分别|详细|内容|目录|清单|名单|全部)[^,;。:!?\\d]{0,14}:$)`,
);
const IS_FAULT =
  /(?:不(?:足|够|到位|规范|强|高|及时|平衡|充分|健全|完善|严|深入|均衡|畅|实|准|一|力|匹配|适应|明显|彻底|扎实)|薄弱|单一|滞后|缺[乏失少位]|欠缺|短板|有待|仍需|差距|偏[低弱少差慢]|较[弱低差慢少]|尚未|未[能完落]|流于形式|脱节|走过场)[^,。;]{0,4}$/;
const STATEMENTS =
  /方面|工作|举措|措施|问题|任务|短板|差距|不足|原因|做法|经验|重点|环节|行动|工程|实事|大事|[件好难]事|^事|建议|要求|特点|亮点|成效|变化|转变|体会|制度|机制|关系|能力|专题|保障|体系|文章|改革|攻坚|思路|路径|抓手|目标|原则|要点|薄弱|困难|优势|难题|关口|关/;
const ANNOUNCES =
  /以下|下列|如下|做好|抓好|采取|突出|坚持|存在|围绕|聚焦|实施|落实|着力|重点|主要|做到|推行|强化|把握|处理|办好|实现|推进|打好|建立|体现|表现|集中在|还有|有|把好|注重|做实|深化|开展|组织|推出|实行|健全|完善|加强|为|是|出/;
const LEAD = 80;

/** Announcements in front of a run of ordinals, and of the headings below a section. */
export function* findAnnounced(report: Report): Generator<Relation> {
  for (const { ordinals } of report.series) {
    const [first] = ordinals;
    // A run with a gap is reported as such; one slip is one finding.
    if (!first || ordinals.length < 2 || !ordinals.every(({ value }, index) => value === index + 1)) continue;
    yield* announce(report, first.span.start, ordinals);
  }
  for (const section of report.allSections) {
    if (section.children.length > 1) yield* inFrontOfHeadings(report, section);
  }
}

function* inFrontOfHeadings(report: Report, section: Section): Generator<Relation> {
  const last = section.body.at(-1);
  const [first] = section.children;
  if (!last || !first?.ordinal || first.span.start < last.span.start) return;
  const { style } = first.ordinal;
  // Those of 一是 are read as a run above.
  if (style === 'is' || style === 'di') return;
  const listed = section.children.flatMap(({ ordinal }) => (ordinal?.style === style ? [ordinal] : []));
  if (listed.length > 1) yield* announce(report, last.span.end, listed);
}

function* announce(report: Report, at: number, listed: readonly Ordinal[]): Generator<Relation> {
  const start = Math.max(0, at - LEAD);
  const lead = report.prose.slice(start, at).trimEnd();
  // “十件民生实事”。
  const words = lead.replace(/[”“]/g, '');
  const faults = FAULTS_ANNOUNCED.exec(words);
  const apart = faults && areFaults(report, listed) ? faults : ALL_ANNOUNCED.exec(words);
  const match = ANNOUNCEMENT.exec(words) ?? HEADED.exec(words) ?? apart;
  const [whole = '', numeral = '', measure = '', noun = '', mark = match === apart ? ':' : ''] = match ?? [];
  const number = parseNumeral(numeral);
  if (!match || number === null || number < 2) return;
  if (mark !== ':' && measure !== '' && !isAnnounced(words.slice(0, match.index + whole.length), measure + noun))
    return;
  const from = start + lead.lastIndexOf(numeral + measure);
  const holds = listed.length === number;
  if (!holds && mark !== ':' && Math.abs(listed.length - number) > MOST_MISSED) return;
  const end = from + numeral.length + measure.length + nounIn(noun).length;
  const span = { start: start + spanStart(lead, from - start), end: Math.max(end, from + numeral.length) };
  yield describe({
    kind: 'list-count',
    verdict: holds ? 'exact' : 'inconsistent',
    certainty: mark === ':' && match !== apart ? 'proven' : 'likely',
    span,
    stated: report.text.slice(span.start, span.end),
    formula: `${listed.length}${holds ? '=' : '≠'}${number}`,
    computed: String(listed.length),
    operands: listed.map(({ span: item }, index) => ({
      span: item,
      note: { zh: `第${index + 1}项`, en: `item ${index + 1}` },
    })),
    repairs: holds ? [] : [changeNumeral(report.text, { start: from, end: from + numeral.length }, listed.length)],
  });
}

/** Whether the first clause of each item tells of something that is wanting. */
function areFaults({ prose }: Report, listed: readonly Ordinal[]): boolean {
  return listed.every(({ span }) =>
    IS_FAULT.test(/^[^,。;\n]{0,40}/.exec(prose.slice(span.end, span.end + 40))?.[0] ?? ''),
  );
}

const MOST_MISSED = 3;

/** 以下 belongs to what is stated. */
function spanStart(lead: string, numeral: number): number {
  const [before = ''] = /(?:以下|下列|如下|(?:主要)?[\u4e00-\u9fff]{2}有)$/.exec(lead.slice(0, numeral)) ?? [];
  return numeral - before.length;
}

/** 坚持四个结合。 */
const SHORT_SENTENCE = 12;

/** Without a colon the sentence must say that statements follow: 采取三项举措。, not 办结3件。 */
function isAnnounced(words: string, what: string): boolean {
  const start = Math.max(...[...'。!?;\n'].map(mark => words.lastIndexOf(mark, words.length - 2)));
  const sentence = words.slice(start + 1);
  if (sentence.length <= SHORT_SENTENCE && /^[个项大类]..+/.test(what) && /[二三四五六七八九十两]/.test(sentence))
    return true;
  return (STATEMENTS.test(what) || /^[点步]/.test(what)) && ANNOUNCES.test(sentence);
}
