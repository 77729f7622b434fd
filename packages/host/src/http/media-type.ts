const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const PARAMETER = `;\\s*${TOKEN}\\s*(?:=\\s*(?:${TOKEN}|${QUOTED})\\s*)?`;
const MEDIA_TYPE = new RegExp(`^\\s*(${TOKEN}\\s*/\\s*${TOKEN})\\s*((?:${PARAMETER})*)$`);

/** The media type of a Content-Type header in lower case, without parameters; undefined for what is none. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  return MEDIA_TYPE.exec(contentType ?? "")?.[1]
    ?.replace(/\s/g, "")
    .toLowerCase();
}
