/**
 * Writes `generated/function-rpc.js` and its types from the `.proto` files.
 *
 *   node scripts/generate.ts            writes
 *   node scripts/generate.ts --check    writes nothing; exits with 1 when what is checked in differs
 *
 * The code is that of protobuf.js (static module), mended in the few places where its habits and ours differ; each
 * mend must find its place, so that a new version of protobuf.js cannot undo one silently.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pbjs from "protobufjs-cli/pbjs.js";

const PROTO_FOLDER = fileURLToPath(new URL("../proto/", import.meta.url));
const JS_FILE = new URL("../generated/function-rpc.js", import.meta.url);
const TYPES_FILE = new URL("../generated/function-rpc.d.ts", import.meta.url);

/** One change of the generated text. `why` is what it is for. */
interface Mend {
  readonly why: string;
  readonly find: RegExp;
  readonly replace: string;
}

const MENDS: readonly Mend[] = [
  {
    why: "the name of a oneof's field is an own property that decoding writes, not a getter that searches at each look",
    find: /^ *let \$oneOfFields;\n\n(?: *\$Object\.defineProperty\(\w+\.prototype, "\w+", \{\n.*\n.*\n *\}\);\n)+/gm,
    replace: "",
  },
  {
    why: "a sub-message that is absent is undefined, as its type says",
    find: /^( *\w+\.prototype\.\w+ = )null;$/gm,
    replace: "$1$undefined;",
  },
  {
    why: "a 64-bit integer is a number or a bigint",
    find: /\$util\.Long \? \$util\.Long\.fromBits\(0,0,false\) : 0;/g,
    replace: "0;",
  },
  {
    why: "messages are made by decoding alone; lists and maps come into being with their first entry",
    find: /= function \(properties\) \{\n(?: *this\.\w+ = .*\n)* *if \(properties\)\n *for \(.*\n.*\n.*\n *\};/g,
    replace: "= function () {};",
  },
  {
    why: "a map has no prototype: `constructor` is no key unless it was sent, and `__proto__` is one like any other",
    find: /if \((message\.\w+) === \$util\.emptyObject\)\n( *)message\.\w+ = \{\};/g,
    replace: "if ($1 === $$emptyMap)\n$2$1 = new $$Map();",
  },
  { why: "see above", find: /^( *)if \(key === "__proto__"\)\n.*\n/gm, replace: "" },
  { why: "see above", find: /\$util\.emptyObject/g, replace: "$$emptyMap" },
  {
    why: "see above",
    find: /^const \$root = .*$/m,
    replace: [
      "const $Map = function () {};",
      "$Map.prototype = $Object.create(null);",
      "const $emptyMap = $Object.freeze(new $Map());",
      "",
      "const $root = {};",
      "",
      "export const { BufferReader, BufferWriter } = $protobuf;",
    ].join("\n"),
  },
  {
    why: "unknown fields are skipped, as the contract asks; they are not kept",
    find: /^ *if \(message\.\$unknowns != null .*\n.*\n.*\n/gm,
    replace: "",
  },
  { why: "see above", find: /^ *let start = reader\.pos;\n/gm, replace: "" },
  { why: "see above", find: /^ *if \(!reader\.discardUnknown\) \{\n.*\n.*\n *\}\n/gm, replace: "" },
];

const TYPES = `// Written by scripts/generate.ts.
import type { WireReader } from "../src/codec/wire-reader.ts";
import type { WireWriter } from "../src/codec/wire-writer.ts";
import type { StreamingMessage } from "../src/messages/streaming-message.ts";

/** Reads and writes one kind of message. Decoding gives the contract's shape, whatever the bytes are, or throws. */
interface MessageCodec<Message> {
  encode(message: Message, writer: WireWriter): unknown;
  decode(reader: WireReader): Message;
}

export const AzureFunctionsRpcMessages: {
  readonly StreamingMessage: MessageCodec<StreamingMessage>;
};

/** protobuf.js's writer, as far as ours builds on it. */
export class BufferWriter {
  /** Where the next byte is written; all before it is written. */
  pos: number;
  buf: Buffer;
  /** A cached view of \`buf\`. */
  view: DataView | null;
  /** Where \`fork\` left lengths open. */
  states: number[] | null;
  /** Makes room for so many bytes behind \`pos\`. */
  _reserve(bytes: number): void;
  uint32(value: number): this;
  fork(): this;
  ldelim(): this;
}

/** protobuf.js's reader, as far as ours builds on it. */
export class BufferReader {
  constructor(buffer: Buffer);
  buf: Buffer;
  /** Where the next byte is read. */
  pos: number;
  /** The position where reading ends. */
  len: number;
  /** A cached view of \`buf\`. */
  view: DataView | null;
  uint32(): number;
}
`;

/** The JavaScript for the contract, as text. */
async function generate(): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const flags = "--target static-module --wrap esm --es6 --dependency protobufjs/minimal.js --no-comments".split(" ");
  const unused = ["create", "verify", "convert", "delimited", "typeurl", "service"].map((part) => `--no-${part}`);
  pbjs.main([...flags, ...unused, "--path", PROTO_FOLDER, "FunctionRpc.proto"], (error, output) => {
    if (error) reject(error);
    else resolve(output ?? "");
  });
  return MENDS.reduce(
    (text, { why, find, replace }) => {
      const mended = text.replace(find, replace);
      if (mended === text) throw new Error(`protobuf.js writes something new: found no place for "${why}"`);
      return mended;
    },
    await promise,
  );
}

const files: readonly (readonly [URL, string])[] = [
  [JS_FILE, `// Written by scripts/generate.ts from proto/*.proto.\n${await generate()}`],
  [TYPES_FILE, TYPES],
];

if (process.argv.includes("--check")) {
  for (const [file, text] of files) {
    if ((await readFile(file, "utf8")) === text) continue;
    console.error(`${fileURLToPath(file)} is not what its .proto files say. Run: npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of files) await writeFile(file, text);
}
