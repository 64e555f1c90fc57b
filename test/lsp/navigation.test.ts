// From one place of a report to another: cross-references, attachments, operands, equal labels, growing selections.
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentHighlight, DocumentLink, Location, SelectionRange, WorkspaceEdit } from 'vscode-languageserver';
import { FOLDER, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）加强领导
落实《重大行政决策程序条例》，受理申请160件，办结152件，办结率95%。

（二）加强队伍
问题详见第二部分，名单见附件2，做法如前述（一）。再次落实《重大行政决策程序条例》，受理申请30件。

二、存在的不足

力量不足。

附件：1.任务清单
2.人员名单
`;

let client: TestClient;
const open = async (text = REPORT, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
const textOf = (document: TestDocument, { start, end }: Location['range']) => {
  const lines = document.text.split('\n');
  return start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : undefined;
};
afterEach(() => client.close());

describe('document links', () => {
  it('lead from each cross-reference to what it names', async () => {
    const document = await open();
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: URI } });
    expect(links.map(({ range, target, tooltip }) => [textOf(document, range), target, tooltip])).toEqual([
      ['详见第二部分', `${URI}#L11,1`, '二、存在的不足'],
      ['见附件2', `${URI}#L16,1`, '2.人员名单'],
      ['如前述（一）', `${URI}#L5,1`, '（一）加强领导'],
    ]);
  });

  it('leave out what is not there and what could be two', async () => {
    await open(REPORT.replace('第二部分', '第五部分').replace('附件2', '附件7'));
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: URI } });
    expect(links).toHaveLength(1);
  });
});

describe('go to definition', () => {
  it.each([
    ['详见第二', '二、存在的不足'],
    ['见附件', '2.人员名单'],
  ])('leads from “%s” to “%s”', async (at, heading) => {
    const document = await open();
    const { range } = await document.askAt<Location>('textDocument/definition', at);
    expect(textOf(document, range)).toBe(heading);
  });

  it.each([
    ['见第一部', '一、主要举措和成效'],
    ['见第一部分第（二', '（二）加强队伍'],
  ])('resolves both halves of 第一部分第（二）项: “%s”', async (at, heading) => {
    const document = await open(REPORT.replace('力量不足。', '力量不足，做法见第一部分第（二）项。'));
    const { range } = await document.askAt<Location>('textDocument/definition', at);
    expect(textOf(document, range)).toBe(heading);
  });

  it.each([
    ['见一', '一、主要举措和成效'],
    ['见一、（二', '（二）加强队伍'],
    ['（一）加强领导”', '（一）加强领导'],
  ])('resolves references by ordinals and quoted headings: “%s”', async (at, heading) => {
    const document = await open(REPORT.replace('力量不足。', '力量不足，见一、（二），参见“（一）加强领导”。'));
    const { range } = await document.askAt<Location>('textDocument/definition', at);
    expect(textOf(document, range)).toBe(heading);
  });

  it('leads from a heading that is named by its words alone', async () => {
    const document = await open(REPORT.replace('力量不足。', '力量不足，针对“加强领导”部分逐条整改。'));
    const { range } = await document.askAt<Location>('textDocument/definition', '针对“加强');
    expect(textOf(document, range)).toBe('（一）加强领导');
  });

  it('leads nowhere from plain words', async () => {
    expect(await (await open()).askAt('textDocument/definition', '力量')).toBeNull();
  });
});

describe('references', () => {
  const find = (document: TestDocument, at: string, includeDeclaration = true) =>
    document.askAt<Location[]>('textDocument/references', at, { context: { includeDeclaration } });

  it('are the figures that count the same', async () => {
    const document = await open();
    const found = await find(document, '160');
    expect(found.map(({ range }) => textOf(document, range))).toEqual(['160件', '30件']);
    expect(await find(document, '160', false)).toHaveLength(1);
  });

  it.each([
    ['二、存在', ['二、存在的不足', '详见第二部分']],
    ['详见第二', ['二、存在的不足', '详见第二部分']],
    ['（一）加强', ['（一）加强领导', '如前述（一）']],
    ['2.人员', ['2.人员名单', '见附件2']],
    ['（二）加强', ['（二）加强队伍']],
  ])('lead from “%s” to all that names it', async (at, places) => {
    const document = await open();
    expect((await find(document, at)).map(({ range }) => textOf(document, range))).toEqual(places);
    expect(await find(document, at, false)).toHaveLength(places.length - 1);
  });

  it('are the places that cite a 《title》', async () => {
    const document = await open();
    expect(await find(document, '再次落实《重大')).toHaveLength(2);
  });
});

