/** One wrong year and whether it was found. */
export interface YearTrial {
  /** The place that names the year. */
  readonly kind: string;
  readonly isFound: boolean;
}
