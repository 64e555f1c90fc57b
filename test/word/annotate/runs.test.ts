/** Markup in runs of every kind: cut, in links, content controls, fields and other people’s changes; what is refused. */
import { describe, expect, test } from 'vitest';
import { formatHan } from '../../../server/src/engine/index.ts';
import {
  annotateWord,
  changeTester,
  checkText,
  openArchive,
  openForAnnotation,
  packArchive,
  readWord,
  type WordDocument,
  type WordText,
} from '../../../server/src/word/index.ts';
import { exported } from '../write/harness.ts';
import { AUTHOR, annotated, commentsIn, DATE, rejected } from './harness.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A file of this body and no other part than these. */
function file(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packArchive(
    Object.entries({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': RELATIONS,
      'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  );
}

function open(bytes: Uint8Array): { readonly document: WordDocument; readonly text: WordText } {
  const document = openForAnnotation(bytes, AUTHOR, formatHan);
  if ('problem' in document) throw new Error(document.problem.zh);
  return { document, text: checkText(document) };
}

const spanOf = ({ text }: WordText, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
};

function commented(bytes: Uint8Array, words: readonly string[]): Uint8Array {
  const { document, text } = open(bytes);
  const remarks = words.map(each => ({ span: spanOf(text, each), lines: [each] }));
  return annotateWord(document, text, { remarks, revisions: [], author: AUTHOR, date: DATE });
}

const bodyOf = (bytes: Uint8Array) =>
  /<w:body>(.*)<\/w:body>/s.exec(openArchive(bytes).text('word/document.xml') ?? '')?.[1];

/** The file with `words` changed to `newText`; null when that cannot be tracked. */
function changed(bytes: Uint8Array, words: string, newText: string): Uint8Array | null {
  const { document, text } = open(bytes);
  const revision = { edits: [{ span: spanOf(text, words), newText }] };
  if (!changeTester(document, text)(revision)) return null;
  return annotateWord(document, text, { remarks: [], revisions: [revision], author: AUTHOR, date: DATE });
}

const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';
const insertion = (content: string) => `<w:ins w:id="7" w:author="张某" w:date="${DATE}">${content}</w:ins>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const BODIES: readonly (readonly [name: string, paragraph: string])[] = [
  ['one run', run('全年办结12件，占比25.52%。', BOLD)],
  ['a run for each character', Array.from('全年办结12件，占比25.52%。', each => run(each)).join('')],
  ['looks that differ', run('全年办结', BOLD) + run('12') + run('件，占比25.') + run('52%。', BOLD)],
  ['entities', '<w:r><w:t>全年&#21150;结12件，占比25.52%&#12290;</w:t></w:r>'],
  [
    'a tab and a break in the run',
    '<w:r><w:rPr><w:b/></w:rPr><w:t>全年</w:t><w:t>办结12件，</w:t><w:t>占比25.52%。</w:t></w:r>',
  ],
  ['a link', `${run('全年办结')}<w:hyperlink w:anchor="x">${run('12件，占比25.52%')}</w:hyperlink>${run('。')}`],
  ['a content control', `<w:sdt><w:sdtContent>${run('全年办结12件，占比25.52%。')}</w:sdtContent></w:sdt>`],
  ['somebody’s insertion', `${run('全年办结12')}${insertion(run('件，占比25.52%'))}${run('。')}`],
  ['a field', run('全年办结') + field('=SUM(A1)', run('12')) + run('件，占比25.52%。')],
  [
    'a simple field',
    `${run('全年办结')}<w:fldSimple w:instr="REF x">${run('12')}</w:fldSimple>${run('件，占比25.52%。')}`,
  ],
  [
    'marks between runs',
    `${run('全年办结12件，')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3" w:name="b"/>${run('占比25.')}<w:bookmarkEnd w:id="3"/>${run('52%。')}`,
  ],
  [
    'somebody’s deletion',
    `${run('全年办结12件，')}<w:del w:id="4" w:author="张某" w:date="${DATE}"><w:r><w:delText>其中</w:delText></w:r></w:del>${run('占比25.52%。')}`,
  ],
];

describe.each(BODIES)('%s', (_, paragraph) => {
  const bytes = file(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${paragraph}</w:p>`);
  const before = checkText(readWord(bytes, formatHan)).text;

  test('is what the sample says', () => expect(before).toBe('全年办结12件，占比25.52%。\n'));

  test('takes comments on any words, beside and across one another', () => {
    const words = ['25.52%', '12', '办结12件，占', '全年', '。', '12件', '全年办结12件，占比25.52%。'];
    const after = commented(bytes, words);
    expect(
      commentsIn(after)
        .map(each => [each.lines[0], each.words])
        .sort(),
    ).toEqual(words.map(each => [each, each]).sort());
    expect(checkText(readWord(after, formatHan)).text).toBe(before);
    expect(Buffer.from(commented(after, words)).equals(Buffer.from(after))).toBe(true);
  });

  test.for([
    ['25.52%', '23.53%'],
    ['全年', '本年'],
    ['，占比25.52%', ''],
    ['件', '件次'],
  ] as const)('%s becomes %s as a tracked change, or not at all', ([words, newText]) => {
    const after = changed(bytes, words, newText);
    if (after === null) {
      expect(paragraph).toMatch(/hyperlink|fld|bookmark|w:ins|w:del/);
      return;
    }
    expect(checkText(readWord(after, formatHan)).text).toBe(before.replace(words, newText));
    expect(checkText(readWord(rejected(after, packArchive), formatHan)).text).toBe(before);
  });
});

describe('markup', () => {
  test('keeps the look of what it cuts, and the spaces at the cut', () => {
    const after = commented(file(`<w:p>${run('a b c', BOLD)}</w:p>`), ['b']);
    expect(bodyOf(after)).toBe(
      `<w:p><w:r>${BOLD}<w:t xml:space="preserve">a </w:t></w:r><w:commentRangeStart w:id="1"/><w:r>${BOLD}<w:t xml:space="preserve">b</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r>${BOLD}<w:t xml:space="preserve"> c</w:t></w:r></w:p>`,
    );
  });

  test('a change has the look of the words that it replaces, within the comment on them', () => {
    const bytes = file(`<w:p>${run('占比25.52%。', BOLD)}</w:p>`);
    const { document, text } = open(bytes);
    const span = spanOf(text, '25.52%');
    const after = annotateWord(document, text, {
      remarks: [{ span, lines: ['甲', '乙'] }],
      revisions: [{ edits: [{ span, newText: '23.53%' }] }],
      author: AUTHOR,
      date: DATE,
    });
    expect(bodyOf(after)?.replace(/ w:(?:author|date)="[^"]*"/g, '')).toBe(
      `<w:p><w:r>${BOLD}<w:t xml:space="preserve">占比</w:t></w:r><w:commentRangeStart w:id="1"/><w:del w:id="2"><w:r>${BOLD}<w:delText xml:space="preserve">25.52%</w:delText></w:r></w:del><w:ins w:id="3"><w:r>${BOLD}<w:t xml:space="preserve">23.53%</w:t></w:r></w:ins><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r>${BOLD}<w:t xml:space="preserve">。</w:t></w:r></w:p>`,
    );
    expect(commentsIn(after).map(each => each.lines)).toEqual([['甲', '乙']]);
  });

  test('reaches over paragraphs of the text, but not from cell to cell', () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const bytes = file(
      `<w:p>${run('甲一')}</w:p><w:p>${run('乙二')}</w:p><w:tbl><w:tr>${cell('丙三')}${cell('丁四')}</w:tr></w:tbl>`,
    );
    const { document, text } = open(bytes);
    const span = (from: string, to: string) => ({ start: text.text.indexOf(from), end: text.text.indexOf(to) + 1 });
    const remarks = [
      { span: span('一', '乙'), lines: ['text'] },
      { span: span('三', '丁'), lines: ['cells'] },
    ];
    const after = annotateWord(document, text, { remarks, revisions: [], author: AUTHOR, date: DATE });
    expect(commentsIn(after).map(({ lines, words }) => [lines[0], words])).toEqual([
      ['text', '一乙'],
      ['cells', '三'],
    ]);
  });

  test('has the prefix of the file, or its own where the file has none', () => {
    for (const [open, close, tag] of [
      [
        `<ns0:document xmlns:ns0="${W}"><ns0:body><ns0:p><ns0:r><ns0:t>甲乙丙</ns0:t></ns0:r></ns0:p>`,
        '</ns0:body></ns0:document>',
        '<ns0:commentRangeStart ns0:id="1"/>',
      ],
      [
        `<document xmlns="${W}"><body><p><r><t>甲乙丙</t></r></p>`,
        '</body></document>',
        `<w:commentRangeStart xmlns:w="${W}" w:id="1"/>`,
      ],
    ] as const) {
      const after = commented(file('', { 'word/document.xml': open + close }), ['乙']);
      expect(openArchive(after).text('word/document.xml')).toContain(tag);
      expect(commentsIn(after).map(each => each.words)).toEqual(['乙']);
    }
  });
});

describe('comments that are there', () => {
  const COMMENTS = `<w:comments xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="5" w:author="王某"><w:p w14:paraId="0A"><w:r><w:t>请核</w:t></w:r></w:p></w:comment><w:comment w:id="6" w:author="${AUTHOR}"><w:p w14:paraId="0B"><w:r><w:t>旧的</w:t></w:r></w:p></w:comment><w:comment w:id="8" w:author="王某"><w:p w14:paraId="0C"><w:r><w:t>已核</w:t></w:r></w:p></w:comment></w:comments>`;
  const range = (id: number, content: string) =>
    `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const bytes = file(`<w:p>${range(5, run('全年'))}${range(8, range(6, run('办结12件')))}${run('。')}</w:p>`, {
    'word/comments.xml': COMMENTS,
    'word/commentsExtended.xml':
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0B" w15:done="0"/></w15:commentsEx>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'comments', 'comments.xml')}${relation('rId2', 'commentsExtended', 'commentsExtended.xml')}</Relationships>`,
  });

  test('stay when others made them; ours give way, and answers to them stand alone', () => {
    const after = commented(bytes, ['12']);
    expect(commentsIn(after).map(({ author, words, lines }) => [author, words, lines[0]])).toEqual([
      ['王某', '全年', '请核'],
      ['王某', '办结12件', '已核'],
      [AUTHOR, '12', '12'],
    ]);
    const extended = openArchive(after).text('word/commentsExtended.xml');
    expect(extended).toContain('<w15:commentEx w15:paraId="0C" w15:done="0"/>');
    expect(extended).not.toContain('0B');
  });
});

describe('nothing is written into', () => {
  const paragraph = `<w:p>${run('甲')}</w:p>`;
  const settings = (protection: string) =>
    file(paragraph, {
      'word/settings.xml': `<w:settings xmlns:w="${W}">${protection}</w:settings>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>`,
    });

  test.for([
    ['a signed file', file(paragraph, { '_xmlsignatures/sig1.xml': '<x/>' }), '数字签名'],
    ['a protected file', settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), '限制编辑'],
    ['no Word file', new Uint8Array([1, 2, 3]), '已损坏'],
  ] as const)('%s', ([, bytes, problem]) => {
    expect(openForAnnotation(bytes, AUTHOR, formatHan)).toMatchObject({
      problem: { zh: expect.stringContaining(problem) },
    });
  });

  test('but protection that is not in force is none', () => {
    const bytes = settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>');
    expect(openForAnnotation(bytes, AUTHOR, formatHan)).not.toHaveProperty('problem');
  });
});

describe('tracked fixes', () => {
  test('leave what rests on a figure that changes, for it may be right then', () => {
    const bytes = exported(
      '关于行政应诉工作情况的报告\n\n一、情况\n\n全年审结45件，其中败诉4件，败诉率9.88%，比上年的12.50%下降3.61个百分点。\n',
    ).bytes;
    const { result, comments, bytes: after } = annotated(bytes, 'all');
    expect(result.findings.filter(({ fixes }) => fixes.length > 0).length).toBeGreaterThan(1);
    expect(comments.revisions).toHaveLength(1);
    expect(checkText(readWord(after, formatHan)).text).toContain('败诉率8.89%，比上年的12.50%下降3.61个百分点');
    expect(commentsIn(after).filter(({ lines }) => lines.some(each => each.startsWith('已写成修订')))).toHaveLength(1);
  });
});
