/** Random drafts with everything that Markdown gives a meaning to, and with every slip that a safe fix corrects. */
import fc from 'fast-check';

/** What stands in a draft in signs: as often after a fix as in front of it. */
export const VERBATIM = [
  ...[
    '写`(`作',
    '写`12 件,`作',
    '写``a`(甲)``作',
    '按$公式(甲),乙$计',
    '按$$a,b$$计',
    '&#20013;甲',
    '\\(甲\\)',
    '<http://e/f,g>',
  ],
  ...['[网站](http://a/b "标题,副题")', '![图](d.png "图,一")', '<span title="甲,乙">丙</span>'],
];
const DEFINITION = '[1]: http://a/b "标题,副题"';

const ORDINALS = [
  ...'一、|二、|三、|四，|（一）|（二）、|(三)|(一）|㈡|1.|2.|3、|4、 |１．|２、 |1. |2. |1) |2)、 |0. '.split('|'),
  ...'（1）|(2)、|⑶|①|②、|第一，|第二、|一是|三是|1.1 |2.5|20.|21.'.split('|'),
];

const WORDS = [
  ...'总体情况|存在的问题|全年办结|加强领导|规范执法|某市司法局|甲|乙|**加强领导，**|**（一）甲。**乙|*甲*|__甲,乙__'.split(
    '|',
  ),
  ...'12件|１２件|1,200件|1 200件|12 件| 3 个|98.5%|９８．５％|2021-2025年|2021—2025年|三四个|甲\u200b乙|1\u200b2件'.split(
    '|',
  ),
  ...'《甲》、《乙》|《甲》《乙》|“甲”、“乙”|(试行)|（试行)|1) 甲 2) 乙|甲 1. 乙|ＡＰＰ|~~甲,乙~~|[见,此](c.md)|[^1]|👍'.split(
    '|',
  ),
  ...VERBATIM,
];

const MARKS = [...'，,。；;：:、（()|', '。。', '，，', ',,', '、。', '', ' ', '  '];

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 4 })
  .map(parts => parts.flat().join(''));

const line = fc
  .tuple(fc.option(fc.constantFrom(...ORDINALS), { nil: '' }), sentence)
  .map(([ordinal, words]) => ordinal + words);

const heading = fc.tuple(fc.constantFrom('# ', '## ', '### ', '##', '    ## '), line).map(parts => parts.join(''));
const indented = fc.tuple(fc.constantFrom('', '　　', '  ', '    ', '\t'), line).map(parts => parts.join(''));

const list = fc
  .array(fc.tuple(fc.nat(2), fc.constantFrom('- ', '* ', '1. ', '2. ', '1) ', '3. '), line), {
    minLength: 1,
    maxLength: 5,
  })
  .map(items => items.map(([depth, marker, words]) => '   '.repeat(depth) + marker + words).join('\n'));

const quotation = fc
  .array(fc.tuple(fc.constantFrom('> ', '>', '>> ', '> - '), line), { minLength: 1, maxLength: 3 })
  .map(lines => lines.map(parts => parts.join('')).join('\n'));

const table = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)), { minLength: 1, maxLength: 3 })
  .map(rows => ['| 项目 | 数量 |', '|:--|--:|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));

const code = line.map(words => `\`\`\`\n${words}\n\`\`\``);
const attachments = fc.constantFrom(
  '投资$100万元,增长$200万元',

  '附件：1.甲。\n2.乙；',
  '附件1',
  '名词解释',
  DEFINITION,
  '---',
  '<!-- 甲,乙 -->',
);

const block = fc.oneof(
  { weight: 4, arbitrary: indented },
  { weight: 2, arbitrary: fc.array(indented, { minLength: 2, maxLength: 3 }).map(lines => lines.join('\n')) },
  { weight: 1, arbitrary: fc.array(indented, { minLength: 2, maxLength: 3 }).map(lines => lines.join('  \n')) },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: quotation },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: attachments },
);

/** A draft of a few blocks, with LF or CRLF. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n')), { minLength: 1, maxLength: 7 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([blocks, isTitled, isCrlf]) => {
    const text = (isTitled ? '# 某市2022年法治政府建设情况报告\n\n' : '') + blocks.flat().join('');
    return isCrlf ? text.replaceAll('\n', '\r\n') : text;
  });
