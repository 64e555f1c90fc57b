/** Beside each figure that can be computed, what its operands give: off unless `fazhi.inlayHints` is on. */

import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { agrees, localize, type Relation, VERDICT_ICONS } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toSpan } from '../toLsp.ts';

export function registerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    answerFrom<InlayHintParams, InlayHint[]>(session, 'textDocument/inlayHint', [], hintsIn),
  );
}

function hintsIn({ report, result, lines, settings }: Entry, { range }: InlayHintParams): InlayHint[] {
  if (!settings.editor.inlayHints) return [];
  const { start, end } = toSpan(lines, range);
  const inRange = result.relations.filter(({ span }) => span.start <= end && start <= span.end);
  return inRange.flatMap(relation => {
    const label = labelFor(relation);
    const { span } = relation;
    if (label === null || IN_PHRASE.test(report.text.slice(span.end, span.end + 1))) return [];
    // A figure that is reported for another reason is not confirmed in the same breath.
    const isReported = result.findings.some(finding => finding.span.start < span.end && span.start < finding.span.end);
    if (agrees(relation.verdict) && isReported) return [];
    const tooltip = [relation.formula, localize(relation.note, settings.locale)].filter(line => line !== '').join('\n');
    return [{ position: lines.positionAt(span.end), label, tooltip, kind: InlayHintKind.Type, paddingLeft: true }];
  });
}

/** What a hint would part from the figure that counts it: 5个领域. */
const IN_PHRASE = /^[\p{L}\p{N}]/u;

/** `✓` where the figure holds, `✗ 23.53%` where it does not; nothing where nothing was computed. */
function labelFor(relation: Relation): string | null {
  const { verdict, computed } = relation;
  if (computed === null || verdict === 'notAssessed') return null;
  return agrees(relation.verdict) ? VERDICT_ICONS[verdict] : `${VERDICT_ICONS[verdict]} ${computed}`;
}
