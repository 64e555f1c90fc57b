/** Markers of the specs: ⟦⟧ round a finding, ⟪⟫ round a piece of its evidence; reads them out of a text and writes them in. */
import type { Span } from '../../server/src/engine/index.ts';

export interface Marks {
  /** One span per finding, in order; a span marked twice (`⟦⟦…⟧⟧`) stands for two findings. */
  readonly findings: readonly Span[];
  /** Each place once, however many findings rest on it. */
  readonly evidence: readonly Span[];
}

export interface Marked extends Marks {
  /** The text without its markers; the spans point into it. */
  readonly text: string;
}

type Role = keyof Marks;

const OPENERS: Readonly<Record<string, Role>> = { '⟦': 'findings', '⟪': 'evidence' };
const CLOSERS: Readonly<Record<string, Role>> = { '⟧': 'findings', '⟫': 'evidence' };
const SIGNS: Readonly<Record<Role, readonly [open: string, close: string]>> = {
  findings: ['⟦', '⟧'],
  evidence: ['⟪', '⟫'],
};

/** Takes the markers out of `marked`. @throws Error when they do not pair. */
export function readMarks(marked: string): Marked {
  const open: Record<Role, number[]> = { findings: [], evidence: [] };
  const spans: Record<Role, Span[]> = { findings: [], evidence: [] };
  let text = '';
  for (const char of marked) {
    const opens = OPENERS[char];
    const closes = CLOSERS[char];
    if (opens) open[opens].push(text.length);
    else if (closes) {
      const start = open[closes].pop();
      if (start === undefined) throw new Error(`${char} closes nothing in:\n${marked}`);
      spans[closes].push({ start, end: text.length });
    } else text += char;
  }
  if (open.findings.length + open.evidence.length > 0) throw new Error(`a marker is not closed in:\n${marked}`);
  return { text, findings: spans.findings, evidence: spans.evidence };
}

/** Writes `text` with the markers in; the same marks always give the same string, so that strings can be compared. */
export function showMarks(text: string, marks: Marks): string {
  const placed = [
    ...marks.findings.map(span => ({ span, role: 'findings' as const })),
    ...unique(marks.evidence).map(span => ({ span, role: 'evidence' as const })),
  ];
  placed.sort(outerFirst);
  let shown = '';
  for (let at = 0; at <= text.length; at++) {
    const ending = placed.filter(({ span }) => span.end === at && span.start < at).reverse();
    for (const { role } of ending) shown += SIGNS[role][1];
    for (const { span, role } of placed) {
      if (span.start === at) shown += span.end === at ? SIGNS[role].join('') : SIGNS[role][0];
    }
    shown += text.charAt(at);
  }
  return shown;
}

interface Placed {
  readonly span: Span;
  readonly role: Role;
}

function outerFirst(a: Placed, b: Placed): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.role === b.role ? 0 : a.role < b.role ? 1 : -1);
}

function unique(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(span => [`${span.start}–${span.end}`, span])).values()];
}
