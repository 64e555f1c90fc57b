/** `fazhi-lint diff`: shows which figures of one text are others in another. */
import { compareFigures, isUnchanged } from '../../engine/index.ts';
import { comparisonStylish } from '../formats/comparisonListing.ts';
import { comparisonJson } from '../formats/json.ts';
import { readDocument, STDIN } from '../readDocument.ts';
import type { Session } from '../session.ts';

export interface DiffOptions {
  readonly format: 'stylish' | 'json';
}

/** 0: every figure is as it was; 1: some are not, or cannot be told; 2: a text could not be read. */
export async function diff(
  oldPath: string,
  newPath: string,
  { format }: DiffOptions,
  session: Session,
): Promise<number> {
  if (oldPath === STDIN && newPath === STDIN) {
    session.complain(STDIN, {
      zh: '标准输入只能当作一份文稿，请写明另一份的文件名。',
      en: 'Standard input can be one of the two texts only; name a file for the other.',
    });
    return 2;
  }
  const before = await readDocument(oldPath, session, {});
  const after = await readDocument(newPath, session, {});
  if (!before || !after) return 2;
  const comparison = compareFigures(before.report, after.report);
  await session.deliver(
    format === 'json'
      ? comparisonJson(before, after, comparison)
      : comparisonStylish(before, after, comparison, session),
  );
  return isUnchanged(comparison) ? 0 : 1;
}