describe('rename', () => {
  const place = (document: TestDocument, at: string) => document.askAt<object | null>('textDocument/prepareRename', at);
  const rename = async (document: TestDocument, at: string, newName: string) => {
    await document.apply(await document.askAt<WorkspaceEdit>('textDocument/rename', at, { newName }));
    return document.text;
  };

  it('gives a heading another title and keeps its ordinal', async () => {
    const document = await open();
    expect(await place(document, '二、存在')).toMatchObject({ placeholder: '存在的不足' });
    expect(await rename(document, '二、存在', '不足和原因')).toBe(REPORT.replace('二、存在的不足', '二、不足和原因'));
  });

  it.each(['（一）加强', '“（一）加强'])('gives it to the quotations of the heading too, from “%s”', async at => {
    const quoting = REPORT.replace('力量不足。', '力量不足，参见第一部分“（一）加强领导”。');
    const document = await open(quoting);
    expect(await place(document, at)).toMatchObject({ placeholder: '加强领导' });
    expect(await rename(document, at, '压实责任')).toBe(quoting.replaceAll('加强领导', '压实责任'));
  });

  it.each(['（一）加强', '针对“加强'])('and to what names it by its words alone, from “%s”', async at => {
    const naming = REPORT.replace('力量不足。', '力量不足，针对“加强领导”部分逐条整改。');
    const document = await open(naming);
    expect(await rename(document, at, '压实责任')).toBe(naming.replaceAll('加强领导', '压实责任'));
  });

  it('gives a 《title》 another name wherever it is cited', async () => {
    const document = await open();
    expect(await place(document, '落实《重大')).toMatchObject({ placeholder: '重大行政决策程序条例' });
    const renamed = await rename(document, '落实《重大', '《重大行政决策程序暂行条例》');
    expect(renamed).toBe(REPORT.replaceAll('程序条例', '程序暂行条例'));
  });

  it.each(['问题详', '160'])('is none of what has no name, as “%s”', async at => {
    expect(await place(await open(), at)).toBeNull();
  });
});

describe('highlights', () => {
  it('show every operand of the relation under the cursor', async () => {
    const document = await open();
    const found = await document.askAt<DocumentHighlight[]>('textDocument/documentHighlight', '办结率95');
    expect(found.map(({ range, kind }) => [textOf(document, range), kind])).toEqual([
      ['95%', 3],
      ['152件', 2],
      ['160件', 2],
    ]);
  });

  it('show the same from an operand', async () => {
    const document = await open();
    const found = await document.askAt<DocumentHighlight[]>('textDocument/documentHighlight', '办结152');
    expect(found).toHaveLength(3);
  });
});

describe('selection', () => {
  it('grows from figure to clause, sentence, section and report', async () => {
    const document = await open();
    const positions = [document.position('办结152')];
    const [found] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: URI },
      positions,
    });
    const steps: (string | undefined)[] = [];
    for (let at: SelectionRange | undefined = found; at; at = at.parent) steps.push(textOf(document, at.range) ?? '…');
    expect(steps.slice(0, 3)).toEqual([
      '152件',
      '办结152件',
      '落实《重大行政决策程序条例》，受理申请160件，办结152件，办结率95%。',
    ]);
    expect(steps.length).toBeGreaterThanOrEqual(6);
  });
});

describe('hover', () => {
  it('says where else a 《title》 is cited', async () => {
    const document = await open();
    expect(await document.hover('《重大')).toBe('全文共引用 2 次，另见第 9 行');
  });

  it('says it in English', async () => {
    const document = await open(REPORT, { locale: 'en' });
    expect(await document.hover('《重大')).toBe('cited 2 times, also on line 9');
  });

  const explained: [comment: string, words: readonly (string | RegExp)[]][] = [
    [
      'fazhi-disable-next-line outline/gap "四、" @5b0f232d: 本单位习惯',
      [
        '在下一行忽略',
        '标题序号不连续',
        '只限「四、」',
        '理由：本单位习惯',
        /@5b0f232d 是所指文字的记号.*改动/,
        '恢复检查',
      ],
    ],
    ['fazhi-disable-line figures', ['在本行忽略', '这一类规则', '没有写理由']],
    ['忽略全文 outline/gap：本单位习惯', ['在全文中忽略', '标题序号不连续']],
    ['fazhi-disable words', ['从这里起忽略']],
    ['fazhi-disable-next-line', ['全部规则']],
  ];
  it.each([
    [`<!-- fazhi-disable-next-line figures -->\n全年共受理案件100件，\n其中办结90件。`, '在下面一段中忽略'],
    ['全年共受理案件100件，\n其中办结90件。 <!-- fazhi-disable-line figures -->', '在本段忽略'],
  ])('says that a suppression is for a paragraph of several lines: %s', async (passage, words) => {
    const document = await open(`${REPORT}\n\n${passage}\n`);
    expect(await document.hover('fazhi-disable')).toMatch(words);
  });

  it.each(explained)('says in plain words what <!-- %s --> does', async (comment, words) => {
    const document = await open(`${REPORT}\n<!-- ${comment} -->\n`);
    const text = (await document.hover(comment.slice(3)))?.replaceAll('\\', '') ?? '';
    for (const part of words) expect(text).toMatch(part);
  });
});
