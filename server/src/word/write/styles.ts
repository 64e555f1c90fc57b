/** The styles of an official document, under the names that Word’s navigation and a typesetter look for. */
import type { ExportLayout } from '../../engine/index.ts';
import { element, part, valued } from './element.ts';
import type { Typeface } from './fonts.ts';
import { NAMESPACES } from './names.ts';
import { CHARACTER_SPACING, FOOTER_LINE, SIZE, TITLE_LINE, twips } from './page.ts';
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts';

/** What `w:pStyle` and `w:rStyle` name. */
export const STYLE = {
  text: 'BodyText',
  title: 'Title',
  byline: 'Byline',
  addressee: 'Addressee',
  heading: ['', 'Heading1', 'Heading2', 'Heading3', 'Heading4'],
  runIn: ['', 'RunIn1', 'RunIn2', 'RunIn3', 'RunIn4'],
  attachmentNote: 'AttachmentNote',
  signatory: 'Signatory',
  date: 'IssueDate',
  note: 'Remark',
  attachmentNumber: 'AttachmentNumber',
  attachmentTitle: 'AttachmentTitle',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'TableCaption',
  picture: 'Picture',
  footer: 'Footer',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
  headLine: 'HeadLine',
  mark: 'IssuerMark',
  documentNumber: 'DocumentNumber',
  imprint: 'Imprint',
} as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: Omit<ParagraphProperties, 'style'>;
  readonly run?: RunProperties;
}

const TWO_IN = { firstLine: 2 };
const TITLE: Omit<ParagraphStyle, 'id' | 'name'> = {
  paragraph: { keepNext: true, line: TITLE_LINE, align: 'center' },
  run: { face: 'title', bold: false, spacing: 0, size: SIZE.title },
};
const HEADING_FACES: readonly Typeface[] = ['black', 'kai', 'text', 'text'];

function paragraphStyles(layout: ExportLayout): ParagraphStyle[] {
  return [
    { id: STYLE.text, name: 'Body Text', paragraph: { indent: TWO_IN } },
    { id: STYLE.title, name: 'Title', ...TITLE },
    { id: STYLE.byline, name: '题下署名', paragraph: { align: 'center' }, run: { face: 'kai' } },
    { id: STYLE.addressee, name: '主送机关', paragraph: { align: 'left' } },
    ...HEADING_FACES.map((face, index) => ({
      id: `Heading${index + 1}`,
      name: `heading ${index + 1}`,
      paragraph: { keepNext: true, indent: TWO_IN, outline: index },
      run: { face, bold: false },
    })),
    { id: STYLE.attachmentNote, name: '附件说明', paragraph: { align: 'left' } },
    { id: STYLE.signatory, name: '发文机关署名', paragraph: { keepNext: true, align: 'right' } },
    { id: STYLE.date, name: '成文日期', paragraph: { align: 'right' } },
    { id: STYLE.note, name: '附注', paragraph: { indent: TWO_IN } },
    {
      id: STYLE.attachmentNumber,
      name: '附件序号',
      paragraph: { keepNext: true, align: 'left' },
      run: { face: 'black' },
    },
    { id: STYLE.attachmentTitle, name: '附件标题', ...TITLE },
    {
      id: STYLE.tableText,
      name: '表中文字',
      paragraph: { line: 360, align: 'left' },
      run: { spacing: 0, size: SIZE.table },
    },
    {
      id: STYLE.tableHead,
      name: '表头文字',
      paragraph: { line: 360, align: 'center' },
      run: { face: 'black', spacing: 0, size: SIZE.table },
    },
    { id: STYLE.caption, name: '表题', paragraph: { keepNext: true, align: 'center' }, run: { face: 'black' } },
    { id: STYLE.picture, name: '图', paragraph: { line: 'auto', align: 'center' } },
    {
      id: STYLE.footer,
      name: 'footer',
      paragraph: { line: FOOTER_LINE },
      run: { face: 'song', spacing: 0, size: SIZE.small },
    },
    {
      id: STYLE.footnoteText,
      name: 'footnote text',
      paragraph: { line: 240, align: 'left' },
      run: { spacing: 0, size: SIZE.note },
    },
    { id: STYLE.headLine, name: '版头', paragraph: { align: 'left' } },
    {
      id: STYLE.mark,
      name: '发文机关标志',
      paragraph: { align: 'center' },
      run: { face: 'title', color: 'FF0000', spacing: 0 },
    },
    { id: STYLE.documentNumber, name: '发文字号', paragraph: { align: 'center' } },
    {
      id: STYLE.imprint,
      name: '版记',
      paragraph: { line: twips(layout.lineSpacing), align: 'left' },
      run: { spacing: 0, size: SIZE.small },
    },
  ];
}

const CHINESE_TEXT = [
  ['w:widowControl', 0], // Otherwise a page may end after 21 lines.
  ['w:kinsoku', 1],
  ['w:overflowPunct', 0],
  ['w:autoSpaceDE', 0], // Otherwise a quarter space stands between characters and digits, and 28 do not fit.
  ['w:autoSpaceDN', 0],
  ['w:adjustRightInd', 0],
  ['w:snapToGrid', 0],
] as const;

export function styles(layout: ExportLayout): string {
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, defaultRun(layout)),
    element('w:pPrDefault'),
  );
  return part(
    element(
      'w:styles',
      NAMESPACES,
      defaults,
      normal(layout),
      ...paragraphStyles(layout).map(style => paragraphStyle(style, layout)),
      ...characterStyles(layout),
      TABLE_NORMAL,
    ),
  );
}

function defaultRun(layout: ExportLayout): string {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  return runProperties({ face: 'text', size: SIZE.text }, layout).replace('</w:rPr>', `${language}</w:rPr>`);
}

function normal(layout: ExportLayout): string {
  const more = CHINESE_TEXT.map(([name, on]) => valued(name, on)).join('');
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    element('w:qFormat'),
    paragraphProperties({ line: twips(layout.lineSpacing), align: 'both' }, more),
    runProperties({ face: 'text', spacing: CHARACTER_SPACING, size: SIZE.text }, layout),
  );
}

function paragraphStyle({ id, name, paragraph = {}, run }: ParagraphStyle, layout: ExportLayout): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': /[^ -~]/.test(name) ? 1 : undefined, 'w:styleId': id },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    element('w:qFormat'),
    paragraphProperties(paragraph),
    run ? runProperties(run, layout) : '',
  );
}

function characterStyles(layout: ExportLayout): string[] {
  const runIns = HEADING_FACES.map((face, index) =>
    characterStyle(STYLE.runIn[index + 1] ?? '', `${'一二三四'[index]}级标题（文中）`, { face }, layout),
  );
  return [...runIns, characterStyle(STYLE.footnoteReference, 'footnote reference', { superscript: true }, layout)];
}

function characterStyle(id: string, name: string, run: RunProperties, layout: ExportLayout): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': /[^ -~]/.test(name) ? 1 : undefined, 'w:styleId': id },
    valued('w:name', name),
    element('w:qFormat'),
    runProperties(run, layout),
  );
}

const TABLE_NORMAL = element(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  valued('w:name', 'Normal Table'),
  element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
);
