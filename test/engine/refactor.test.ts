/** The refactorings of the outline that stand in the light bulb, each as text before and text after. */
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  demoteSection,
  type Edit,
  insertSection,
  lint,
  moveSection,
  parse,
  promoteSection,
  type Rearrangement,
  type Report,
  renumberDocument,
  restyleDocument,
  type Section,
  sectionAt,
} from '../../server/src/engine/index.ts';

type Refactoring = (report: Report, section: Section) => Rearrangement | readonly Edit[] | null;

/** Runs `refactoring` on the section whose heading holds `|`; null when it declines. */
function run(marked: string, refactoring: Refactoring): string | null {
  const cursor = Math.max(0, marked.indexOf('|'));
  const text = marked.replace('|', '');
  const report = parse(text);
  const section = sectionAt(report, cursor) ?? report.sections[0];
  if (!section) throw new Error(`no section in ${marked}`);
  const done = refactoring(report, section);
  return done && applyEdits(text, editsOf(done));
}

function editsOf(done: Rearrangement | readonly Edit[]): readonly Edit[] {
  return 'edits' in done ? done.edits : done;
}

const up: Refactoring = (report, section) => moveSection(report, section, 'up');
const down: Refactoring = (report, section) => moveSection(report, section, 'down');

const DRAFT = `一、总体情况

详见第三部分。

二、主要做法

（一）健全制度。清单公布。

（二）规范执法。评查覆盖。

三、存在问题

力量偏弱。
`;

describe('renumber the document', () => {
  test('all runs at once, references along', () => {
    expect(
      run(
        '一、总体\n\n详见第四部分。\n\n三、做法\n\n（二）健全。甲。\n\n（三）规范。乙。\n\n四、问题\n\n丙。\n',
        renumberDocument,
      ),
    ).toBe('一、总体\n\n详见第三部分。\n\n二、做法\n\n（一）健全。甲。\n\n（二）规范。乙。\n\n三、问题\n\n丙。\n');
  });

  test('nothing to change', () => {
    expect(renumberDocument(parse(DRAFT))).toEqual([]);
  });
});

describe('restyle the document', () => {
  test('㈠ becomes （一）', () => {
    expect(run('一、做法（试行）\n\n㈠健全\n\n㈡规范\n', restyleDocument)).toBe(
      '一、做法（试行）\n\n（一）健全\n\n（二）规范\n',
    );
  });

  test('a level left out is filled', () => {
    expect(run('一、做法\n\n1.健全\n\n(1)甲\n\n2.规范\n', restyleDocument)).toBe(
      '一、做法\n\n(一)健全\n\n1.甲\n\n(二)规范\n',
    );
  });

  test('what is in the standard form stays', () => {
    expect(restyleDocument(parse(DRAFT))).toEqual([]);
  });
});

describe('promote and demote', () => {
  test('（二） becomes the 三、 after its 二、, references follow', () => {
    expect(run(DRAFT.replace('（二）规范', '（二）|规范'), promoteSection)).toBe(
      DRAFT.replace('（二）规范', '三、规范').replace('三、存在', '四、存在').replace('第三部分', '第四部分'),
    );
  });

  test('with all below it, # too', () => {
    expect(run('## 一、甲\n\n### （一）|乙\n\n#### 1.丙\n\n### （二）丁\n\n## 二、戊\n', promoteSection)).toBe(
      '## 一、甲\n\n## 二、乙\n\n### （一）丙\n\n### （二）丁\n\n## 三、戊\n',
    );
  });

  test('demoting is the way back', () => {
    expect(run('## 一、甲\n\n## 二、|乙\n\n### （一）丙\n\n## 三、戊\n', demoteSection)).toBe(
      '## 一、甲\n\n### （一）乙\n\n#### 1.丙\n\n## 二、戊\n',
    );
  });

  test('in the levels that the document uses', () => {
    expect(run('一、甲\n\n1.乙\n\n二、|丙\n\n1.丁\n', demoteSection)).toBe('一、甲\n\n1.乙\n\n2.丙\n\n（1）丁\n');
  });

  test('the top is not promoted, a first section not demoted', () => {
    expect(run('|一、甲\n\n二、乙\n', promoteSection)).toBeNull();
    expect(run('|一、甲\n\n二、乙\n', demoteSection)).toBeNull();
  });
});

describe('move', () => {
  test('up, with all below it', () => {
    expect(run('一、甲\n\n见第二部分。\n\n二、|乙\n\n（一）丙。丁。\n\n（二）戊。己。\n', up)).toBe(
      '一、乙\n\n（一）丙。丁。\n\n（二）戊。己。\n\n二、甲\n\n见第一部分。\n',
    );
  });

  test('down undoes it, without a line break at the end', () => {
    expect(run('一、|甲\n子\n二、乙', down)).toBe('一、乙\n二、甲\n子');
  });

  test('not past the end of its run', () => {
    expect(run('一、甲\n\n二、|乙\n', down)).toBeNull();
    expect(run('一、甲\n\n二、乙\n'.replace('甲', '|甲'), up)).toBeNull();
  });
});

describe('insert', () => {
  const insert: Refactoring = (report, section) => insertSection(report, section, '新增内容');

  test('after a section, those below move up', () => {
    expect(run(DRAFT.replace('一、总', '一、|总'), insert)).toBe(
      DRAFT.replace('二、主要', '二、新增内容\n\n三、主要')
        .replace('三、存在', '四、存在')
        .replace('第三部分', '第四部分'),
    );
  });

  test('at the end, with # and CRLF', () => {
    expect(run('## 一、甲\r\n\r\n子。\r\n\r\n## 二、|乙\r\n\r\n丑。\r\n', insert)).toBe(
      '## 一、甲\r\n\r\n子。\r\n\r\n## 二、乙\r\n\r\n丑。\r\n\r\n## 三、新增内容\r\n',
    );
  });
});

test('no refactoring of a sound draft makes a finding of the outline', () => {
  // A reference to a part that is demoted would be found, and rightly.
  const draft = DRAFT.replace('详见第三部分', '任务如期完成');
  const report = parse(draft);
  for (const section of report.allSections) {
    for (const refactoring of [promoteSection, demoteSection, up, down]) {
      const done = refactoring(report, section);
      if (!done) continue;
      const after = applyEdits(draft, editsOf(done));
      const found = lint(parse(after), { kind: 'report', rethrow: true }).findings.filter(
        ({ rule, severity }) => rule.startsWith('outline/') && severity !== 'hint' && severity !== 'info',
      );
      expect(
        found.map(({ message }) => message.zh),
        after,
      ).toEqual([]);
    }
  }
});
