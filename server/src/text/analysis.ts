import type { Span } from '../base/span.ts';
import type { ResolvedDate } from './date-resolver.ts';
import type { DateShape } from './date-shape.ts';
import type { Entities, Entity } from './entities.ts';
import type { Mention } from './mentions.ts';
import type { Language } from './language.ts';
import type { Token } from './tokens.ts';

/**
 * What the engine understands in a text. All offsets are UTF-16 code units of the text as given, whatever its
 * normal form; all lists are in the order of the text.
 */
export interface Analysis {
  readonly text: string;
  readonly language: Language;
  /** The day that relative and partial dates lean on. */
  readonly published: Published | undefined;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  readonly numbers: readonly NumberMention[];
  /** The mentions of each sentence, by its index. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly entities: Entities;
}

export interface Published {
  /** `2022-11-10`, or coarser: `2022-11`, `2022`. */
  readonly value: string;
  readonly from: PublishedFrom;
}

/** Where the publication date comes from: metadata of the source, a dateline, or the dates inside the text. */
export type PublishedFrom = 'metadata' | 'dateline' | 'inferred' | 'given';

/** A sentence of prose, a heading or a caption; without the white space around it. */
export interface Sentence extends Span {
  /** Number of the paragraph, from 0. A paragraph is what stands between line breaks. */
  readonly paragraph: number;
  /** Page furniture (related news, bylines): shown when searched, never evidence. */
  readonly furniture: boolean;
  readonly tokens: readonly Token[];
}

export interface DateMention extends Span, ResolvedDate {
  readonly text: string;
  /** The smallest part that says the date, without `ngày`, `on`, … in front: what a correction replaces. */
  readonly core: Span;
  /** The date as written, before it was resolved. */
  readonly shape: DateShape;
  /** Leans on a date named earlier in the text (`cùng ngày`), and is only as sure as that. */
  readonly leansOnText?: boolean;
  /** Told as no more than near (`khoảng ngày 23/10`, `around 9 May`). */
  readonly rough?: boolean;
  /** The date that stands behind it and that it is counted from: `three days before the meeting of 9 November`. */
  readonly countedFrom?: DateShape;
  /** A bare weekday of a report that bears no date: of whichever week its source tells. */
  readonly anyWeek?: boolean;
}

export type Grain =
  'time' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'range' | 'none';

/** The words between the marks, without them; or a paragraph of a block quotation. */
export interface Quotation extends Span {
  readonly text: string;
  /** Set off as a block: `told` where a colon leads up to it or a line says whose it is, else by its look alone. */
  readonly block?: 'told' | 'bare';
}

export interface Statement {
  /** Null where the text has none in reach. */
  readonly speaker: Speaker | null;
  readonly cue: (Span & { readonly text: string }) | null;
  /** What was said: one or more stretches. */
  readonly content: readonly Span[];
  readonly direct: boolean;
  /** Is it told that this was not said (`did not say`, `declined to say`)? */
  readonly negated: boolean;
  /** Is it told as no more than possible (`would say`, `may have told`)? */
  readonly hypothetical: boolean;
  /** ISO value of the date on which it was said, where the sentence has one. */
  readonly date: string | null;
  /** The statement that this one is part of, as an index into `statements`: `A said B had warned …` holds B's. */
  readonly within?: number;
  /** The sentence that holds the cue, as an index into `sentences`. */
  readonly sentence: number;
  /** Whom the speaker stands for. */
  readonly entity: Entity | undefined;
  /** The speaker's own phrase, where it is one (no pronoun, not carried). */
  readonly mention: Mention | undefined;
  /** The outlet to which or in which it was said (`told Reuters`), where the sentence names one. */
  readonly venue?: Venue;
}

/** An outlet as the place where somebody speaks. */
export interface Venue {
  readonly mention: Mention;
  readonly entity: Entity;
}

export interface Speaker extends Span {
  readonly text: string;
  /** The fullest name or title in the text for the same speaker. */
  readonly name: string;
  /** How the speaker was found. */
  readonly by: 'name' | 'title' | 'pronoun' | 'carried';
}

export interface NumberMention extends Span {
  readonly text: string;
  readonly value: number;
  /** The thing counted (`binh sĩ`, `soldiers`), or empty. */
  readonly unit: string;
  /** An age that is told without a unit (`Keith Scott, 43, was`, `aged 43`). */
  readonly age?: true;
  /** Told as rounded: `khoảng`, `more than`, `gần`. */
  readonly approximate?: 'about' | 'over' | 'under';
  /** The upper end of a range (`23-26 độ`), of which `value` is the lower. */
  readonly to?: number;
}
