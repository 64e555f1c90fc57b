/** Files of other office programs: what is said of them, and their conversion by LibreOffice. */
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertToWord } from '../../server/src/cli/officeConverter.ts';
import { ROOT } from '../sources.ts';
import { archive, ENCRYPTED, OLD_WORD, wordReport } from './docxSamples.ts';
import { makeFolder, runCli } from './harness.ts';
import { spawnCli } from './process.ts';

const sample = (name: string) => readFile(join(ROOT, 'test/word/samples', name));

describe('a file that is none of Word’s is named, with what to do', () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['a web page', 'a.doc', () => sample('42-html-saved-as.doc'), /是网页.*另存为 \.docx.*--convert/],
    ['RTF', 'a.doc', () => sample('43-rtf-saved-as.doc'), /是 RTF 文件.*另存为 \.docx.*--convert/],
    ['Word 2003 XML', 'a.doc', () => sample('44-word2003-xml.doc'), /是 Word 2003 的 XML 文件.*另存为 \.docx/],
    ['an old Word file', 'a.wps', () => OLD_WORD, /是旧版 Word 文件（\.doc、\.wps）.*另存为 \.docx.*--convert/],
    ['a password', 'a.docx', () => ENCRYPTED, /有打开密码/],
    [
      'OpenDocument',
      'a.odt',
      () => Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text', 'latin1'),
      /OpenDocument/,
    ],
    ['OFD', 'a.ofd', () => archive({ 'OFD.xml': '<a/>' }), /是 OFD 版式文件.*Word 原稿/],
    ['PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n'), /是 PDF 文件.*Word 原稿/],
    [
      'a spreadsheet',
      'a.xlsx',
      () => archive({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }),
      /是表格或演示文稿/,
    ],
  ])('%s', async (_, name, make, message) => {
    const folder = await makeFolder({ [name]: await make() });
    const { exit, stdout, stderr } = await runCli(['check', name], { cwd: folder });
    expect(exit).toBe(2);
    expect(stdout).not.toContain('✔');
    expect(stderr).toMatch(new RegExp(`^${name}: .*${message.source}`));
  });

  test('in a folder that is checked too, without being an error there', async () => {
    const folder = await makeFolder({
      'a.docx': await wordReport(),
      'b/老稿.doc': OLD_WORD,
      'c.docm': await wordReport(),
    });
    const { stdout, stderr } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['a.docx', 'c.docm']);
    expect(stderr).toMatch(/另有 1 个文件的格式不能直接读取，没有检查：b\/老稿\.doc/);
  });
});

describe('--convert', () => {
  /** A folder that holds a `soffice` of these lines, and that as the only path. */
  async function fakeOffice(script: string): Promise<string> {
    const folder = await makeFolder({ soffice: script });
    await chmod(join(folder, 'soffice'), 0o755);
    return folder;
  }
  const onUnix = test.skipIf(process.platform === 'win32');

  onUnix('has LibreOffice write a Word file into a folder of its own and reads that', async () => {
    const made = join(await makeFolder({ 'made.docx': await wordReport() }), 'made.docx');
    const office = await fakeOffice(
      `#!/bin/sh\nfor last; do :; done\nmkdir -p "$(dirname "$last")/out" && cp '${made}' "$(dirname "$last")/out/in.docx"\n`,
    );
    const folder = await makeFolder({ '老稿.doc': OLD_WORD });
    const temporary = await makeFolder({});
    const { stdout, stderr } = await spawnCli(['check', '.', '--convert'], {
      cwd: folder,
      env: { PATH: [office, '/bin', '/usr/bin'].join(delimiter), TMPDIR: temporary },
    });
    expect(stdout).toContain('figures/ratio-mismatch');
    expect(stderr).toContain('老稿.doc: 由 LibreOffice 转换后读取');
    expect(await readdir(folder)).toEqual(['老稿.doc']);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('says when LibreOffice is not there', async () => {
    const converted = await convertToWord(OLD_WORD, 'doc', { env: { PATH: await makeFolder({}) } });
    expect('problem' in converted && converted.problem.zh).toMatch(/没有找到 LibreOffice/);
  });

  onUnix('gives up a file that takes too long, and all that was started for it', async () => {
    const office = await fakeOffice('#!/bin/sh\nsleep 60 &\necho $! > "$PIDS"\nwait\n');
    const pids = join(office, 'pids');
    await writeFile(pids, '');
    const env = { PATH: [office, '/bin', '/usr/bin'].join(delimiter), PIDS: pids };
    const converted = await convertToWord(OLD_WORD, 'doc', { env, timeLimit: 1000 });
    expect('problem' in converted && converted.problem.zh).toMatch(/超过 1 秒，已停止/);
    const pid = Number(await readFile(pids, 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  onUnix('says when nothing came out', async () => {
    const office = await fakeOffice('#!/bin/sh\nexit 1\n');
    const converted = await convertToWord(OLD_WORD, 'doc', { env: { PATH: [office, '/bin'].join(delimiter) } });
    expect('problem' in converted && converted.problem.zh).toMatch(/没能转换/);
  });
});

/** Nobody may be there to bury a process that has ended. */
async function isRunning(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (state !== null) return !/\) Z/.test(state);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
