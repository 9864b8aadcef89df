/** An entry of CSL-JSON, as a citation processor and Pandoc read it. Other fields than these are handed on untouched. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly [field: string]: unknown;
}

/** A name in parts, or as one that is never turned round. */
export interface CslName {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
}

export interface CslDate {
  /** One day, or the two ends of a stretch: year, month, day; the last two where known. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly [field: string]: unknown;
}
