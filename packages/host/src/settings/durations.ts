/** Named durations in milliseconds. */
export type Durations = Readonly<Record<string, number>>;
