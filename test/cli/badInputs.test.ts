/** Holds the matrix of bad inputs row by row, and the page of the documentation that is made of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { badInputs } from './badInputs.ts';
import { checkBadInput } from './checkBadInput.ts';

const PAGE = 'docs/bad-inputs.md';

describe('bad inputs', () => {
  test('are at least forty, none twice', () => {
    expect(badInputs.length).toBeGreaterThanOrEqual(40);
    expect(new Set(badInputs.map(({ input }) => input)).size).toBe(badInputs.length);
  });

  test.each(badInputs.filter(({ isHeavy }) => !isHeavy))('$input', checkBadInput);
});

test(`${PAGE} shows the matrix`, async () => {
  const page = pageOf();
  if (process.env['UPDATE_DOCS']) await writeFile(PAGE, page);
  expect(await readFile(PAGE, 'utf8'), 'run UPDATE_DOCS=1 npx vitest run test/cli/badInputs.test.ts').toBe(page);
});

function pageOf(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/(.{60}).+/, '$1…');
  const rows = badInputs.map(({ input, args, message, exit }) => {
    const shown = args.map(each => (each.length > 30 ? `${each.slice(0, 8)}….md` : each)).join(' ');
    return `| ${cell(input)} | \`fazhi-lint ${cell(shown)}\` | ${cell(message)} | ${exit} | 未改动 |`;
  });
  return `# 异常输入

<!-- Written by test/cli/badInputs.test.ts: UPDATE_DOCS=1 npx vitest run test/cli/badInputs.test.ts -->

给出什么、说什么、退出码、文件此后的状态。每一行都由测试逐条运行编译好的程序核对；文件是否改动按字节比较。
只要有一个文件未能读取，退出码就是 2，其余文件照常检查。

| 输入 | 命令 | 提示（开头） | 退出码 | 文件 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

磁盘写满、只读文件、检查期间被改动或删除的文件、十万个文件的文件夹，见 \`test/cli/nothingLost.test.ts\`。
`;
}
