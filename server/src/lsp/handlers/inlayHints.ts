/** Beside each figure that can be computed, what its operands give: off unless `fazhi.inlayHints` is on. */

import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { localize, type Relation, VERDICT_ICONS } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toSpan } from '../toLsp.ts';

export function registerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    answerFrom<InlayHintParams, InlayHint[]>(session, 'textDocument/inlayHint', [], hintsIn),
  );
}

function hintsIn({ result, lines, settings }: Entry, { range }: InlayHintParams): InlayHint[] {
  if (!settings.editor.inlayHints) return [];
  const { start, end } = toSpan(lines, range);
  const inRange = result.relations.filter(({ span }) => span.start <= end && start <= span.end);
  return inRange.flatMap(relation => {
    const label = labelFor(relation);
    if (label === null) return [];
    const tooltip = [relation.formula, localize(relation.note, settings.locale)].filter(line => line !== '').join('\n');
    return [
      { position: lines.positionAt(relation.span.end), label, tooltip, kind: InlayHintKind.Type, paddingLeft: true },
    ];
  });
}

/** `✓` where the figure holds, `✗ 23.53%` where it does not; nothing where nothing was computed. */
function labelFor({ verdict, computed }: Relation): string | null {
  if (computed === null || verdict === 'notAssessed') return null;
  const sign = VERDICT_ICONS[verdict];
  return verdict === 'exact' || verdict === 'rounded' ? sign : `${sign} ${computed}`;
}
