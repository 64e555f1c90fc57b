/** What the model knows of a file's layout: pages, lines and looks, by styles, defaults, theme and grid. */
import { describe, expect, test } from 'vitest';
import { formatHan, lint, parse } from '../../server/src/engine/index.ts';
import { checkText, layoutOf, packArchive, readWord } from '../../server/src/word/index.ts';

const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="s" Type="t/styles" Target="styles.xml"/><Relationship Id="t" Type="t/theme" Target="theme.xml"/><Relationship Id="f" Type="t/footer" Target="footer.xml"/></Relationships>`;
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:ea typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont><a:minorFont><a:ea typeface="仿宋"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly section?: string;
  readonly footer?: string;
  readonly namespace?: string;
}

function read({ body, styles = '', section = '', footer = '', namespace = TRANSITIONAL }: Parts) {
  const root = (name: string, inner: string) =>
    `<w:${name} xmlns:w="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${inner}</w:${name}>`;
  const document = readWord(
    packArchive([
      ['word/document.xml', root('document', `<w:body>${body}<w:sectPr>${section}</w:sectPr></w:body>`)],
      ['word/styles.xml', root('styles', styles)],
      ['word/footer.xml', root('ftr', footer)],
      ['word/theme.xml', THEME],
      ['word/_rels/document.xml.rels', RELATIONS],
    ]),
    formatHan,
  );
  const text = checkText(document);
  return { text, layout: layoutOf(document, text) };
}

const paragraph = (text: string, properties = '', look = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

const lookOf = (parts: Parts) => read(parts).layout.paragraphs[0]?.looks[0];
const lineOf = (parts: Parts) => read(parts).layout.paragraphs[0]?.line;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文二"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:b/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="c"><w:name w:val="强调"/><w:rPr><w:b/></w:rPr></w:style>';

describe('a look', () => {
  test.each<[string, string, { font: string | null; size: number; bold: boolean }]>([
    ['of the defaults and the standard style', paragraph('法治'), { font: '宋体', size: 32, bold: false }],
    [
      'of a style based on another',
      paragraph('法治', '<w:pStyle w:val="b"/>'),
      { font: '仿宋_GB2312', size: 32, bold: true },
    ],
    [
      'of its own',
      paragraph('法治', '<w:pStyle w:val="b"/>', '<w:rFonts w:eastAsia="黑体"/><w:b w:val="0"/><w:sz w:val="44"/>'),
      { font: '黑体', size: 44, bold: false },
    ],
    [
      'of the theme',
      paragraph('法治', '', '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'),
      { font: '仿宋', size: 32, bold: false },
    ],
    [
      'of the theme’s font for simplified Chinese',
      paragraph('法治', '', '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>'),
      { font: '黑体', size: 32, bold: false },
    ],
    [
      'with bold that a character style takes back',
      paragraph('法治', '<w:pStyle w:val="b"/>', '<w:rStyle w:val="c"/>'),
      { font: '仿宋_GB2312', size: 32, bold: false },
    ],
    [
      'of a style that is not there',
      paragraph('法治', '<w:pStyle w:val="zzz"/>'),
      { font: '宋体', size: 32, bold: false },
    ],
  ])('%s', (_, body, expected) => {
    expect(lookOf({ body, styles: STYLES })).toMatchObject(expected);
  });
});

describe('lines', () => {
  test.each<[string, Parts, object]>([
    ['of a style', { body: paragraph('法治', '<w:pStyle w:val="b"/>') }, { rule: 'exact', twips: 560 }],
    [
      'at least',
      { body: paragraph('法治', '<w:spacing w:line="400" w:lineRule="atLeast"/>') },
      { rule: 'atLeast', twips: 400 },
    ],
    ['single', { body: paragraph('法治') }, { rule: 'multiple', multiple: 240, grid: null }],
    [
      'on the page’s grid',
      { body: paragraph('法治'), section: '<w:docGrid w:type="lines" w:linePitch="579"/>' },
      { rule: 'multiple', multiple: 240, grid: 579 },
    ],
    [
      'beside the grid',
      {
        body: paragraph('法治', '<w:snapToGrid w:val="0"/>'),
        section: '<w:docGrid w:type="lines" w:linePitch="579"/>',
      },
      { rule: 'multiple', multiple: 240, grid: null },
    ],
    [
      'of a grid that is none',
      { body: paragraph('法治'), section: '<w:docGrid w:linePitch="312"/>' },
      { rule: 'multiple', multiple: 240, grid: null },
    ],
  ])('%s', (_, parts, expected) => {
    expect(lineOf({ styles: STYLES, ...parts })).toEqual(expected);
  });
});

describe('pages', () => {
  const size = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/>';
  const expected = { width: 11906, height: 16838, margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 } };

  test('in twips, and in the units of strict files', () => {
    expect(read({ body: paragraph('法治'), section: size }).layout.pages).toMatchObject([expected]);
    const strict =
      '<w:pgSz w:w="595.3pt" w:h="841.9pt"/><w:pgMar w:top="37mm" w:right="2.6cm" w:bottom="99.2pt" w:left="28mm"/>';
    const [page] = read({ body: paragraph('法治'), section: strict, namespace: STRICT }).layout.pages;
    expect(page).toMatchObject({
      width: 11906,
      height: 16838,
      margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
    });
  });

  test('of several sections hold their text', () => {
    const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>';
    const { text, layout } = read({
      body: paragraph('甲') + paragraph('乙', landscape) + paragraph('丙'),
      section: size,
    });
    const words = layout.pages.map(({ span, width }) => [
      width,
      text.text.slice(span.start, span.end).replace(/\s/g, ''),
    ]);
    expect(words).toEqual([
      [16838, '甲乙'],
      [11906, '丙'],
    ]);
  });

  test.each([
    ['a field', '<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>', true],
    ['a simple field', '<w:p><w:fldSimple w:instr="PAGE \\* MERGEFORMAT"/></w:p>', true],
    ['the number of pages alone', '<w:p><w:r><w:instrText> NUMPAGES </w:instrText></w:r></w:p>', false],
    ['nothing', '<w:p/>', false],
  ])('numbered by %s in the footer', (_, footer, isNumbered) => {
    const section = `<w:footerReference w:type="default" r:id="f"/>${size}`;
    expect(read({ body: paragraph('法治'), section, footer }).layout.pages).toMatchObject([{ isNumbered }]);
  });
});

