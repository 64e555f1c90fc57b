/** The output formats of `check` and `figures`, each held to its own standard. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/engine/index.ts';
import { makeFolder, runCli } from './harness.ts';
import { CUT_OFF, GAP, GAP_GB18030, GOOD, README, TWO_WAYS } from './samples.ts';

const BELL = '\u0007';
const HOSTILE = GAP.replace(
  '全年举办讲座。',
  '</script><script>alert(1)</script> & "引号" \u0007\n\n::error::坏\n\n]]>',
).replace('存在的问题', '<img src=x onerror=alert(2)>');
const FILES = {
  'gap.md': GAP,
  '截尾 1.md': CUT_OFF,
  'good.md': GOOD,
  'readme.md': README,
  'bom.md': `\uFEFF${GAP.replaceAll('\n', '\r\n')}`,
  'gb.md': GAP_GB18030,
  'hostile.md': HOSTILE,
};

async function output(format: string, ...more: string[]): Promise<string> {
  const folder = await makeFolder(FILES);
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const { stdout, stderr, exit } = await runCli(['check', '.', '--format', format, ...more], { cwd: folder, env });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 1 });
  return stdout;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('json', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(read('schemas/output.schema.json'));

  test('agrees with the published schema', async () => {
    const text = await output('json');
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('names what could not be read', async () => {
    const folder = await makeFolder({ 'a.md': GOOD });
    const { stdout, exit } = await runCli(['check', 'a.md', 'no.md', '--format', 'json'], { cwd: folder });
    expect(exit).toBe(2);
    expect(JSON.parse(stdout).problems).toEqual([{ where: 'no.md', message: '没有这个文件或文件夹。请核对路径。' }]);
    expect(validate(JSON.parse(stdout))).toBe(true);
  });
});

describe('sarif', () => {
  const validate = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    read('test/fixtures/sarif-schema-2.1.0.json'),
  );

  test('agrees with the official schema', async () => {
    const log = JSON.parse(await output('sarif'));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  });

  test('carries rule help, related locations, fixes and fingerprints', async () => {
    const [run] = JSON.parse(await output('sarif')).runs;
    const known = run.tool.driver.rules;
    expect(known.map((rule: { id: string }) => rule.id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    for (const rule of known) expect(rule.help.text).toContain(rule.id);
    const results = run.results as {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
      relatedLocations?: unknown[];
      fixes?: {
        artifactChanges: { replacements: { deletedRegion: { charOffset: number; charLength: number } }[] }[];
      }[];
      partialFingerprints: Record<string, string>;
    }[];
    for (const { ruleId, ruleIndex, partialFingerprints } of results) {
      expect(known[ruleIndex].id).toBe(ruleId);
      expect(partialFingerprints['fazhiLint/v1']).toMatch(/^[\da-f]{16}$/);
    }
    const at = (uri: string) =>
      results.find(
        ({ ruleId, locations }) =>
          ruleId === 'outline/gap' && locations[0]?.physicalLocation.artifactLocation.uri === uri,
      );
    const gap = at('gap.md');
    expect(gap?.locations[0]?.physicalLocation.region).toMatchObject({ startLine: 14, startColumn: 1, endLine: 14 });
    expect(gap?.relatedLocations?.length).toBeGreaterThan(0);
    const region = gap?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion;
    expect(GAP.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0))).toBe('三');
    expect(at('bom.md')?.partialFingerprints).toEqual(gap?.partialFingerprints);
    const files = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    expect(files).toContain(`${encodeURIComponent('截尾 1')}.md`);
  });
});

describe('junit', () => {
  test('has a suite for each file, counts that agree, and skips what is no report', async () => {
    const xml = await output('junit');
    expect(xml.match(/<testsuite /g)).toHaveLength(Object.keys(FILES).length);
    for (const [, tests, failures, body = ''] of xml.matchAll(
      /<testsuite [^>]*tests="(\d+)" failures="(\d+)"[^>]*>([\s\S]*?)<\/testsuite>/g,
    )) {
      expect(body.match(/<testcase /g)).toHaveLength(Number(tests));
      expect(body.match(/<failure /g) ?? []).toHaveLength(Number(failures));
    }
    expect(xml).toMatch(/name="readme\.md"><skipped message="不是报告，未作检查"\/>/);
  });

  test('is well-formed whatever stands in the text', async () => {
    const xml = await output('junit');
    expect(xml).not.toMatch(/<script|<img/);
    expect(xml).not.toContain(BELL);
    const tags = xml.replace(/<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([a-z-]+)((?:\s[a-z]+="[^"<]*")*)\s*(\/?)>/g);
    const open: string[] = [];
    for (const [, closing, name = '', , empty] of tags) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/);
  });
});

describe('github', () => {
  test('writes one command per finding, which no text can forge', async () => {
    const text = await output('github');
    const { summary } = JSON.parse(await output('json'));
    const total = summary.error + summary.warning + summary.info + summary.hint;
    const commands = text.split('\n').filter(line => line.startsWith('::'));
    expect(commands).toHaveLength(total);
    for (const command of commands) {
      expect(command).toMatch(/^::(?:error|warning|notice) file=[^,:]+,line=\d+,[^:]*title=[^:,]+::./);
    }
    expect(text).toMatch(/::error file=gap\.md,line=14,endLine=14,col=1,endColumn=\d+,title=outline\/gap::/);
    expect(text).toMatch(/检查报告 6 份：/);
  });
});

/** Without what keeps figures from being broken. */
const inOneLine = (html: string) => html.replace(/<span class="whole">([^<]*)<\/span>/g, '$1');

