/** 2023年01月07日, 3月5号, 2O24年, 二零二四年, 2024年三月: dates in a form that the standard does not know; that of issue is sections/issue-date's. */
import { parseHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { type Hit, scanner } from '../scan.ts';
import { issueDate } from '../sections/closing.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const HAN_YEAR = '[一二][〇零○一二三四五六七八九]{3}';
const HAN_DATE = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

interface Form {
  readonly find: (report: Parameters<ReturnType<typeof scanner>>[0]) => readonly Hit[];
  readonly right: (match: RegExpExecArray) => string;
  readonly why: Localized;
}

const FORMS: readonly Form[] = [
  {
    find: scanner(/(\d{4}年)(?:0(\d)月(?:0?(\d{1,2})日)?|(\d{1,2})月0(\d)日)/g),
    right: ([, year, month, dayAfter, month2, day2]) => {
      const day = dayAfter ?? day2;
      return `${year}${month ?? month2}月${day === undefined ? '' : `${day}日`}`;
    },
    why: { zh: '日期中的月、日不编虚位', en: 'No leading zero in a date' },
  },
  {
    find: scanner(/((?:\d{4}年)?\d{1,2}月\d{1,2})号(?![文令公楼线院馆])/g),
    right: ([, date]) => `${date}日`,
    why: { zh: '公文的日期用「日」，不用「号」', en: 'A date in an official document takes 日' },
  },
  {
    find: scanner(/(?<![A-Za-z\d])(?=[\dOolI]{4}年)(?=\d{0,3}[OolI])([12OolI][\dOolI]{3})年/g),
    right: ([, year = '']) => `${year.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')}年`,
    why: { zh: '年份里混进了字母', en: 'Letters stand in the year' },
  },
  {
    find: scanner(new RegExp(`(?=[〇○一二三四五六七八九]{0,3}零)(${HAN_YEAR})年(?![多来级以])`, 'g')),
    right: ([, year = '']) => `${year.replaceAll('零', '〇')}年`,
    why: { zh: '汉字年份里的零写作「〇」', en: 'The zero of a year in Chinese numerals is 〇' },
  },
  {
    find: scanner(
      new RegExp(
        `((?:19|20)\\d\\d)年(${HAN})月(?:(${HAN}|\\d{1,2})日)?|(${HAN_YEAR})年(\\d{1,2})月(?:(${HAN}|\\d{1,2})日)?`,
        'g',
      ),
    ),
    right: ([, year, month, day, hanYear, month2, day2]) => {
      const last = day ?? day2;
      return `${numberOf(year ?? hanYear)}年${numberOf(month ?? month2)}月${last === undefined ? '' : `${numberOf(last)}日`}`;
    },
    why: { zh: '一个日期里不混用两种数字', en: 'One date takes one kind of numerals' },
  },
];

export default defineRule({
  id: 'format/date-form',
  title: { zh: '日期写法不规范', en: 'Date not in the standard form' },
  source: 'GB/T 9704—2012 7.3.5.4',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    const { prose, paragraphs } = report;
    const issued = issueDate(report)?.span;
    for (const { find, right, why } of FORMS) {
      for (const { span, match } of find(report)) {
        if (!issued || !overlaps(issued, span)) yield reform(span, right(match), why);
      }
    }
    for (const { span, zone } of paragraphs) {
      if (zone === 'body' || (issued && overlaps(issued, span))) continue;
      const match = HAN_DATE.exec(prose.slice(span.start, span.end));
      if (!match) continue;
      const [year, month, day] = match.slice(1).map(numberOf);
      const why = { zh: '成文日期用阿拉伯数字', en: 'The date of issue takes Arabic digits' };
      yield reform(span, `${year}年${month}月${day}日`, why);
    }
  },
});

function reform(span: Span, right: string, { zh, en }: Localized) {
  return {
    span,
    message: { zh: `${zh}，应为「${right}」。`, en: `${en}: "${right}".` },
    fixes: [
      {
        title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
        safety: 'ask' as const,
        edits: [{ span, newText: right }],
      },
    ],
  };
}

function numberOf(numeral = ''): number | null {
  return /\d/.test(numeral) ? Number(numeral) : parseHan(numeral.replaceAll('○', '〇'));
}
