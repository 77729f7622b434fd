/** A named connection, as found in the settings. */
export interface ConnectionSettings {
  /** The setting's name as a worker must know it: never empty, `AzureWebJobsStorage` for the default. */
  readonly name: string;
  /** Its connection string, when the setting has a value of its own. */
  readonly connectionString: string | undefined;
  /** Its identity sub-keys (`serviceUri`, `queueServiceUri`, `accountName`, `credential`, …), names in lower case. */
  readonly section: Readonly<Record<string, string>>;
}
