/** A kind of report as data: how it is recognised, what it must contain, how a new one starts. Files: seeds/kinds. */
import type { Localized } from '../text/localized.ts';

/** What `schemas/kind.schema.json` describes. Every wording is written as `wording.ts` says. */
export interface Kind {
  readonly id: string;
  readonly name: Localized;
  readonly recognise: Recognition;
  /** Which year the report is about, seen from the day it is signed. */
  readonly period: 'past' | 'coming' | 'none';
  /** Contents the kind demands or advises, in their usual order. */
  readonly contents: readonly Content[];
  /** Roles whose sections are expected in this order. */
  readonly order: readonly string[];
  /** Words that a heading may have or not without meaning anything else: 推进, 法治政府建设. */
  readonly fillers: readonly string[];
  readonly elements: Elements;
  readonly deadlines: readonly Deadline[];
  /** Fields that a report of this kind is expected to speak of. */
  readonly fields: readonly Field[];
  readonly draft: DraftFrame;
  /** Sentence patterns offered as snippets. */
  readonly phrases: readonly Phrase[];
}

interface Recognition {
  /** Any one found in the title makes a document this kind… */
  readonly title: readonly string[];
  /** …unless one of these is found there. */
  readonly notTitle: readonly string[];
  /** Whether a document must have headings with ordinals to be this kind. */
  readonly needsSections: boolean;
  /** For a document without a title: any one of these suffices. */
  readonly text: readonly TextEvidence[];
}

/** Everything named here must be found. */
interface TextEvidence {
  /** Wordings, each found somewhere in the sentences. */
  readonly all?: readonly string[];
  /** Wordings of which one is found in `least` headings (1 if not given) down to level `depth` (1 if not given). */
  readonly headings?: readonly string[];
  readonly least?: number;
  readonly depth?: number;
}

export interface Content {
  /** Role of the section that holds it: `achievements`, `problems`, `plan`, `first-responsible`, … */
  readonly role: string;
  readonly name: Localized;
  readonly demand: 'required' | 'advised';
  /** Legal source of the demand. */
  readonly source: string;
  /** The first year reported on for which the demand holds. */
  readonly since?: number;
  /** Wordings of a heading that holds this content. */
  readonly heading: readonly string[];
  /** Wordings of a sentence that holds it. */
  readonly prose: readonly string[];
  /** Weaker signs: two different ones in one paragraph count as one of `prose`. */
  readonly signs?: readonly string[];
  /** Whether sections with headings of their own making, 一、依法全面履行政府职能, hold this content. */
  readonly thematic?: boolean;
  /** Heading and body to insert when it is missing. */
  readonly skeleton: { readonly heading: string; readonly body: string };
}

export type Demand = 'required' | 'advised' | 'none';

interface Elements {
  readonly title: Demand;
  /** Wordings of the subject that the title must name. */
  readonly subject: readonly string[];
  readonly signatory: Demand;
  readonly issueDate: Demand;
}

/** The last day, in the year after the one reported on, for issuers whose name has one of these wordings. */
interface Deadline {
  readonly issuer: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly source: string;
}

export interface Field {
  readonly id: string;
  readonly name: Localized;
  readonly wordings: readonly string[];
}

/** What a new report has around its contents; `{issuer}`, `{year}` and `{next}` are filled in. */
interface DraftFrame {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly closing: string;
  readonly signatory: string;
  readonly date: string;
}

/** `body` is a VS Code snippet: `${1:…}` are its tab stops. */
interface Phrase {
  readonly name: Localized;
  readonly prefix: string;
  readonly body: string;
}
