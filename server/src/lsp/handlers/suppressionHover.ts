/** What a suppression means, in plain words: what is ignored, where, why, and until when. */
import {
  type Locale,
  type Localized,
  localize,
  type Report,
  readSuppressions,
  reasonWords,
  rules,
  type Suppression,
} from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { meets } from '../toLsp.ts';
import type { Found, Style } from './hoverStyle.ts';

export function suppressionHover({ report, settings }: Entry, offset: number, style: Style): Found | null {
  const suppression = readSuppressions(report).find(({ comment }) => meets(comment, offset));
  if (!suppression) return null;
  const { locale } = settings;
  const say = (words: Localized) => style.text(localize(words, locale));
  const lines = [
    style.strong(localize(scopeWords(suppression, report), locale)),
    ...suppression.rules.map(rule => ruleWords(rule, style, locale)),
    ...(suppression.rules.length === 0 ? [say({ zh: '全部规则的问题', en: 'findings of every rule' })] : []),
    ...suppression.quotes.map(quote => say({ zh: `只限「${quote}」这一处`, en: `only “${quote}”` })),
    say(reasonWords(suppression.reason)),
    ...(suppression.mark === null ? [] : [say(MARK_WORDS(suppression.mark))]),
    say(TAKE_BACK),
  ];
  return { span: suppression.comment, text: lines.join(style.lineBreak) };
}

function ruleWords(id: string, style: Style, locale: Locale): string {
  const rule = rules.find(each => each.id === id);
  const name: Localized = rule?.title ?? { zh: '这一类规则', en: 'all rules of this family' };
  return `${style.text(localize(name, locale))} ${style.formula(id)}`;
}

function scopeWords({ comment, firstLine, lastLine, isSingle }: Suppression, { lines, tables }: Report): Localized {
  const line = lines.positionAt(comment.start).line;
  const isToEnd = lastLine === Number.POSITIVE_INFINITY;
  if (isToEnd && firstLine < line) return { zh: '在全文中忽略', en: 'Ignored in the whole text' };
  if (isToEnd) return { zh: '从这里起忽略', en: 'Ignored from here on' };
  if (!isSingle) return { zh: `从这里到第${lastLine + 1}行忽略`, en: `Ignored from here to line ${lastLine + 1}` };
  if (firstLine === lastLine) {
    return firstLine === line
      ? { zh: '在本行忽略', en: 'Ignored in this line' }
      : { zh: '在下一行忽略', en: 'Ignored in the next line' };
  }
  if (firstLine <= line) return { zh: '在本段忽略', en: 'Ignored in this paragraph' };
  return tables.some(({ span }) => lines.positionAt(span.start).line === firstLine)
    ? { zh: '在下面的表格中忽略', en: 'Ignored in the table below' }
    : { zh: '在下面一段中忽略', en: 'Ignored in the paragraph below' };
}

const MARK_WORDS = (mark: string): Localized => ({
  zh: `@${mark} 是所指文字的记号：这句话或有关数据一改动，这条忽略就不再起作用，重新检查`,
  en: `@${mark} ties this to the very words as they were: once the sentence or its figures change, they are checked again`,
});

const TAKE_BACK: Localized = {
  zh: '恢复检查：按 Ctrl+. 选「恢复检查（删去这条忽略）」，或删去这条说明',
  en: 'To check again, press Ctrl+. and choose “Check this again (remove this suppression)”, or delete the comment',
};
