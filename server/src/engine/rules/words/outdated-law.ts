/** 《中华人民共和国合同法》, 2017年修正的《行政处罚法》: a law that was replaced, or an earlier version of one. */
import { lawNamed, successorOf } from '../../lexicon/laws.ts';
import type { Excerpt } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { eachFound } from '../eachFound.ts';
import { defineRule } from '../rule.ts';
import { type Citation, citationsIn } from './citations.ts';

const YEAR_IN_FRONT = /(20\d\d)年(?:最?新?)(?:修订|修正|修改)的?$/;
const YEAR_AFTER = /\((20\d\d)年(?:修订|修正)\)$/;

const outdatedIn = once(excerpt => citationsIn(excerpt).flatMap(citation => judge(excerpt, citation)));

export default defineRule({
  id: 'words/outdated-law',
  title: { zh: '引用的法规已被替代或修改', en: 'Law that was replaced or changed since' },
  source: '法律、行政法规的公布文本',
  severity: 'hint',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, found } of eachFound(report, outdatedIn)) yield { span, message: found.message };
  },
});

function judge({ prose }: Excerpt, { span, words, name }: Citation): { span: Span; message: Localized }[] {
  const next = successorOf(name);
  if (next) {
    const message = {
      zh: `《${name}》已由《${next.name}》替代。如果说的是现在的依据，请改用新的名称。`,
      en: `《${name}》 was replaced by 《${next.name}》. Cite that unless the old one is meant.`,
    };
    return [{ span, message }];
  }
  const revised = lawNamed(name)?.revised;
  const year = (YEAR_AFTER.exec(words) ??
    YEAR_IN_FRONT.exec(prose.slice(Math.max(0, span.start - 14), span.start - 1)))?.[1];
  if (revised === undefined || year === undefined || Number(year) >= revised) return [];
  const message = {
    zh: `《${name}》最近一次修改是${revised}年，这里说的是${year}年的修改。请核对引用的版本。`,
    en: `《${name}》 was last changed in ${revised}; here it is the version of ${year}. Please check.`,
  };
  return [{ span, message }];
}
