/** Files made to hurt: each is read within bounds of memory, or refused with a sentence. Times are the benchmarks'. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatHan } from '../../server/src/engine/index.ts';
import { openWord, packArchive, type WordDocument } from '../../server/src/word/index.ts';
import { makeFolder } from '../cli/harness.ts';
import { ROOT } from '../sources.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TITLE = '<w:p><w:r><w:t>云泽市人民政府关于2024年度法治政府建设情况的报告</w:t></w:r></w:p>';

function file(body: string, more: readonly (readonly [string, string | Uint8Array])[] = []): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return packArchive([['[Content_Types].xml', '<Types/>'], ['word/document.xml', document], ...more]);
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function read(bytes: Uint8Array): WordDocument {
  const document = openWord(bytes, formatHan);
  if ('problem' in document) throw new Error(document.problem.zh);
  return document;
}

const problemOf = (bytes: Uint8Array) => {
  const document = openWord(bytes, formatHan);
  return 'problem' in document ? document.problem.zh : null;
};

describe('is read whole by a process of little memory', { timeout: 300_000 }, () => {
  const findings = '全年审结17件，其中败诉4件，败诉率25.52%。';
  test.each<[string, number, () => string, RegExp]>([
    [
      'a million runs in one paragraph',
      900,
      () => `<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>法</w:t></w:r>'.repeat(1e6)}</w:p>`,
      /检查报告 1 份/,
    ],
    [
      'a million runs in paragraphs',
      900,
      () => `<w:p>${'<w:r><w:t>法</w:t></w:r>'.repeat(100)}</w:p>`.repeat(1e4),
      /检查报告 1 份/,
    ],
    ['a hundred thousand paragraphs', 900, () => paragraph('全年审结17件。').repeat(1e5), /检查报告 1 份/],
    ['ten thousand paragraphs with a finding each', 900, () => paragraph(findings).repeat(1e4), /错误 1\d{4}/],
    [
      'a table of fifty thousand cells',
      900,
      () => `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(50)}</w:tr>`.repeat(1000)}</w:tbl>`,
      /检查报告 1 份/,
    ],
  ])('%s, %d MB', async (_, megabytes, body, expected) => {
    const folder = await makeFolder({});
    await writeFile(join(folder, 'a.docx'), file(TITLE + paragraph('一、举措') + body()));
    const args = [
      `--max-old-space-size=${megabytes}`,
      join(ROOT, 'dist/cli.js'),
      'check',
      'a.docx',
      '--fail-on',
      'never',
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
    expect(stdout).toMatch(expected);
  });
});

describe('is refused with a sentence', { timeout: 60_000 }, () => {
  const bomb = (size: number) => new Uint8Array(size).fill(0x20);
  test.each<[string, () => Uint8Array, RegExp]>([
    ['text of more than 64 MB', () => file('', [['word/document.xml', bomb(65 * 2 ** 20)]]), /解压后过大/],
    [
      'styles of more than 64 MB',
      () =>
        file(TITLE, [
          ['word/_rels/document.xml.rels', RELATIONS],
          ['word/styles.xml', bomb(65 * 2 ** 20)],
        ]),
      /解压后过大/,
    ],
    [
      'pictures of more than 512 MB',
      () => lying(file(TITLE, [['word/media/a.png', 'x'.repeat(1000)]]), 'word/media/a.png', 600 * 2 ** 20),
      /解压后过大/,
    ],
    [
      'more than 10,000 parts',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.xml`, new Uint8Array()]))),
      /解压后过大/,
    ],
    [
      'a part that says it is smaller than it is',
      () => lying(file(paragraph('法治'.repeat(1000))), 'word/document.xml', 100),
      /内部格式有错/,
    ],
    [
      'elements nested a hundred thousand deep',
      () => file('<w:sdt>'.repeat(1e5) + '</w:sdt>'.repeat(1e5)),
      /内部格式有错/,
    ],
    [
      'entities of its own',
      () =>
        packArchive([
          [
            'word/document.xml',
            `<!DOCTYPE w [<!ENTITY a "法治"><!ENTITY b "&a;&a;">]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
          ],
        ]),
      /内部格式有错/,
    ],
    ['no body', () => packArchive([['word/document.xml', `<w:document ${NAMESPACES}/>`]]), /已损坏/],
    ['another archive', () => packArchive([['a.txt', '法治']]), /已损坏/],
    ['nothing at all', () => new Uint8Array(), /已损坏/],
  ])('%s', (_, make, message) => {
    expect(problemOf(make())).toMatch(message);
  });
});

describe('comes to an end', () => {
  test('a file that holds itself', () => {
    const chunks = '<w:altChunk r:id="c"/>'.repeat(10);
    const rels = RELATIONS.replace(
      '</Relationships>',
      '<Relationship Id="c" Type="t/aFChunk" Target="a.docx"/></Relationships>',
    );
    let inner = file(paragraph('法治'));
    for (let depth = 0; depth < 6; depth++) {
      inner = file(chunks, [
        ['word/_rels/document.xml.rels', rels],
        ['word/a.docx', inner],
      ]);
    }
    const { blocks, unread } = read(inner);
    expect(blocks.length).toBeLessThan(60);
    expect(unread.find(({ kind }) => kind === 'mergedFile')?.count).toBeGreaterThan(0);
  });

  test('styles and lists that are based on each other', () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="a" w:type="paragraph"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b" w:type="paragraph"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const document = read(
      file('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>法治</w:t></w:r></w:p>', [
        ['word/_rels/document.xml.rels', RELATIONS],
        ['word/styles.xml', styles],
      ]),
    );
    expect(document.blocks).toMatchObject([{ text: '法治', style: { id: 'a' } }]);
  });

  test('a field that nothing closes does not swallow the text', () => {
    const begin = (code: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`;
    expect(read(file(begin(' TOC ') + paragraph('一、举措'))).blocks).toMatchObject([{ text: '一、举措' }]);
    const codeOnly = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>看不见</w:t></w:r></w:p>';
    expect(read(file(codeOnly + paragraph('一、举措'))).blocks).toMatchObject([{ text: '一、举措' }]);
  });
});

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="t/styles" Target="styles.xml"/></Relationships>';

/** The same archive, in whose list one part is said to have another size. */
function lying(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  // In the central directory, which stands last: the size at 24, the name at 46.
  bytes.writeUInt32LE(size, bytes.lastIndexOf(name) - 46 + 24);
  return bytes;
}