test('a file as the standard says has no finding of its layout, one as Word begins has each', () => {
  const report = (look: (role: string) => string, line: string) =>
    [
      paragraph('云泽市人民政府关于2024年度法治政府建设情况的报告', '', look('title')),
      paragraph('一、工作情况', line, look('1')),
      paragraph('（一）依法履职', line, look('2')),
      paragraph('全年学法八次，办理案件若干。', line, look('body')),
      paragraph('二、存在不足', line, look('1')),
      paragraph('仍有不足之处。', line, look('body')),
    ].join('');
  const rulesOf = (parts: Parts) => {
    const { text, layout } = read(parts);
    const { findings } = lint(parse(text.text), { layout, rethrow: true });
    return [...new Set(findings.map(({ rule }) => rule).filter(rule => rule.startsWith('layout/')))].sort();
  };
  const fonts: Readonly<Record<string, string>> = {
    title: '方正小标宋简体',
    1: '黑体',
    2: '楷体_GB2312',
    body: '仿宋_GB2312',
  };
  const official = (role: string) =>
    `<w:rFonts w:eastAsia="${fonts[role]}"/><w:sz w:val="${role === 'title' ? 44 : 32}"/>`;
  const section =
    '<w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/>';
  const footer = '<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>';
  expect(rulesOf({ body: report(official, '<w:spacing w:line="579" w:lineRule="exact"/>'), section, footer })).toEqual(
    [],
  );
  const plain = () => '<w:rFonts w:eastAsia="宋体"/><w:b/><w:sz w:val="21"/>';
  expect(rulesOf({ body: report(plain, '') })).toEqual([
    'layout/bold',
    'layout/font',
    'layout/font-size',
    'layout/line-pitch',
    'layout/margins',
    'layout/page-number',
    'layout/page-size',
  ]);
});
