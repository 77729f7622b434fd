/**
 * Writes `generated/*.js` and their types from the `.proto` files.
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
const GENERATED_FOLDER = new URL("../generated/", import.meta.url);

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

const FUNCTION_RPC_TYPES = `// Written by scripts/generate.ts.

/**
 * Reads and writes one kind of message. Whoever calls it names the shape, which src/ tells: decoding gives just that,
 * whatever the bytes are, or throws.
 */
export interface MessageCodec {
  encode<Message>(message: Message, writer: BufferWriter): unknown;
  decode<Message>(reader: BufferReader): Message;
}

export const AzureFunctionsRpcMessages: {
  readonly StreamingMessage: MessageCodec;
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

const SETTLEMENT_MESSAGES = [
  "CompleteRequest",
  "AbandonRequest",
  "DeadletterRequest",
  "DeferRequest",
  "RenewMessageLockRequest",
  "GetSessionStateRequest",
  "GetSessionStateResponse",
  "SetSessionStateRequest",
  "ReleaseSessionRequest",
  "RenewSessionLockRequest",
  "RenewSessionLockResponse",
];

const SETTLEMENT_TYPES = `// Written by scripts/generate.ts.
import type { MessageCodec } from "./function-rpc.js";

${SETTLEMENT_MESSAGES.map((name) => `export const ${name}: MessageCodec;`).join("\n")}
`;

/** What is written, and from what. */
const FILES = [
  { proto: "FunctionRpc.proto", name: "function-rpc", types: FUNCTION_RPC_TYPES },
  { proto: "Settlement.proto", name: "settlement", types: SETTLEMENT_TYPES },
] as const;

/** The JavaScript of one .proto file, as protobuf.js writes it. */
function generate(proto: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const flags = "--target static-module --wrap esm --es6 --dependency protobufjs/minimal.js --no-comments".split(" ");
  const unused = ["create", "verify", "convert", "delimited", "typeurl", "service"].map((part) => `--no-${part}`);
  pbjs.main([...flags, ...unused, "--path", PROTO_FOLDER, proto], (error, output) => {
    if (error) reject(error);
    else resolve(`// Written by scripts/generate.ts from proto/${proto}.\n${output ?? ""}`);
  });
  return promise;
}

const mendsDone = new Set<Mend>();

/** The JavaScript as we want it. */
function mend(code: string): string {
  return MENDS.reduce((text, change) => {
    const mended = text.replace(change.find, change.replace);
    if (mended !== text) mendsDone.add(change);
    return mended;
  }, code);
}

const outputs: [URL, string][] = [];
for (const { proto, name, types } of FILES) {
  outputs.push([new URL(`${name}.js`, GENERATED_FOLDER), mend(await generate(proto))]);
  outputs.push([new URL(`${name}.d.ts`, GENERATED_FOLDER), types]);
}
for (const { why } of MENDS.filter((change) => !mendsDone.has(change))) {
  throw new Error(`protobuf.js writes something new: found no place for "${why}"`);
}

if (process.argv.includes("--check")) {
  for (const [file, text] of outputs) {
    if ((await readFile(file, "utf8")) === text) continue;
    console.error(`${fileURLToPath(file)} is not what its .proto files say. Run: npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of outputs) await writeFile(file, text);
}
