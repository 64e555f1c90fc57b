/** Tells by the words in front whether a numbered part is one of another document: 《规划》第二部分, 国务院文件第三部分, 《条例》第一条第（三）项. */

/** What documents are called; 本方案 is the document itself. */
const NAMES =
  '文件|意见|建议|方案|规划|计划|纲要|要点|条例|办法|规定|规则|细则|通知|通报|公告|决定|决议|批复|函|令|讲话|标准|规范|指引|指南|清单|目录|协议|合同|法|案|例|定|报告|制度|单|号文?|[上下前后]一部分|该部分|附件 ?\\d{1,2}';
const NUMERAL = '[一二三四五六七八九十百零〇\\d]{1,6}';
const PLACE = `第? ?\\(? ?${NUMERAL} ?\\)?(?:部分|[条款项章节编目])`;
const NAMED = new RegExp(
  `(?:[》〉]|(?<!本)(?:${NAMES}))(?: ?[(〔][^()〔〕]{0,20}[)〕](?:\\d{1,4}号)?)?(?:${PLACE}){0,3}[的中里]{0,2} ?$`,
);
/** What only laws and the like have; 第（三）项 after it is one of it. */
const ARTICLE = `第 ?${NUMERAL} ?[条款章节编]`;
const IN_ARTICLE = new RegExp(`(?:${ARTICLE}|\\d)(?:${PLACE}){0,2}[的中里]{0,2} ?$`);
const LONGEST = 60;

/** Whether `front`, the text in front of a number that no word points at, ends with the name or an article of another document. */
export function endsInOther(front: string): boolean {
  const near = front.slice(-LONGEST);
  return NAMED.test(near) || IN_ARTICLE.test(near);
}

const OTHER = /[》〉]|(?<!本)(?:文件|意见|方案|规划|计划|纲要|条例|办法|规定|通知|决定|讲话)/;
const HAS_ARTICLE = new RegExp(`第 ?${NUMERAL} ?条`);

/** Whether the sentence up to the end of `front` names another document. */
export function namesOther(front: string): boolean {
  return OTHER.test(sentenceEnd(front));
}

/** Whether an article is named not far in front: 依照《条例》第三条，按照第（二）项处理. */
export function namesArticle(front: string): boolean {
  return HAS_ARTICLE.test(front.slice(-2 * LONGEST));
}

function sentenceEnd(front: string): string {
  const near = front.slice(-2 * LONGEST);
  return near.slice(Math.max(...[...'。;!?\n'].map(mark => near.lastIndexOf(mark))) + 1);
}
