/** 《重大行政绝策程序暂行条例》: the name of a law or paper that differs from a known one by a slip. */
import { nearLaw } from '../../lexicon/laws.ts';
import { once } from '../../report/once.ts';
import { eachFound } from '../eachFound.ts';
import { defineRule } from '../rule.ts';
import { citationsIn } from './citations.ts';

const slipsIn = once(excerpt =>
  citationsIn(excerpt).flatMap(({ span: { start }, name }) => {
    const right = nearLaw(name);
    return right === null ? [] : [{ span: { start, end: start + name.length }, right }];
  }),
);

export default defineRule({
  id: 'words/law-name',
  title: { zh: '法规文件名称写错', en: 'Name of a law with a slip' },
  source: '法律、行政法规和党内法规的名称',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, found } of eachFound(report, slipsIn)) {
      const written = report.text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `《${written}》像是《${found.right}》的误写。请核对名称。`,
          en: `《${written}》 looks like a slip for 《${found.right}》. Please check the name.`,
        },
        fixes: [
          {
            title: { zh: `改为《${found.right}》`, en: `Change to 《${found.right}》` },
            safety: 'ask',
            edits: [{ span, newText: found.right }],
          },
        ],
      };
    }
  },
});
