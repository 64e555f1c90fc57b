/** The numbers of GB/T 9704 in the parts of a Word file: page, lines, typefaces, sign-off, page numbers, 版头 and 版记. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/engine/index.ts';
import { layoutFor, readPicture } from '../../../server/src/word/write/index.ts';
import { signOffPlaces } from '../../../server/src/word/write/signOff.ts';
import { ROOT } from '../../sources.ts';
import { exported } from './harness.ts';

const TITLE = '青禾区2024年度法治政府建设情况报告';
const REPORT = `# ${TITLE}\n\n市人民政府：\n\n## 一、成效\n\n（一）制度。正文。\n\n青禾区人民政府\n\n2025年1月15日\n`;

const document = (text = REPORT, layout = {}) => exported(text, { layout }).part('word/document.xml');
const paragraph = (style: string, text = REPORT, layout = {}) =>
  exported(text, { layout }).paragraphs.find(each => each.style === style);

describe('the page', () => {
  test('is A4 with the margins and the grid of the standard', () => {
    expect(document()).toContain(
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1446" w:gutter="0"/><w:docGrid w:linePitch="579"/>',
    );
  });

  test('has lines of 28.95 points, or of what the office prescribes', () => {
    const line = (layout = {}) =>
      /w:styleId="Normal".*?w:line="(\d+)" w:lineRule="(\w+)"/s.exec(
        exported(REPORT, { layout }).part('word/styles.xml'),
      );
    expect(line()?.slice(1)).toEqual(['579', 'exact']);
    expect(line({ lineSpacing: 28 })?.slice(1)).toEqual(['560', 'exact']);
  });

  test('has no quarter spaces, no widow control, and 28 characters in a line', () => {
    const styles = exported(REPORT).part('word/styles.xml');
    const normal = /<w:style [^>]*w:styleId="Normal">.*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    for (const off of ['widowControl', 'autoSpaceDE', 'autoSpaceDN', 'overflowPunct', 'snapToGrid'])
      expect(normal).toContain(`<w:${off} w:val="0"/>`);
    expect(normal).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    expect(styles).not.toContain('<w:b/>');
  });
});

describe('typefaces', () => {
  test.for([
    ['gb2312', ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体']],
    ['windows', ['方正小标宋简体', '黑体', '楷体', '仿宋', '宋体']],
    ['fangzheng', ['方正小标宋_GBK', '方正黑体_GBK', '方正楷体_GBK', '方正仿宋_GBK', '方正书宋_GBK']],
  ] as const)('%s, each with another that may stand in for it', ([fonts, names]) => {
    const { part } = exported(REPORT, { layout: { fonts } });
    const table = part('word/fontTable.xml');
    for (const name of names) expect(table).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="\\w`));
    const used = new Set(Array.from(part('word/styles.xml').matchAll(/w:eastAsia="([^"]+)"/g), ([, name]) => name));
    used.delete('zh-CN');
    expect([...used].sort()).toEqual([...names].sort());
  });

  test('Chinese marks are Chinese in every run', () => {
    const { names, part } = exported(`${REPORT}\n“引号”——……\n`);
    for (const name of names.filter(each => /^word\/\w+\.xml$/.test(each))) {
      for (const run of part(name).match(/<w:r>.*?<\/w:r>/gs) ?? [])
        if (run.includes('<w:t ')) expect(run).toContain('w:hint="eastAsia"');
    }
  });

  test('digits have one of their own where the layout says so', () => {
    const styles = exported(REPORT, { layout: { digits: 'Times New Roman' } }).part('word/styles.xml');
    expect(styles).toContain('w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"');
  });
});

describe('the sign-off', () => {
  test.for<readonly [sealed: boolean, names: readonly string[], date: string | null, expected: readonly number[]]>([
    // Dates of 6.5 and 7 字: four from the right, the issuer over their middle.
    [true, ['青禾区人民政府'], '2025年1月15日', [3.75, 4]],
    [true, ['云泽市司法局'], '2025年10月15日', [4.5, 4]],
    // A long name stays two from the right, and the date moves below its middle.
    [true, ['中共青禾区委全面依法治区委员会办公室'], '2025年1月15日', [2, 7.75]],
    [true, ['中共青禾区委', '青禾区人民政府'], '2025年1月15日', [4.25, 3.75, 4]],
    // Unsealed: the issuer two from the right, the date two after its first character.
    [false, ['青禾区综合行政执法局办公室'], '2025年1月15日', [2, 6.5]],
    [false, ['青禾区人民政府'], '2025年1月15日', [3.5, 2]],
    [true, [], '2025年1月15日', [4]],
    [true, ['青禾区人民政府'], null, [4, 4]],
  ])('%s %j %s', ([sealed, names, date, expected]) => {
    const places = signOffPlaces(names, date, sealed);
    expect([...places.signatories, places.date]).toEqual(expected);
    for (const place of expected) expect(place).toBeGreaterThanOrEqual(2);
  });

  test('is in both units, kept with the text above, after two lines or one', () => {
    expect(paragraph('Signatory')?.properties).toContain('<w:ind w:rightChars="375" w:right="1181"/>');
    expect(paragraph('IssueDate')?.properties).toContain('<w:ind w:rightChars="400" w:right="1260"/>');
    expect(exported(REPORT).paragraphs.at(-5)?.properties).toContain('<w:keepNext/>');
    const empty = (seal: boolean) =>
      exported(REPORT, { layout: { seal } }).paragraphs.filter(
        each => each.style === '' && each.properties.includes('keepNext'),
      );
    expect([empty(true).length, empty(false).length]).toEqual([2, 1]);
  });
});

describe('the list of attachments', () => {
  const list = (items: string) => `${REPORT.replace('\n青禾区人民政府', `\n${items}\n\n青禾区人民政府`)}`;

  test.for([
    ['附件：任务清单', ['w:leftChars="500" w:left="1575" w:hangingChars="300" w:hanging="945"']],
    [
      '附件：1.任务清单\n2.责任分工',
      [
        'w:leftChars="600" w:left="1890" w:hangingChars="400" w:hanging="1260"',
        'w:leftChars="600" w:left="1890" w:hangingChars="100" w:hanging="315"',
      ],
    ],
  ] as const)('%s hangs under the name', ([items, indents]) => {
    const found = exported(list(items)).paragraphs.filter(({ style }) => style === 'AttachmentNote');
    expect(found.map(({ properties }) => /<w:ind ([^/]*)\/>/.exec(properties)?.[1])).toEqual(indents);
  });
});

describe('page numbers', () => {
  test('stand outside, with dashes, in 四号 宋体', () => {
    const { part, names } = exported(REPORT);
    expect(names.filter(name => name.includes('footer'))).toEqual(['word/footer1.xml', 'word/footer2.xml']);
    expect(part('word/footer1.xml')).toContain('<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>');
    expect(part('word/footer2.xml')).toContain('<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>');
    expect(part('word/footer1.xml').replace(/<[^>]*>/g, '')).toMatch(/— {1,2}PAGE 1 —$/);
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(part('word/styles.xml')).toMatch(
      /w:styleId="Footer">.*?w:line="280" w:lineRule="exact".*?宋体.*?w:sz w:val="28"/s,
    );
  });

  test('in the middle are the same on both sides; none is none', () => {
    const center = exported(REPORT, { layout: { pageNumbers: 'center' } });
    expect(center.names).not.toContain('word/footer2.xml');
    expect(center.part('word/settings.xml')).not.toContain('evenAndOdd');
    expect(exported(REPORT, { layout: { pageNumbers: 'none' } }).names.join()).not.toContain('footer');
  });
});

describe('版头 and 版记', () => {
  const header = { mark: '云泽市人民政府文件', number: '云政发〔2025〕1号' };

  test('the mark lies 35 mm below the top, as large as its line holds', () => {
    const { paragraphs } = exported(REPORT, { layout: { header: { ...header, copy: '000001', urgency: '特急' } } });
    const [copy, urgency, gap, mark, , , number] = paragraphs;
    expect([copy?.text, urgency?.text, mark?.text, number?.text]).toEqual([
      '000001',
      '特急',
      header.mark,
      header.number,
    ]);
    expect(gap?.properties).toContain('w:line="876"'); // 2034 less two lines.
    expect(mark?.properties).toContain('w:line="980"'); // Nine characters of 49 points.
    expect(number?.properties).toContain('<w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/>');
  });

  test('with who signs the number stands left', () => {
    const { paragraphs } = exported(REPORT, { layout: { header: { ...header, signer: '张　某' } } });
    expect(paragraphs.find(({ style }) => style === 'DocumentNumber')?.text).toBe(`\t${header.number}\t签发人：张　某`);
  });

  test('版记 has three lines and its words at the edges', () => {
    const part = document(REPORT, { imprint: { cc: '市委办公室', printer: '市政府办公室', printed: '2025年1月18日' } });
    expect(part).toMatch(
      /<w:top w:val="single" w:sz="8".*<w:bottom w:val="single" w:sz="8".*<w:insideH w:val="single" w:sz="6"/,
    );
    const words = exported(REPORT, {
      layout: { imprint: { cc: '市委办公室', printer: '市政府办公室', printed: '2025年1月18日' } },
    });
    expect(words.paragraphs.filter(({ style }) => style === 'Imprint').map(({ text }) => text)).toEqual([
      '抄送：市委办公室。',
      '\t市政府办公室\t2025年1月18日印发',
    ]);
  });

  test('are not there unless they are asked for', () => {
    expect(document()).not.toMatch(/FF0000|Imprint/);
  });
});

describe('tables', () => {
  const table = (columns: number) => {
    const row = (cell: string) => `|${Array.from({ length: columns }, () => cell).join('|')}|\n`;
    return `${REPORT.replace('正文。\n', `正文。\n\n表1　明细\n\n${row('栏')}${row('---')}${row('12')}\n`)}`;
  };

  test('are as wide as the type area, with a head on each page and rows that stay whole', () => {
    const part = document(table(3));
    const widths = Array.from(part.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(part.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(part.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(part.match(/<w:noWrap\/>/g)).toHaveLength(3);
    expect(part).not.toContain('landscape');
  });

  test('of twelve columns lie on a page of their own with their caption, and the next page is upright', () => {
    const part = document(table(12));
    const order = [
      '正文。',
      'w:w="11906" w:h="16838"',
      '表1　明细',
      '栏',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906"',
    ];
    let from = 0;
    for (const each of order) {
      const at = part.indexOf(each, from);
      expect(at, each).toBeGreaterThan(from);
      from = at;
    }
    expect(part).toContain('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"');
  });

  test('columns of numbers stand right, whatever the marks leave open', () => {
    const { paragraphs } = exported(table(2));
    expect(paragraphs.filter(({ style }) => style === 'TableText').map(({ properties }) => properties)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('<w:jc w:val="right"/>')),
    );
  });
});

describe('pictures', () => {
  const text = `${TITLE}\n\n一、成效\n\n![办件量](a.png)\n\n图1　办件量\n\n见![图标](a.png)。\n`;

  test('are embedded once, with their words, no larger than the page', () => {
    const picture = readPicture(readFileSync(join(ROOT, 'docs/pictures/completion.png')));
    if (!picture) throw new Error('docs/pictures/completion.png is no picture');
    const { names, part, remarks, paragraphs } = exported(text, {
      pictures: new Map([['a.png', { ...picture, width: 4000, height: 1000 }]]),
    });
    expect(names.filter(name => name.includes('media'))).toEqual(['word/media/image1.png']);
    const xml = part('word/document.xml');
    expect(xml.match(/descr="办件量"/g)).toHaveLength(2);
    expect(Number(/<wp:extent cx="(\d+)"/.exec(xml)?.[1])).toBe(8844 * 635);
    expect(remarks).toEqual([]);
    expect(paragraphs.map(({ style }) => style).slice(-3)).toEqual(['Picture', 'TableCaption', 'BodyText']);
  });

  test('that are not there have a frame in their place, and are named', () => {
    const { paragraphs, remarks } = exported(text);
    expect(paragraphs.find(({ style }) => style === 'Picture')?.text).toBe('〔图：办件量〕');
    expect(remarks.map(({ zh }) => zh)).toEqual([expect.stringContaining('a.png'), expect.stringContaining('a.png')]);
  });

  test('of another kind, or damaged, are none', () => {
    for (const words of ['', 'GIF', '<svg width="1" height="1"/>', '\x89PNG\r\n\x1a\n'])
      expect(readPicture(Buffer.from(words, 'latin1'))).toBeNull();
  });
});

describe('the file', () => {
  test('is the same bytes for the same draft, and says nothing of who wrote it', () => {
    const { bytes, names, part } = exported(REPORT);
    expect(Buffer.from(exported(REPORT).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(names[0]).toBe('[Content_Types].xml');
    expect(
      part('docProps/core.xml')
        .replace(/<[^>]*>/g, ' ')
        .trim(),
    ).toMatch(/^青禾区\S+ +zh-CN$/);
    expect(part('word/document.xml')).not.toMatch(/rsid|w:author/);
  });
});

describe('the layout in force', () => {
  const draft = (matter: string) => parse(`---\n${matter}\n---\n${REPORT}`);

  test('is what the call asks for, else the front matter’s, else the configuration’s', () => {
    const report = draft('export:\n  seal: false\n  fonts: windows\n  header:\n    mark: 甲\n    number: 1');
    const { layout, problems } = layoutFor(report, { fonts: 'fangzheng', bold: true }, { seal: true });
    expect(problems).toEqual([]);
    expect(layout).toMatchObject({ seal: true, fonts: 'windows', bold: true, lineSpacing: 28.95 });
    expect(layout.header).toEqual({ mark: '甲', number: '1' });
  });

  test.for([
    ['export: 甲', 'export 下面应写'],
    ['export:\n  seal: 是', 'export.seal 应为 true 或 false'],
    ['export:\n  lineSpacing: 5', 'export.lineSpacing 应为 22 至 40'],
    ['export:\n  fonts: arial', 'export.fonts 可用的有：gb2312、windows、fangzheng'],
    ['export:\n  colour: 红', '没有「colour」这一项'],
    ['export:\n  header:\n    mark: 甲', '缺少 export.header.number'],
  ])('%j is named', ([matter = '', message]) => {
    expect(layoutFor(draft(matter)).problems.map(({ zh }) => zh)).toEqual([expect.stringContaining(message ?? '')]);
  });
});
