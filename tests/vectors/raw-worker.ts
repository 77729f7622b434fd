/**
 * A worker that shares no code with ours: plain @grpc/grpc-js, and the contract as protobufjs reads it. It has the
 * functions of a scenario, writes down each invocation as it came over the wire, and answers what the scenario says.
 *
 * Started by a host; the scenario is the JSON file that ISOFUNC_TEST_SCENARIO names.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, credentials } from "@grpc/grpc-js";
import protobuf from "protobufjs";
import type { WorkerView } from "./compare.ts";

/** What the worker is to be. */
export interface Scenario {
  readonly capabilities: readonly string[];
  readonly functions: readonly ScenarioFunction[];
  /**
   * Fields of the InvocationResponse, in the contract's own names; `{"$hex": …}` stands for bytes. Found by the query
   * parameter `n` of the request, else under the name of the function, else under `""`.
   */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A file that gets one line of JSON for each invocation; see `SeenInvocation`. */
  readonly seen: string;
}

/** A function that the worker says it has. */
interface ScenarioFunction {
  readonly name: string;
  readonly bindings: readonly object[];
}

/** An invocation as it came: TypedData as the contract names its fields, bytes as `{"base64": …}`. */
export interface SeenInvocation extends WorkerView {
  readonly name: string;
}

type Fields = Readonly<Record<string, unknown>>;

const STATUS_SUCCESS = 1;

const argument = (name: string): string => process.argv[process.argv.indexOf(name) + 1] ?? "";
const scenario: Scenario = JSON.parse(readFileSync(process.env["ISOFUNC_TEST_SCENARIO"] ?? "", "utf8"));
const success = { status: STATUS_SUCCESS };

const root = new protobuf.Root();
const protos = join(import.meta.dirname, "../../packages/protocol/proto");
root.resolvePath = (_origin, target) => (target.startsWith("google/") ? target : join(protos, target));
root.loadSync("FunctionRpc.proto", { keepCase: true });
const message = root.lookupType("AzureFunctionsRpcMessages.StreamingMessage");

const client = new Client(new URL(argument("--functions-uri")).host, credentials.createInsecure(), {
  "grpc.max_receive_message_length": -1,
});
const stream = client.makeBidiStreamRequest<Fields, Fields>(
  "/AzureFunctionsRpcMessages.FunctionRpc/EventStream",
  (fields) => Buffer.from(message.encode(message.fromObject(fields)).finish()),
  (bytes) => message.toObject(message.decode(bytes), { longs: Number }),
);
stream.on("data", receive);
stream.on("error", () => process.exit(1));
stream.on("end", () => process.exit(0));
stream.write({ start_stream: { worker_id: argument("--functions-worker-id") } });

function receive(received: Fields): void {
  const [[kind, content] = ["", undefined]] = Object.entries(received).filter(([name]) => name !== "request_id");
  const fields = object(content);
  switch (kind) {
    case "worker_init_request":
      stream.write({ worker_init_response: { result: success, capabilities: capabilities() } });
      break;
    case "functions_metadata_request":
      stream.write({ function_metadata_response: { result: success, function_metadata_results: metadata() } });
      break;
    case "function_load_request":
      stream.write({ function_load_response: { function_id: fields["function_id"], result: success } });
      break;
    case "invocation_request":
      invoke(fields);
      break;
  }
}

function capabilities(): Record<string, string> {
  return Object.fromEntries(scenario.capabilities.map((name) => [name, "true"]));
}

function metadata(): Fields[] {
  return scenario.functions.map(({ name, bindings }, index) => ({
    name,
    function_id: String(index),
    entry_point: name,
    script_file: "scenario.mjs",
    raw_bindings: bindings.map((binding) => JSON.stringify(binding)),
  }));
}

function invoke(request: Fields): void {
  const { name = "" } = scenario.functions[Number(request["function_id"])] ?? {};
  const [trigger] = Array.isArray(request["input_data"]) ? request["input_data"] : [];
  const input = object(object(trigger)["data"]);
  const seen = { name, input, metadata: object(request["trigger_metadata"]) };
  appendFileSync(scenario.seen, `${JSON.stringify(seen, bytesAsBase64)}\n`);
  const { url } = object(input["http"]);
  const wanted = (typeof url === "string" && new URL(url).searchParams.get("n")) || name;
  const answer = scenario.answers[wanted] ?? scenario.answers[""] ?? {};
  stream.write({ invocation_response: { invocation_id: request["invocation_id"], result: success, ...revive(answer) } });
}

/** Buffers give themselves as JSON before a replacer sees them. */
function bytesAsBase64(this: unknown, key: string, value: unknown): unknown {
  const original = object(this)[key];
  return Buffer.isBuffer(original) ? { base64: original.toString("base64") } : value;
}

/** Puts bytes in place of their hexadecimal digits, and leaves out what is null. */
function revive(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields), (_key, value: unknown) => {
    if (value === null) return undefined;
    const hex = object(value)["$hex"];
    return typeof hex === "string" ? Buffer.from(hex, "hex") : value;
  });
}

function object(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
