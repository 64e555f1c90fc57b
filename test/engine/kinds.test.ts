/** Kinds as data: wordings, roles of headings, kinds of a project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindProblem, kinds, lint, outline, parse, parseKind, recogniseKind } from '../../server/src/engine/index.ts';
import { headingTexts } from '../../server/src/engine/kinds/compiled.ts';
import { rolesOfHeading } from '../../server/src/engine/kinds/headings.ts';
import type { Kind } from '../../server/src/engine/kinds/kind.ts';
import { isOneSlip, mightStandNearly } from '../../server/src/engine/kinds/nearly.ts';
import { expand, pairsOf, parseWording, patternOf } from '../../server/src/engine/kinds/wording.ts';

function kindOf(id: string): Kind {
  const kind = kinds.find(other => other.id === id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

const annual = kindOf('annual-report');

describe('wordings', () => {
  test.each([
    ['存在(的)?(问题|不足)', ['存在问题', '存在不足', '存在的问题', '存在的不足']],
    ['^下一?步$', ['下步', '下一步']],
    ['(甲|乙(丙)?)?丁', ['丁', '甲丁', '乙丁', '乙丙丁']],
  ])('%s stands for %j', (wording, texts) => {
    expect([...(expand(parseWording(wording), 99) ?? [])].sort()).toEqual(texts.toSorted());
    const pattern = new RegExp(`^(?:${patternOf(parseWording(wording), null)})$`);
    for (const text of texts) expect(text).toMatch(pattern);
  });

  test('years stand for the year reported on and the next', () => {
    expect(patternOf(parseWording('{year}年和{next}年'), 2024)).toBe('2024年和2025年');
    expect('2031年').toMatch(new RegExp(patternOf(parseWording('{next}年'), null)));
  });

  test.each([
    ['(甲', 0],
    ['甲)', 1],
    ['?甲', 0],
    ['甲|(乙|', 2],
  ])('%s is refused at %i', (wording, offset) => {
    expect(() => parseWording(wording)).toThrowError(expect.objectContaining({ offset }));
  });

  test('one slip is one character replaced, lost or added', () => {
    expect(isOneSlip('推进', '推荐')).toBe(true);
    expect(isOneSlip('存在问题', '存问题')).toBe(true);
    expect(isOneSlip('存问题', '存在问题')).toBe(true);
    expect(isOneSlip('问题', '成效')).toBe(false);
    expect(isOneSlip('', 'ab')).toBe(false);
  });
});

const FRAMES: readonly ((words: string) => string)[] = [
  words => words,
  words => `2024年度${words}`,
  words => `2024年推进法治政府建设${words}`,
  words => `2024年度法治政府建设的${words}`,
  words => `全县${words}`,
];

const texts = annual.contents.flatMap(content => headingTexts(content).map(text => ({ role: content.role, text })));

describe('roles of headings', () => {
  test('every recognised wording has its role, with years and fillers around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...FRAMES), ({ role, text }, frame) => {
        expect(rolesOfHeading(frame(text), annual, 2024)).toContain(role);
      }),
      { numRuns: 2000 },
    );
  });

  test('one wrong, missing or extra character does not matter', () => {
    // 主要不足与工作打算 holds two contents, of which the one without the slip is found for certain.
    const long = texts.filter(({ text }) => text.length >= 6 && rolesOfHeading(text, annual, 2024).length === 1);
    const slip = fc.record({ at: fc.nat(30), kind: fc.constantFrom('wrong', 'missing', 'extra') });
    fc.assert(
      fc.property(fc.constantFrom(...long), slip, ({ role, text }, { at, kind }) => {
        const place = at % text.length;
        const rest = text.slice(kind === 'extra' ? place : place + 1);
        const mistaken = text.slice(0, place) + (kind === 'missing' ? '' : '犇') + rest;
        expect(rolesOfHeading(mistaken, annual, 2024), mistaken).toContain(role);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, readonly string[]]>([
    ['推荐法治政府建设的主要举措和成效', ['achievements']],
    ['存在的步足和原因', ['problems']],
    ['2025年工作按排', ['plan']],
    ['存在问题及下步打算', ['problems', 'plan']],
    ['2024年工作总结和2025年工作计划', ['achievements', 'plan']],
    // What is told as done is no plan, though its year be wrong; 重点举措 may be either, so that there the year decides.
    ['2025年工作开展情况', ['achievements']],
    ['2025年工作总结和2026年工作安排', ['achievements', 'plan']],
    ['2024年工作情况和2025年重点举措', ['achievements', 'plan']],
    ['下一步工作措施', ['plan']],
    ['2025年重点工作', ['plan']],
    ['2024年重点工作', ['achievements']],
    ['党政主要负责人履行推进法治建设第一责任人职责,加强法治政府建设的有关情况', ['first-responsible']],
    ['其他需要报告的情况', ['other-matters']],
    ['依法全面履行政府职能', []],
    ['聚焦突出问题,强化执法监督', []],
    ['补齐短板弱项,提升履职能力', []],
  ])('%s: %j', (heading, roles) => {
    expect(rolesOfHeading(heading, annual, 2024)).toEqual(roles);
  });

  test('the outline names all roles of a section', () => {
    const report = parse('某县2024年法治政府建设报告\n\n一、加强组织领导\n\n二、存在问题及下步打算\n\n略。\n');
    const nodes = outline(report, recogniseKind(report));
    expect(nodes.map(({ role, roles }) => [role, roles])).toEqual([
      ['achievements', ['achievements']],
      ['problems', ['problems', 'plan']],
    ]);
  });
});

describe('kinds of a project', () => {
  const city = parseKind(
    `{ // 事项指引
      "id": "shenzhen", "extends": "annual-report",
      "name": { "zh": "深圳年度报告", "en": "Shenzhen" },
      "recognise": { "title": ["深圳…法治政府建设…报告$"] },
      "without": ["other-matters"],
      "contents": [
        { "role": "plan", "heading": ["明年怎么干"] },
        { "role": "digital", "name": { "zh": "数字法治政府建设", "en": "Digital" }, "demand": "required",
          "source": "事项指引", "heading": ["数字(法治)?政府(建设)?"], "prose": [],
          "skeleton": { "heading": "数字法治政府建设", "body": "（此处填写）" } }
      ] }`,
    kinds,
  );

  test('extend one that ships', () => {
    expect(city.problems).toEqual([]);
    expect(city.kind?.contents.map(({ role }) => role)).toEqual([
      'achievements',
      'problems',
      'first-responsible',
      'plan',
      'digital',
    ]);
    const plan = city.kind?.contents.find(({ role }) => role === 'plan');
    expect([plan?.heading, plan?.demand]).toEqual([['明年怎么干'], 'required']);
  });

  test('stand in front of those that ship', () => {
    const report = parse('深圳市某区2024年法治政府建设年度报告\n\n一、数字政府建设\n\n略。\n');
    expect(recogniseKind(report, null, city.kind ? [city.kind] : [])?.id).toBe('shenzhen');
    expect(recogniseKind(report)?.id).toBe('annual-report');
  });

  test.each<[string, string, string]>([
    ['{"id":"a","extends":"annual-report","contents":[{"role":"plan","heading":["(下一步"]}]}', '(', '括号'],
    ['{"id":"a","extends":"nothing"}', '"nothing"', '没有这个文种'],
    ['{"id":"a","kontents":[]}', '"kontents"', '没有「kontents」'],
    ['{"id":"a","period":"future"}', '"future"', 'past'],
    ['{"id":"a","contents":{}}', '{}', '列表'],
    ['{"id":"A b"}', '"A b"', '写法不对'],
    ['{"id":"a","deadlines":[{"issuer":[],"month":13,"day":1,"source":""}]}', '13', '1 到 12'],
    ['{"id":"a" "b":1}', '"b"', 'JSON'],
    ['{"id":"a","contents":[{"role":"new"}]}', '{', '缺少'],
  ])('%s: problem at %s', (text, marked, message) => {
    const { kind, problems } = parseKind(text, kinds);
    expect(kind).toBeNull();
    const [{ span, message: said }] = problems as [(typeof problems)[number]];
    expect([text.slice(span.start, span.end), said.zh]).toEqual([marked, expect.stringContaining(message)]);
  });

  test('never throw, whatever the file holds', () => {
    fc.assert(fc.property(fc.string(), text => void parseKind(text, kinds)));
    fc.assert(fc.property(fc.json(), text => void parseKind(text, kinds)));
  });

  test.each(kinds.map(({ id }) => id))('%s, which ships, follows the schema', id => {
    const text = readFileSync(join(import.meta.dirname, `../../seeds/kinds/${id}.json`), 'utf8');
    const { kind, problems } = parseKind(text, []);
    expect(problems).toEqual([]);
    expect(kind?.id).toBe(id);
  });
});

test('a Markdown file that is no report has no kind', () => {
  for (const text of ['# Notes\n\n1. one\n2. two\n', '# 报告怎么写\n\n随便写写。\n', '']) {
    expect(lint(parse(text)).kind).toBeNull();
  }
});

test('a heading that holds a wording with one slip is never passed over for its neighbouring characters', () => {
  for (const { contents } of kinds) {
    for (const content of contents) {
      const pairs = pairsOf(content.heading.map(parseWording));
      const texts = headingTexts(content).filter(({ length }) => length >= 4);
      for (const text of texts) {
        for (let at = 0; at < text.length; at++) {
          const slips = [text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}※${text.slice(at)}`];
          const headings = text.length < 6 ? slips : slips.map(slip => `※${slip}※`);
          expect(headings.every(heading => mightStandNearly(heading, pairs))).toBe(true);
        }
      }
    }
  }
});

describe('a kind that is named', () => {
  const draft = (kind: string) => parse(`---\nkind: ${kind}\n---\n# 某市关于普法工作的报告\n\n一、总体情况\n`);

  test.each([
    ['work-plan', 'work-plan'],
    ['法治政府建设工作要点（计划、安排）', 'work-plan'],
    ['法治政府建设工作要点', 'work-plan'],
    ['其他公文', 'report'],
    ['年报', 'report'],
  ])('in front matter as %s is %s', (name, id) => {
    expect(recogniseKind(draft(name))?.id).toBe(id);
  });

  test('by no name that there is, is a problem at its place that lists what there is', () => {
    const report = draft('年报');
    const problem = kindProblem(report, kinds);
    expect(report.text.slice(problem?.span.start, problem?.span.end)).toBe('年报');
    for (const { id } of kinds) expect(problem?.message.zh).toContain(id);
    expect(kindProblem(draft('work-plan'), kinds)).toBeNull();
  });

  test('for a run stands above front matter, and that above a file pattern', () => {
    expect(recogniseKind(draft('work-plan'), 'report', [], '法治政府建设年度报告')?.id).toBe('annual-report');
    expect(recogniseKind(draft('work-plan'), 'report')?.id).toBe('work-plan');
  });
});

test.each([
  ['某市司法局关于拨付经费的请示', '市人民政府：\n\n因工作需要申请经费。\n'],
  ['某市司法局关于征求意见的函', '各区司法局：\n\n请于月底前反馈意见。\n'],
  ['某市行政执法监督办法', '第一条　为规范执法，制定本办法。\n'],
  ['某市法治政府建设推进会会议纪要', '一、会议认为\n'],
  ['在全市法治政府建设推进会上的讲话', '同志们：\n\n今天的会议很重要。\n'],
])('%s is an official document', (title, text) => {
  expect(recogniseKind(parse(`${title}\n\n${text}`))?.id).toBe('report');
});

test.each(['# 项目部署方案\n\n先装依赖。\n', '# 更新说明和工作计划\n\n- 修复问题\n'])('a README is none: %j', text => {
  expect(recogniseKind(parse(text))).toBeNull();
});
