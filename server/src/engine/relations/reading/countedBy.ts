/** 办结案件142起，处罚683人，`人数`约为`案件数`的4.8倍: counts that are called by what they are counted in. */
import { isCount } from './mentions.ts';
import type { Mention } from './model.ts';

const UNITS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名'],
  人员: ['人', '名'],
  案件: ['件', '起', '宗'],
  件: ['件'],
  案: ['件', '起', '宗'],
  户: ['户'],
  场次: ['场', '场次'],
};

/** The only count of the sentence in front of `stated` in that measure; null where the words name none or there are more. */
export function countedBy(mentions: readonly Mention[], stated: Mention, words: string): Mention | null {
  const units = UNITS[/^(.{1,2})数$/.exec(words)?.[1] ?? ''];
  if (!units || stated.figure.kind !== 'multiple') return null;
  const found = mentions.filter(
    mention =>
      mention.index < stated.index &&
      mention.sentence === stated.sentence &&
      isCount(mention) &&
      units.includes(mention.figure.unit),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
