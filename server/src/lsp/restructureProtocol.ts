/** What server and client exchange about changes of the outline: names and shapes. */
import type { DocumentParams, Place } from './protocol.ts';

/** Client to server, a request: the edit that moves, renames or deletes a section, with all that follows from it. */
export const RESTRUCTURE = 'fazhi/restructure';
/** Client to server, a request: where a section can go that is dropped on another one; null where it can go nowhere. */
export const DROP_PLACES = 'fazhi/dropPlaces';

export interface RestructureParams extends DocumentParams {
  /** Its id. */
  readonly section: string;
  readonly change:
    | { readonly to: 'up' | 'down' | 'promote' | 'demote' | 'delete' }
    /** `place` is the index of one of the places that `DROP_PLACES` answered. */
    | { readonly to: 'drop'; readonly onto: string | null; readonly place: number }
    | { readonly to: 'rename'; readonly title: string };
}

export interface DropParams extends DocumentParams {
  /** Ids; `onto` is null for the empty space below the rows. */
  readonly section: string;
  readonly onto: string | null;
}

export interface DropView {
  /** Whether the section changes neither its parent nor its level; there is one place then. */
  readonly isPlain: boolean;
  /** 移到「（二）规范执法」之前; and what the section is then: 成为“1.推进改革”. */
  readonly places: readonly { readonly label: string; readonly note: string }[];
}

/** A change as an edit, or in words why it cannot be made; null where it would change nothing. */
export type RestructureResult<Edit> = Restructured<Edit> | { readonly refusal: string } | null;

export interface Restructured<Edit> {
  readonly edit: Edit;
  /** Where its heading stands before. */
  readonly from: Place;
  /** The heading afterwards: its id, null when it was deleted; and where it, or what is in its place, stands. */
  readonly id: string | null;
  readonly place: Place;
  /** What else there is to know, such as marks that it could not get; null where there is nothing. */
  readonly note: string | null;
  /** What to say of cross-references that could not follow; null when all did. */
  readonly lost: {
    readonly message: string /** Where they stand afterwards, the first of them. */;
    readonly at: Place;
  } | null;
}
