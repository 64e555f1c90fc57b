// Line 4: the view 结构 as a place of work: sections moved, renamed and deleted from it, by menu.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, placeOf, putCursor, replaceTexts, ruleOf, waitForDiagnostics, waitForText } from './harness.ts';
import { about } from './lines.ts';
import { answering, deleting } from './recorder.ts';
import { findRow, flatten, type Row, rowsOf, waitForSelected } from './rows.ts';

const STRUCTURE = 'fazhi.structure';

about(4, 'sections in the view 结构', () => {
  const call = async (command: string, pattern: RegExp, ...more: unknown[]) =>
    vscode.commands.executeCommand(command, findRow(await rowsOf(STRUCTURE), pattern).node, ...more);

  const cases: [command: string, row: RegExp, result: RegExp][] = [
    ['fazhi.moveDown', /^（一）/, /（一）健全[\s\S]*（二）提高/],
    ['fazhi.moveUp', /^三、/, /二、2025年主要安排[\s\S]*三、存在[\s\S]*附件/],
    ['fazhi.promote', /^（二）/, /详见第三部分[\s\S]*^二、健全[\s\S]*三、存在/m],
    ['fazhi.demote', /^二、/, /详见第一部分（三）[\s\S]*^（三）存在/m],
    ['fazhi.deleteSection', /^（一）/, /成效\n\n（一）健全/],
  ];
  for (const [command, row, result] of cases) {
    it(`${command} in one undo step`, async () => {
      const document = await openReport();
      const before = document.getText();
      await answering(deleting(), () => call(command, row));
      await waitForText(document, text => result.test(text));
      await vscode.commands.executeCommand('undo');
      await waitForText(document, text => text === before);
    });
  }

  it('are renamed', async () => {
    const document = await openReport();
    let proposed: string | undefined;
    const showInputBox = async ({ value }: vscode.InputBoxOptions) => {
      proposed = value;
      return '短板和原因';
    };
    await answering({ showInputBox }, () => call('fazhi.renameSection', /^二、/));
    assert.strictEqual(proposed, '存在的不足和原因');
    await waitForText(document, text => /^二、短板和原因$/m.test(text));
  });

  it('tell which references could not follow', async () => {
    const document = await openReport();
    const told: string[] = [];
    await answering(deleting(told), () => call('fazhi.deleteSection', /^二、/));
    await waitForText(document, text => !text.includes('存在的不足'));
    assert.lengthOf(told, 2);
    assert.include(told[1], '详见第二部分');
  });

  it('deleted with the target of a reference are given back at the press of a button', async () => {
    const document = await openReport();
    const before = document.getText();
    await answering(deleting([], /^(?:Undo|撤销)$/), () => call('fazhi.deleteSection', /^二、/));
    await waitForText(document, text => text === before);
  });

  it('are deleted only when that is wished, after one question that names what goes', async () => {
    const document = await openReport();
    const before = document.getText();
    const asked: unknown[][] = [];
    const showWarningMessage = async (...question: unknown[]) => {
      asked.push(question);
      return undefined;
    };
    await answering({ showWarningMessage }, () => call('fazhi.deleteSection', /^一、/));
    assert.strictEqual(document.getText(), before);
    assert.lengthOf(asked, 1);
    assert.match(String(asked[0]?.[0]), /一、主要举措和成效.*2/);
    assert.deepInclude(asked[0]?.[1], { modal: true });
  });

  it('are not offered to be changed where they are passages of one paragraph, and counted with what is deleted', async () => {
    const document = await openReport();
    await replaceTexts(document, [['基层法治力量不足，', '一是力量不足；二是经费不足；三是场地不足。']]);
    const before = document.getText();
    const told: string[] = [];
    const tell = async (words: string) => void told.push(words);
    const answers = { showInformationMessage: tell, showWarningMessage: tell };
    assert.strictEqual(findRow(await rowsOf(STRUCTURE), /^三是/).item.contextValue, 'passage');
    for (const command of ['fazhi.deleteSection', 'fazhi.renameSection', 'fazhi.moveUp'])
      await answering(answers, () => call(command, /^三是/));
    assert.lengthOf(told, 3);
    for (const words of told) assert.match(words, /三是场地.*(?:同一段|shares a paragraph)/);
    await answering(answers, () => call('fazhi.deleteSection', /^二、/));
    assert.match(told[3] ?? '', /二、存在的不足和原因.*3/);
    assert.strictEqual(document.getText(), before);
  });

  it('say why they cannot be lowered', async () => {
    await openReport();
    const told: string[] = [];
    const showInformationMessage = async (words: string) => void told.push(words);
    await answering({ showInformationMessage }, () => call('fazhi.demote', /^一、/));
    assert.match(told.join(), /主要举措和成效.*(?:不能降级|cannot go down)/);
  });

  it('keep the line breaks of Windows', async () => {
    const document = await openReport();
    const editor = vscode.window.activeTextEditor;
    await editor?.edit(edit => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const before = document.getText();
    await call('fazhi.moveDown', /^（一）/);
    const after = await waitForText(document, text => /（一）健全[\s\S]*（二）提高/.test(text));
    assert.notMatch(after, /[^\r]\n/);
    await vscode.commands.executeCommand('undo');
    await waitForText(document, text => text === before);
  });
});

about(4, 'the rows of the view 结构', () => {
  const isWrong = (found: vscode.Diagnostic) =>
    ruleOf(found) === 'figures/ratio-mismatch' && found.message.includes('20%');

  const places: [words: string, row: RegExp][] = [
    ['办结152件', /^（一）/],
    ['基层法治力量', /^二、/],
    ['落实《重大', /^（二）/],
  ];

  it('follow the cursor', async () => {
    const document = await openReport();
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    for (const [words, row] of places) {
      putCursor(placeOf(document, words));
      await waitForSelected(STRUCTURE, row);
    }
  });

  it('follow the cursor while they are renewed, and back to where it came from', async () => {
    const document = await openReport();
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    for (const typed of ['（甲', '（乙', '（丙', '（丁']) {
      for (const [words, row] of places) {
        await replaceTexts(document, [['临江县人民政府', `${typed}临江县人民政府`]]);
        for (const [passed] of places) putCursor(placeOf(document, passed));
        putCursor(placeOf(document, words));
        await waitForSelected(STRUCTURE, row);
      }
    }
  });

  it('count errors and warnings, up to the parents', async () => {
    const document = await openReport();
    await replaceTexts(document, [['办结率。', '办结率。审结案件17件，败诉4件，败诉率20%。']]);
    const findings = await waitForDiagnostics(document.uri, list => list.some(isWrong));
    const check = async (list: readonly vscode.Diagnostic[]) => {
      const end = placeOf(document, '二、存在').line;
      const rows = await rowsOf(STRUCTURE);
      const shown = ['一、', '（二）'].map(words => sumOf(findRow(rows, new RegExp(`^${words}`))));
      const there = ['一、', '（二）'].map(words => {
        const first = placeOf(document, words).line;
        const own = list.filter(({ range }) => first <= range.start.line && range.start.line < end);
        return own.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning).length;
      });
      assert.deepEqual(shown, there);
      return shown;
    };
    const [all = 0, own = 0] = await check(findings);
    assert.isAbove(own, 0);
    await replaceTexts(document, [['败诉率20%', '败诉率24%']]);
    assert.deepEqual(await check(await waitForDiagnostics(document.uri, list => !list.some(isWrong))), [
      all - 1,
      own - 1,
    ]);
  });

  it('show their section, to be read, when one with a badge is dropped among the editors', async () => {
    const document = await openReport();
    await replaceTexts(document, [['办结率。', '办结率。审结案件17件，败诉4件，败诉率20%。']]);
    await waitForDiagnostics(document.uri, list => list.some(isWrong));
    const { item } = findRow(await rowsOf(STRUCTURE), /^（二）/);
    assert(item.resourceUri, 'the row has a badge');
    const shown = await vscode.workspace.openTextDocument(item.resourceUri);
    assert.match(shown.getText(), /^（二）健全[^\n]*\s*$/);
    assert.include(document.getText(), shown.getText());
  });

  it('are each read as one sentence, without repetition and in one language', async () => {
    await openReport();
    const rows = flatten(await rowsOf(STRUCTURE));
    for (const { label, item } of rows) {
      const spoken = item.accessibilityInformation?.label ?? '';
      const parts = spoken.split(/，|, /);
      assert.include(spoken, label);
      for (const [index, part] of parts.entries()) {
        assert.notStrictEqual(part.trim(), '', spoken);
        assert.isFalse(
          parts.some((other, at) => at !== index && other.includes(part)),
          `twice: ${spoken}`,
        );
      }
      // The headings are Chinese whatever the language of the window.
      const own = /^[一二三四五六七八九十（]/.test(label) ? spoken.replace(label, '') : spoken;
      const isChinese = vscode.env.language.startsWith('zh');
      assert.notMatch(own, isChinese ? /[A-Za-z]{2}/ : /[\u4e00-\u9fff]/, `two languages: ${spoken}`);
    }
    const spoken = rows.map(({ item }) => item.accessibilityInformation?.label ?? '');
    assert.isTrue(
      spoken.some(words => /\d (?:处|errors?|warnings?)$/.test(words)),
      spoken.join('\n'),
    );
  });
});

/** What the badge of a row counts. */
function sumOf({ item: { resourceUri } }: Row): number {
  if (!resourceUri) return 0;
  return Object.values<number>(JSON.parse(resourceUri.query)).reduce((a, b) => a + b);
}
