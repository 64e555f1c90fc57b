/** Where a section may go that is dropped on another one in a list of the sections. */
import type { Report, Section } from '../report/model.ts';
import { STANDARD_LEVEL } from '../text/ordinals.ts';
import { isAlike, type Rearrangement, relocate, type Side } from './rearrange.ts';

/** `（三）` moved `before` `（一）`; as `（四）` `below` another 二、. */
export interface DropPlace {
  readonly side: Side;
  readonly target: Section;
  readonly change: Rearrangement;
  /** Whether the section stays in its parent and on its level, so that nobody need be asked. */
  readonly isPlain: boolean;
}

/**
 * Dropped on one that it counts with, `section` goes in front of it, upwards and downwards alike; on its parent, or on
 * none (null), it becomes the last there. Anything else changes its parent or its level and is a question: the places
 * that can be meant, the one first on which it keeps its level. Empty where it can go nowhere: below itself.
 */
export function dropPlaces(report: Report, section: Section, onto: Section | null): DropPlace[] {
  const siblings = section.parent?.children ?? report.sections;
  if (onto === null || onto === section.parent) {
    const last = siblings.findLast(sibling => isAlike(section, sibling));
    return last && last !== section ? placesAt(report, section, [['after', last]], true) : [];
  }
  if (siblings.includes(onto) && isAlike(section, onto)) return placesAt(report, section, [['before', onto]], true);
  return placesAt(report, section, askedOf(section, onto), false);
}

type Target = readonly [Side, Section | undefined];

function askedOf(section: Section, onto: Section): readonly Target[] {
  const [own, other] = [levelOf(section), levelOf(onto)];
  if (own === other)
    return [
      ['before', onto],
      ['below', onto],
    ];
  if (own > other)
    return [
      ['below', onto],
      ['before', onto],
    ];
  return [
    ['after', aboveOn(own, onto)],
    ['before', onto],
  ];
}

/** 附件1 and other headings without an ordinal stand above all levels. */
function levelOf({ ordinal }: Section): number {
  return ordinal ? STANDARD_LEVEL[ordinal.style] : 0;
}

function aboveOn(level: number, section: Section): Section | undefined {
  for (let above = section.parent; above; above = above.parent) if (levelOf(above) === level) return above;
  return undefined;
}

function placesAt(report: Report, section: Section, targets: readonly Target[], isPlain: boolean): DropPlace[] {
  return targets.flatMap(([side, target]) => {
    const change = target && relocate(report, section, target, side);
    return change && change.edits.length > 0 ? [{ side, target, change, isPlain }] : [];
  });
}
