/** A linter of one mark and one word in place of the rules, so that these tests speak of the protocol and not of what rules find. */
import { type Finding, kinds, NO_LEDGER, type Relation, type Span } from '../../server/src/engine/index.ts';
import type { Analyse } from '../../server/src/lsp/reportCache.ts';

export const SAFE_RULE = 'outline/gap';
export const ASK_RULE = 'figures/ratio-mismatch';

/** ‼ has one safe fix (！); 疑 has two that must be asked for (甲, 乙); 炸 makes the linter throw. */
export const toyAnalyse: Analyse = ({ text }, { config }) => {
  if (text.includes('炸')) throw new Error('the toy linter exploded');
  const isOff = (rule: string) => config?.rules?.[rule] === 'off';
  const kind = kinds.find(({ id }) => id === 'report') ?? null;
  const findings = [
    ...(isOff(SAFE_RULE) ? [] : placesOf(text, '‼').map(safeFinding)),
    ...(isOff(ASK_RULE) ? [] : placesOf(text, '疑').map(askFinding)),
  ].sort((a, b) => a.span.start - b.span.start);
  const relations = placesOf(text, '97%').map(relationAt);
  const rows = relations.map(relation => ({ ...relation, status: 'checked' as const, ignored: null }));
  const ledger = { ...NO_LEDGER, relations: rows, figures: 1, assessed: rows.length };
  return { kind, findings, ignored: new Map(), relations, ledger };
};

function safeFinding(span: Span): Finding {
  return {
    rule: SAFE_RULE,
    severity: 'error',
    span,
    message: { zh: '有错', en: 'wrong' },
    evidence: [{ span: { start: 0, end: 2 }, note: { zh: '依据', en: 'because of this' } }],
    fixes: [{ title: { zh: '改为！', en: 'put it right' }, safety: 'safe', edits: [{ span, newText: '！' }] }],
  };
}

function askFinding(span: Span): Finding {
  const fix = (newText: string) =>
    ({ title: { zh: `改为${newText}`, en: newText }, safety: 'ask', edits: [{ span, newText }] }) as const;
  return {
    rule: ASK_RULE,
    severity: 'hint',
    span,
    message: { zh: '有疑问', en: 'doubtful' },
    evidence: [],
    fixes: [fix('甲'), fix('乙')],
  };
}

function relationAt(span: Span): Relation {
  // Only what a hover shows: the other fields are the rules' business.
  const relation: Partial<Relation> = {
    kind: 'ratio',
    verdict: 'inconsistent',
    span,
    operands: [],
    formula: '98÷100=98%',
    stated: '97%',
    computed: '98%',
    note: { zh: '！不上', en: 'does not agree' },
  };
  return relation as Relation;
}

function placesOf(text: string, word: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}
