/** Word files as no office would write them all at once: numbering, tables, tracked changes and fields at random. */
import { packArchive } from '../../server/src/word/index.ts';
import { type Random, randomFrom } from './random.ts';

const WORDS = [
  '加强学习',
  '依法行政',
  '共办理',
  '17件',
  '，其中',
  '23.53%',
  '。',
  '（一）',
  ' a&b ',
  '<甲>',
  '“乙”',
  '普法',
  '2024年',
  '；',
];

const NAMESPACES = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What LibreOffice counts as Word does. */
const LEVELS = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
  ['lowerLetter', '%5)'],
  ['upperRoman', '%6、'],
] as const;

const LISTS = 3;

export function randomWord(seed: number): Uint8Array {
  return new Writer(randomFrom(seed)).file();
}

class Writer {
  readonly #random: Random;
  #id = 1;

  constructor(random: Random) {
    this.#random = random;
  }

  file(): Uint8Array {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const part = (root: string, inner: string) =>
      this.#prefixed(`<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${NAMESPACES}">${inner}</w:${root}>`);
    return packArchive([
      [
        '[Content_Types].xml',
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
      ],
      [
        '_rels/.rels',
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ],
      [
        'word/_rels/document.xml.rels',
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="${relations}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ],
      ['word/styles.xml', part('styles', STYLES)],
      ['word/numbering.xml', part('numbering', this.#numbering())],
      ['word/document.xml', part('document', `<w:body>${this.#blocks(25)}<w:sectPr/></w:body>`)],
    ]);
  }

  /** The prefix is the writer's to choose. */
  #prefixed(xml: string): string {
    const prefix = this.#random.chance(20) ? 'ns0' : 'w';
    return xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, `$1${prefix}`);
  }

  #numbering(): string {
    const suffix = () => this.#random.pick(['', '<w:suff w:val="space"/>', '<w:suff w:val="nothing"/>']);
    const level = ([format, text]: (typeof LEVELS)[number], depth: number) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="${this.#random.chance(10) ? 3 : 1}"/><w:numFmt w:val="${format}"/>${suffix()}<w:lvlText w:val="${text}"/></w:lvl>`;
    const lists = Array.from({ length: LISTS }, (_, id) => id);
    return [
      ...lists.map(
        id =>
          `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${LEVELS.map(level).join('')}</w:abstractNum>`,
      ),
      ...lists.map(id => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`),
      // The first list once more, begun again.
      `<w:num w:numId="${LISTS + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    ].join('');
  }

  #blocks(count: number): string {
    const depths = new Map<number, number>();
    return Array.from({ length: count }, () => {
      if (this.#random.chance(8)) return `${this.#table()}${this.#paragraph('')}`;
      if (this.#random.chance(60)) return this.#block('');
      // Where a list has begun again, its first run is over.
      const first = depths.has(LISTS + 1) || this.#random.chance(10) ? LISTS + 1 : 1;
      const list = this.#random.pick([first, first, 2, 3]);
      // Nobody numbers a level below one that is not there.
      const depth = this.#random.below(Math.min(LEVELS.length, (depths.get(list) ?? -1) + 2));
      const properties = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
      // LibreOffice forgets that a list begins again when the paragraph where it does is deleted.
      const isFirst = !depths.has(list);
      depths.set(list, depth);
      return isFirst ? this.#paragraph(properties) : this.#block(properties);
    }).join('');
  }

  #block(properties: string): string {
    // Of a paragraph that is deleted whole, LibreOffice gives the number to the next; Word leaves that as it is.
    if (this.#random.chance(10)) return this.#deletedParagraph(properties) + this.#paragraph(properties);
    if (this.#random.chance(90)) return this.#paragraph(properties);
    // In a content control, as forms have them; LibreOffice shows the instructions of fields in one.
    const inner = `<w:p><w:pPr>${properties}</w:pPr>${this.#run()}${this.#run()}</w:p>`;
    return `<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  }

  #paragraph(properties: string): string {
    const style = this.#random.chance(20) ? '<w:pStyle w:val="Body"/>' : '';
    const pieces = Array.from({ length: 1 + this.#random.below(6) }, () => this.#piece());
    return `<w:p><w:pPr>${style}${properties}</w:pPr>${this.#run()}${pieces.join('')}</w:p>`;
  }

  #deletedParagraph(properties: string): string {
    return `<w:p><w:pPr>${properties}<w:rPr><w:del ${this.#author()}/></w:rPr></w:pPr>${this.#deletion()}</w:p>`;
  }

  #piece(): string {
    const kinds: readonly (() => string)[] = [
      () => this.#run(),
      () => this.#run(),
      () => this.#deletion(),
      () => `<w:ins ${this.#author()}>${this.#run()}</w:ins>`,
      () => `<w:hyperlink w:anchor="a">${this.#run()}${this.#run()}</w:hyperlink>`,
      () => `<w:smartTag w:uri="u" w:element="e">${this.#run()}</w:smartTag>`,
      () => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${this.#run()}</w:sdtContent></w:sdt>`,
      () => `<w:fldSimple w:instr=" SEQ 表 \\* ARABIC ">${this.#run('3')}</w:fldSimple>`,
      () => this.#field(),
      () =>
        `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${this.#id}" w:name="b${this.#id}"/>${this.#run()}<w:bookmarkEnd w:id="${this.#id++}"/>`,
    ];
    return this.#random.pick(kinds)();
  }

  #field(): string {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText xml:space="preserve"> HYPERLINK \\l "b1" </w:instrText></w:r>';
    return mark('begin') + code + mark('separate') + this.#run() + mark('end');
  }

  #run(text = this.#words()): string {
    const look = this.#random.pick(['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>']);
    const parts = [`<w:t xml:space="preserve">${escaped(text)}</w:t>`];
    if (this.#random.chance(10)) parts.push(this.#random.pick(['<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>']));
    if (this.#random.chance(10)) parts.push(`<w:t>${escaped(this.#random.pick(WORDS))}</w:t>`);
    return `<w:r>${look}${parts.join('')}</w:r>`;
  }

  #deletion(): string {
    return `<w:del ${this.#author()}><w:r><w:delText xml:space="preserve">${escaped(this.#words())}</w:delText></w:r></w:del>`;
  }

  #author(): string {
    return `w:id="${this.#id++}" w:author="甲" w:date="2025-01-02T03:04:00Z"`;
  }

  #words(): string {
    return Array.from({ length: 1 + this.#random.below(3) }, () => this.#random.pick(WORDS)).join('');
  }

  /** Some cells span columns, some rows. */
  #table(): string {
    const columns = 2 + this.#random.below(3);
    const rows = 2 + this.#random.below(3);
    const merged = this.#random.chance(40) ? this.#random.below(columns) : -1;
    const cell = (row: number, column: number, span: number, isDeleted: boolean) => {
      const merge = column === merged ? `<w:vMerge${row === 0 ? ' w:val="restart"' : ''}/>` : '';
      const text = () => (isDeleted ? this.#deletedParagraph('') : this.#paragraph(''));
      const inner = column === merged && row > 0 ? '<w:p/>' : text() + (this.#random.chance(15) ? text() : '');
      return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${inner}</w:tc>`;
    };
    const line = (row: number) => {
      const isWide = merged < 0 && this.#random.chance(20);
      const isDeleted = row > 0 && merged < 0 && this.#random.chance(15);
      const cells = isWide
        ? [cell(row, 0, columns, isDeleted)]
        : Array.from({ length: columns }, (_, column) => cell(row, column, 1, isDeleted));
      return `<w:tr>${isDeleted ? `<w:trPr><w:del ${this.#author()}/></w:trPr>` : ''}${cells.join('')}</w:tr>`;
    };
    const grid = '<w:gridCol w:w="1000"/>'.repeat(columns);
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${Array.from({ length: rows }, (_, row) => line(row)).join('')}</w:tbl>`;
  }
}

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
