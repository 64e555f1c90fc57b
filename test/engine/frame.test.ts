/** Title, covering letter, addressee and sign-off, in the arrangements that real reports have. */
import { describe, expect, test } from 'vitest';
import { parse, type Span, signedParagraphs } from '../../server/src/engine/index.ts';

interface Frame {
  readonly title: string | null;
  readonly year?: number | null;
  readonly addressee?: string | null;
  readonly signatory?: string | null;
  readonly date?: readonly [year: number | null, month: number | null, day: number | null] | null;
  readonly note?: string | null;
}

const BODY = '一、主要举措和成效\n\n制度建设稳步推进。\n\n二、下一步安排\n\n继续抓好落实。\n';

function frameOf(text: string): Required<Frame> {
  const report = parse(text);
  const words = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null);
  const date = report.signOff?.date;
  return {
    title: report.title?.text ?? null,
    year: report.title?.year ?? null,
    addressee: words(report.addressee),
    signatory: words(report.signOff?.signatory),
    date: date ? [date.year, date.month, date.day] : null,
    note: words(report.signOff?.note),
  };
}

describe('the frame', () => {
  test.for<readonly [name: string, text: string, frame: Frame]>([
    [
      'title, addressee, sign-off and note',
      `关于2022年度法治政府建设情况的报告\n\n云泽市人民政府：\n\n2022年，各项工作有序推进。现将情况报告如下：\n\n${BODY}\n青禾区人民政府\n\n2023年1月17日\n\n（此件公开发布）\n`,
      {
        title: '关于2022年度法治政府建设情况的报告',
        year: 2022,
        addressee: '云泽市人民政府：',
        signatory: '青禾区人民政府',
        date: [2023, 1, 17],
        note: '（此件公开发布）',
      },
    ],
    [
      'a # heading as title, half-width colon, indented lines',
      `# 青禾区2021年法治政府建设年度报告\n\n区人大常委会:\n\n${BODY}\n　　青禾区人民政府\n　　2022年3月1日`,
      {
        title: '青禾区2021年法治政府建设年度报告',
        year: 2021,
        addressee: '区人大常委会:',
        signatory: '青禾区人民政府',
        date: [2022, 3, 1],
      },
    ],
    [
      'signatory under the title, no date',
      `关于2022年云泽市法治政府建设情况的报告\n\n中共云泽市委  云泽市人民政府\n\n2022年，工作扎实开展。\n\n${BODY}`,
      { title: '关于2022年云泽市法治政府建设情况的报告', year: 2022, signatory: '中共云泽市委  云泽市人民政府' },
    ],
    [
      'no title, a date alone',
      `2019年，全市认真落实各项部署，工作有序开展。\n\n${BODY}\n2020年2月27日\n`,
      { title: null, date: [2020, 2, 27] },
    ],
    ['nothing but the outline', BODY, { title: null }],
    [
      'a title broken over two lines',
      `云泽市司法局\n关于2022年度法治政府建设情况的报告\n\n${BODY}`,
      { title: '云泽市司法局关于2022年度法治政府建设情况的报告', year: 2022 },
    ],
    [
      'a page that repeats the title above its text',
      `登录 注册\n\n关于2022年法治政府建设情况的报告\n\n发布日期：2023-02-09 浏览次数：236\n\n关于2022年法治政府建设情况的报告\n\n${BODY}`,
      { title: '关于2022年法治政府建设情况的报告', year: 2022 },
    ],
    [
      'signatory and date on one line',
      `2022年法治政府建设工作报告\n\n${BODY}\n云泽市水务局 2023年1月5日\n`,
      { title: '2022年法治政府建设工作报告', year: 2022, signatory: '云泽市水务局', date: [2023, 1, 5] },
    ],
    [
      'two signatories',
      `2022年法治政府建设工作报告\n\n${BODY}\n中共云泽市委员会\n云泽市人民政府\n2023年1月5日\n`,
      {
        title: '2022年法治政府建设工作报告',
        year: 2022,
        signatory: '中共云泽市委员会\n云泽市人民政府',
        date: [2023, 1, 5],
      },
    ],
    [
      'a date in Chinese numerals',
      `2022年法治政府建设工作报告\n\n${BODY}\n云泽市水务局\n二〇二三年一月十五日\n`,
      { title: '2022年法治政府建设工作报告', year: 2022, signatory: '云泽市水务局', date: [2023, 1, 15] },
    ],
    [
      'a note below the date, and an attachment of its own with ordinals below it',
      `2022年法治政府建设工作报告\n\n${BODY}\n云泽市水务局\n\n2023年1月5日\n\n（此件公开发布）\n\n附件1\n\n明细表\n\n一、复议案件\n\n已经审结。\n`,
      {
        title: '2022年法治政府建设工作报告',
        year: 2022,
        signatory: '云泽市水务局',
        date: [2023, 1, 5],
        note: '（此件公开发布）',
      },
    ],
    [
      'the sign-off in front of an attachment',
      `2022年法治政府建设工作报告\n\n${BODY}\n云泽市水务局\n\n2023年1月5日\n\n附件：1.统计表\n\n一、复议案件\n\n已经审结。\n`,
      { title: '2022年法治政府建设工作报告', year: 2022, signatory: '云泽市水务局', date: [2023, 1, 5] },
    ],
  ])('%s', ([, text, frame]) => {
    const nothing = { year: null, addressee: null, signatory: null, date: null, note: null };
    expect(frameOf(text)).toEqual({ ...nothing, ...frame });
  });

  test('a covering letter has its own title, addressee and sign-off', () => {
    const text = `# 关于2020年度法治政府建设情况的报告\n\n自治区人民政府：\n\n我市起草了年度报告，现予呈报，请审阅。\n\n安陵市人民政府\n\n2021年2月3日\n\n# 安陵市2020年度法治政府建设工作报告\n\n2020年，工作有序开展。\n\n${BODY}`;
    const { letter, title, addressee, signOff } = parse(text);
    expect(letter?.title.text).toBe('关于2020年度法治政府建设情况的报告');
    expect(text.slice(letter?.addressee?.start, letter?.addressee?.end)).toBe('自治区人民政府：');
    expect(letter?.signOff?.date).toMatchObject({ year: 2021, month: 2, day: 3 });
    expect(title?.text).toBe('安陵市2020年度法治政府建设工作报告');
    expect([addressee, signOff]).toEqual([null, null]);
  });

  test.for<readonly [end: string, signed: readonly string[], hasDate: boolean]>([
    ['云泽市司法局\n\n2023年1月17日', ['云泽市司法局', '2023年1月17日'], true],
    ['云泽市司法局\n2023年1月17日', ['云泽市司法局', '2023年1月17日'], true],
    ['云泽市司法局  2023年1月17日', ['云泽市司法局  2023年1月17日'], true],
    ['云泽市司法局\n\n2023年XX月XX日', ['云泽市司法局', '2023年XX月XX日'], false],
    ['云泽市司法局\n\n２０２３年 × 月 × 日', ['云泽市司法局', '２０２３年 × 月 × 日'], false],
    ['云泽市司法局\n\n2023年  月  日', ['云泽市司法局', '2023年  月  日'], false],
    ['云泽市司法局 2023年X月X日', ['云泽市司法局 2023年X月X日'], false],
    ['（此处填写单位）\n\nXXXX年XX月XX日', ['（此处填写单位）', 'XXXX年XX月XX日'], false],
    ['特此报告。\n\nXXXX年XX月XX日', ['XXXX年XX月XX日'], false],
    ['（此件公开发布）', [], false],
  ])('stands to the right at the end: %j', ([end, signed, hasDate]) => {
    const report = parse(`关于2022年度法治政府建设情况的报告\n\n${BODY}\n${end}\n`);
    expect(signedParagraphs(report).map(({ span }) => report.text.slice(span.start, span.end))).toEqual(signed);
    expect(Boolean(report.signOff?.date)).toBe(hasDate);
  });

  test.for(['', '\n\n', '只有一句话。', '# 会议记录\n\n今天讨论了三件事。\n', '- 买菜\n- 做饭\n', '2023年1月17日'])(
    'a text that is no report has no frame to speak of: %j',
    text => {
      const { letter, addressee, sections } = parse(text);
      expect([letter, addressee, sections.filter(({ ordinal }) => ordinal)]).toEqual([null, null, []]);
    },
  );
});
