/** A retry policy that the host carries out for triggers that allow one. Durations are milliseconds. */
export type RetryOptions =
  | { readonly strategy: "fixedDelay"; readonly maxRetryCount: number; readonly delay: number }
  | {
      readonly strategy: "exponentialBackoff";
      readonly maxRetryCount: number;
      readonly minimumInterval: number;
      readonly maximumInterval: number;
    };
