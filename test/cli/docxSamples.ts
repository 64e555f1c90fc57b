/** Word files made on the fly: drafts with automatic numbering and tables, and files that are none. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import JSZip from 'jszip';

const CHINESE = 'official';

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
});

/** 一、 （一） 1. （1） ①, as the lists of an office's template count. */
const numbering = {
  config: [
    {
      reference: CHINESE,
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
        level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
        level(2, LevelFormat.DECIMAL, '%3.'),
        level(3, LevelFormat.DECIMAL, '（%4）'),
        level(4, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%5'),
      ],
    },
    { reference: 'letters', levels: [level(0, LevelFormat.UPPER_ROMAN, '%1'), level(1, LevelFormat.BULLET, '•')] },
  ],
};

export const item = (text: string, depth = 0, reference = CHINESE, instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: depth, instance } });

export const line = (text: string) => new Paragraph({ text });

export async function word(children: readonly (Paragraph | Table)[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] }));
}

export const title = (text: string) => new Paragraph({ text, heading: HeadingLevel.TITLE });

export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      cells => new TableRow({ children: cells.map(text => new TableCell({ children: text.split('\n').map(line) })) }),
    ),
  });
}

/** The same report twice: as a Word file with automatic ordinals, and as the Markdown that it reads like. */
export const REPORT = [
  '云泽市司法局关于2022年普法工作情况的报告',
  '市人民政府：',
  '现将2022年普法工作情况报告如下：',
  '工作开展情况',
  '一审审结17件，其中败诉4件，败诉率25.52%。',
  '存在的问题',
  '讲座的形式还比较单一。',
  '下一步工作安排',
  '继续办好讲座。',
  '云泽市司法局',
  '2023年1月17日',
];
const HEADINGS = [3, 5, 7];

export function wordReport(): Promise<Buffer> {
  return word(REPORT.map((text, index) => (HEADINGS.includes(index) ? item(text) : line(text))));
}

export const MARKDOWN_REPORT = `${REPORT.map((text, index) => {
  const at = HEADINGS.indexOf(index);
  return at < 0 ? text : `${'一二三'[at]}、${text}`;
}).join('\n\n')}\n`;

/** An archive with these parts; of a real Word file when `word/document.xml` is one. */
export async function archive(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export function zipBomb(): Promise<Buffer> {
  return archive({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024, ' ') });
}

/** The envelope that Word puts around a file with a password. */
export const ENCRYPTED = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(480),
]);

export const OLD_WORD = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1016),
  Buffer.from('WordDocument', 'utf16le'),
]);
