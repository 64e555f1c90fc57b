/** Texts that nobody writes, for the times that grow faster than the text. */

const PROSE =
  '（一）健全制度，规范执法。全年受理行政复议案件1200余件，办结1150件，办结率95.8%，其中：调解580件、撤回320件；一是抓学习，二是抓考核。';

/** Each is repeated up to the length wanted. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  prose: PROSE,
  paragraphs: `${PROSE}\n\n`,
  digits: '1',
  counts: '12件、',
  percentages: '5%',
  totals: '共3件：',
  ofWhich: '其中',
  commas: '一,',
  fullCommas: '，',
  stops: '。',
  opening: '（',
  closing: '）',
  brackets: '（）',
  openQuotes: '“',
  quotes: '“”',
  openNames: '《',
  names: '《甲》、',
  stars: '*',
  underscores: '_',
  spaces: ' ',
  wideSpaces: '　',
  letters: '的',
  numerals: '一二三四五六七八九十',
  series: '一是',
  seriesLines: '一是甲；\n',
  han: '一、',
  hanLines: '一、\n',
  arabicLines: '1.\n',
  mixedLines: '（一）\n二、\n',
  headings: '# 一\n',
  years: '2022年',
  ranges: '2021-',
  dates: '2022年1月1日\n',
  documentNumbers: '〔2022〕1号',
  attachments: '附件：1.甲\n',
  signatories: '云泽市人民政府\n',
  leftovers: 'XX',
  comments: '<!-',
  tags: '<a ',
  links: '[甲](',
  quotations: '> ',
  fences: '```\n',
  bars: '|',
  tables: '| a |\n|---|\n| 1 |\n\n',
  returns: '\r',
  fillers: '共有',
  tagsOfWideSpaces: '<a\t:=\u00a0\u00a0:\u00a0',
  declarations: '<!-- fazhi-check 甲 1',
};

/** One of the odd texts, of about `length` characters. */
export function oddText(name: string, length: number): string {
  const unit = ODD_TEXTS[name] ?? '';
  return `一、情况\n\n甲${unit.repeat(Math.ceil(length / unit.length))}乙。\n`;
}
