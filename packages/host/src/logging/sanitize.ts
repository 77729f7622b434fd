/**
 * What comes before a secret in connection strings, URLs and command lines, and all that may belong to the secret. The
 * marks are the official host's. `PublicKeyToken=` is part of .NET type names and shows nothing secret.
 */
const SECRETS =
  /(?:(?<!PublicKey)Token=|DefaultEndpointsProtocol=http|AccountKey=|Data Source=|Server=|Password=|pwd=|(?:&amp;|[&?])(?:sig|code)=|SharedAccessKey=|key=)[^<"'\r\n]*/gi;

/** A text that may be shown: each secret in it is replaced by `[Hidden Credential]`. */
export function sanitize(text: string): string {
  return text.replace(SECRETS, "[Hidden Credential]");
}
