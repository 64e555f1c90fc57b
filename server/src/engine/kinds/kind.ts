/** A kind of report as data: how it is recognised and what it must contain. The files are in seeds/kinds. */
import type { Localized } from '../text/localized.ts';

export interface Kind {
  readonly id: string;
  readonly name: Localized;
  readonly recognise: Recognition;
  /** Contents the kind demands or advises, in their usual order. */
  readonly contents: readonly Content[];
}

/** Patterns are regular expressions read over the folded prose of a report, see `Report.prose`. */
export interface Recognition {
  /** Any one found in the title makes a document this kind… */
  readonly title: readonly string[];
  /** …unless one of these is found there. */
  readonly notTitle: readonly string[];
  /** For a document without a recognisable title: every one must be found in the text. */
  readonly text: readonly string[];
}

export interface Content {
  /** Role of the section that holds it: `achievements`, `problems`, `plan`, `first-responsible`, … */
  readonly role: string;
  readonly name: Localized;
  readonly demand: 'required' | 'advised';
  /** Legal source of the demand. */
  readonly source: string;
  /** Wordings of a heading that holds this content. */
  readonly heading: readonly string[];
  /** Wordings in running text that hold it. */
  readonly prose: readonly string[];
  /** Heading and body to insert when it is missing; `{year}` and `{next}` stand for the report's year and the year after. */
  readonly skeleton: { readonly heading: string; readonly body: string };
}