describe('html', () => {
  test('needs nothing else and runs nothing', async () => {
    const html = await output('html');
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'`,
    );
    expect(html).not.toMatch(/<script|<img|<link|<[^>]*\son\w+=|https?:|url\(|@import/i);
    expect(html).not.toContain(BELL);
    const unmarked = html.replace(/<\/?u>/g, '');
    expect(unmarked).toContain('alert(1)&lt;/script&gt; &amp; ');
    expect(html).toContain('2023-11-1');
  });

  test('has the findings in the text, the contents, the ledger, and a place to sign', async () => {
    const html = await output('html');
    for (const part of ['问题清单', '数据核对表', '正文', '核对人：', '不是报告，未作检查'])
      expect(html).toContain(part);
    expect(html).toMatch(/<mark class="error">三、<\/mark>|<mark class="error">[^<]*三、/);
    expect(inOneLine(html)).toContain('4÷17=23.5294…%');
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.length).toBeGreaterThan(0);
    for (const id of anchors) expect(html).toContain(`id="${id}"`);
  });

  test('shows the report as paper, and every character of it that is no sign of Markdown', async () => {
    const text = GAP.replace('全年举办讲座。', '**全年**举办讲座。\n\n| 项目 | 场次 |\n|---|---|\n| 讲座 | 4 |');
    const folder = await makeFolder({ 'a.md': text });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html'], { cwd: folder });
    const marked = stdout.slice(stdout.indexOf('<div class="paper">'), stdout.indexOf('</section>'));
    const paper = marked.replace(/<sup>.*?<\/sup>|<\/?(?:mark|u)[^>]*>/g, '');
    const words = paper.replace(/<span class="line">\d+<\/span>|<[^>]*>|\s/g, '');
    expect(words).toBe(text.replace(/^---[\s\S]*?---\n|\s|[*|]|-{3}/g, ''));
    expect(paper).toMatch(/<p class="title">云泽市司法局关于2022年普法工作情况的报告<\/p>/);
    expect(paper).toMatch(/<p class="level1" role="heading" aria-level="5">一、工作开展情况<\/p>/);
    expect(paper).toContain('<tr><th>项目</th><th>场次</th></tr><tr><td>讲座</td><td>4</td></tr>');
    expect(paper).toMatch(/<p class="signed">云泽市司法局<\/p>[\s\S]*<p class="signed">2023年1月17日<\/p>/);
    expect(stdout).toMatch(/@page\{[^}]*counter\(page\)/);
  });

  test('gives two fixes of a finding as one or the other', async () => {
    const folder = await makeFolder({ 'a.md': TWO_WAYS });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html'], { cwd: folder });
    expect(stdout).toContain('<div class="more">建议：删去「左右」</div><div class="more">或者：删去「约」</div>');
  });

  test('lists what is ignored with the reason for it, be it in the text or in the configuration', async () => {
    const text = GAP.replace('三、', '<!-- fazhi-disable-next-line outline/gap: 按来文的序号 -->\n三、');
    const folder = await makeFolder({
      'a.md': text.replace('全年举办讲座。', '全年举办讲座，帐目清楚。'),
      '.fazhilint.json': '{ "accept": { "帐目": "本单位沿用的写法" } }',
    });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html'], { cwd: folder });
    const list = stdout.slice(stdout.indexOf('<h3>已忽略（写明的理由）</h3>'), stdout.indexOf('<h3>数据核对表'));
    expect(list).toMatch(/帐目[\s\S]*理由：本单位沿用的写法/);
    expect(list).toMatch(/outline\/gap[\s\S]*理由：按来文的序号/);
  });

  test('lists every figure that is counted, and a contradiction of two figures once', async () => {
    const twice = '全年共受理行政复议案件159件，参加者300人次。\n\n本年受理行政复议案件150件。';
    const folder = await makeFolder({ 'a.md': GAP.replace('全年举办讲座。', twice) });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html'], { cwd: folder });
    expect(stdout.match(/figures\/repeat-mismatch<\/span>/g)).toHaveLength(1);
    const listed = await runCli(['check', 'a.md'], { cwd: folder });
    expect(listed.stdout.match(/figures\/repeat-mismatch/g)).toHaveLength(2);
    expect(listed.stdout).toMatch(/警告 1、.*（前后不一致的两处算一个问题）/);
    expect(stdout).toMatch(/☑ 已复核[^<]*□[\s\S]*<h4>单独的数字 [1-9]\d* <span class="quiet">文中没有别的数可比/);
    expect(stdout).toMatch(/<h4>单独的数字 [1-9][\s\S]*<td><span class="whole">300人次<\/span><\/td>/);
  });

  test('sets a date that is yet to be written where the date will stand', async () => {
    const folder = await makeFolder({ 'a.md': GOOD.replace('2023年1月17日', '2023年XX月XX日') });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html'], { cwd: folder });
    expect(stdout).toContain('<p class="signed">2023年XX月XX日</p>');
  });

  test('lists the contents that a kind demands', async () => {
    const folder = await makeFolder({ 'a.md': GOOD.replace('kind: report', 'kind: annual-report') });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html', '--fail-on', 'never'], { cwd: folder });
    expect(stdout).toMatch(/<h3>必备内容<\/h3>[\s\S]*✔ 二、存在的问题/);
    expect(stdout).toContain('✖ 缺少');
  });

  test('ticks no content of which a new draft holds but what is to be filled in', async () => {
    const folder = await makeFolder({});
    await runCli(['new', 'annual-report', '--issuer', '云泽市人民政府', '--year', '2025', '--output', 'a.md'], {
      cwd: folder,
    });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'html', '--fail-on', 'never'], { cwd: folder });
    const checklist = stdout.slice(stdout.indexOf('<h3>必备内容'), stdout.indexOf('<h3>写到了哪些工作'));
    expect(checklist.match(/[✔✖○–] ?[^<]*/g)).toEqual([...Array(4).fill('✖ 只有提示文字，还没有写'), '– 没有写到']);
  });
});

describe('figures --format', () => {
  test('csv opens in a spreadsheet and holds no formulas', async () => {
    const folder = await makeFolder({ 'a.md': CUT_OFF });
    const { stdout } = await runCli(['figures', 'a.md', '--format', 'csv'], { cwd: folder });
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('\uFEFF位置,归类,类别,结论,原文,算得,算式,依据,说明,复核');
    expect(stdout).toContain('第12行第19字,值得一看,占比（率）,△ 由截尾得出,23.52%,23.53%,4÷17=23.5294…%,');
    expect(stdout).not.toMatch(/(?:^|,)"?[=+@]/m);
  });

  test('html is a page of its own', async () => {
    const folder = await makeFolder({ 'a<b>.md': CUT_OFF });
    const { stdout } = await runCli(['figures', 'a<b>.md', '--format', 'html'], { cwd: folder });
    expect(stdout).toMatch(/^<!DOCTYPE html>[\s\S]*数据核对表：a&lt;b&gt;\.md[\s\S]*<\/html>\n$/);
  });
});
