/** Words by which a number is taken up again: 上述6件文件, 审结的269件案件中. */
import type { Mention } from './model.ts';

const POINTS_BACK = /(?:上述|前述|以上|这)$/;
const OF_STAGE = /(?:^|[在从已的])(审结|办结|结案|受理|立案|新收|收到|败诉|抽查|抽取|评查)的?$/;

/** Which earlier counts a mention may take up, or null where it takes up none. */
export function takesUp({ lead, rest, sentence }: Mention): ((earlier: Mention) => boolean) | null {
  const words = lead.trim();
  if (POINTS_BACK.test(words)) {
    const noun = /^(?:[已均都]|全部)/.test(rest) ? '' : rest.slice(0, 2);
    return earlier =>
      earlier.sentence < sentence && (noun === '' || (earlier.label.words + earlier.label.noun).includes(noun));
  }
  const stage = OF_STAGE.exec(words)?.[1];
  if (stage === undefined || !/中(?![心小央])/.test(rest)) return null;
  return earlier => earlier.label.words.includes(stage) && !earlier.label.negated;
}
