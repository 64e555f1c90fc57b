/** Whatever is opened in an editor: nothing throws, and every position is one of the text. */
import { describe, test } from 'vitest';
import { kinds } from '../../server/src/engine/index.ts';
import { checkInvariants } from './invariants.ts';

const KINDS = [null, ...kinds.map(({ id }) => id)];

describe('odd texts', () => {
  test.for<readonly [name: string, text: string]>([
    ['nothing', ''],
    ['a BOM alone', '\ufeff'],
    ['line breaks alone', '\n\r\n\r\r\n'],
    ['spaces alone', ' \t　\u00a0'],
    ['NUL', '\0一、\0（一）\0'],
    ['lone surrogates', '\ud800一、\udc00甲\ud83d。'],
    ['characters beyond the BMP', '一、𠮷野家𪚥。\n三、👨‍👩‍👧率50%。'],
    ['combining marks and joiners', 'e\u0301一\u200d、\u200b（一）'],
    ['opening brackets', '（([【《〈“‘'.repeat(500)],
    ['closing brackets', '）)]】》〉”’'.repeat(500)],
    ['nested quotations of Markdown', `${'>'.repeat(2000)} 一、甲`],
    ['nested lists', `${'- '.repeat(2000)}一、甲`],
    ['an unclosed comment', '一、甲\n<!-- fazhi-disable-file\n三、乙'],
    ['an unclosed fence', '一、甲\n```\n三、乙'],
    ['unclosed front matter', '---\nkind: report\n一、甲'],
    ['front matter that is no YAML', '---\n: : [\n\t- {\n---\n一、甲'],
    ['front matter of aliases', `---\na: &a [${'x,'.repeat(50)}]\nb: [*a,*a]\n---\n一、甲`],
    ['a tag with wide spaces between its attributes', `<a\t:\u00a0${'=\u00a0\u00a0:\u00a0:\u00a0'.repeat(40)}'>">`],
    ['fillers before a figure', `全年${'共有'.repeat(40)}、12件`],
    ['a table of bars', '|||||\n|-|-|-|-|\n|||||\n\\|\\|'],
    ['huge ordinals', '九百九十九、甲\n（九百九十九）乙\n999.丙\n1000.丁'],
    ['huge figures', `共${'9'.repeat(400)}件，其中${'9'.repeat(399)}.${'9'.repeat(400)}件，占比${'9'.repeat(50)}%。`],
    ['zero as denominator', '共0件，办结0件，办结率0%。败诉率0%。'],
    ['percentages without counts', '%％‰百分之。百分之零点。50%%%。'],
    ['a date that is none', '9999年99月99日\n二〇二三年十三月四十日\n'],
  ])('%s', ([, text]) => {
    for (const kind of KINDS) checkInvariants(text, kind);
  });
});
