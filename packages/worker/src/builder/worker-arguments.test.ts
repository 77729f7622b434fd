import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseWorkerArguments } from "./worker-arguments.ts";

const NEW = ["--functions-uri", "http://127.0.0.1:1/", "--functions-worker-id", "w", "--functions-request-id", "r"];
const OLD = [
  "--host",
  "127.0.0.1",
  "--port",
  "2",
  "--workerId",
  "old-w",
  "--requestId",
  "old-r",
  "--grpcMaxMessageLength",
  "5",
];

describe("a worker learns of its host", () => {
  test("by the arguments that hosts pass today", () => {
    assert.deepEqual(parseWorkerArguments([...NEW, "--functions-grpc-max-message-length", "2147483647"], {}), {
      hostUri: "http://127.0.0.1:1/",
      workerId: "w",
      requestId: "r",
      maxMessageBytes: 2_147_483_647,
    });
  });

  test("by the older ones", () => {
    assert.deepEqual(parseWorkerArguments(OLD, {}), {
      hostUri: "http://127.0.0.1:2/",
      workerId: "old-w",
      requestId: "old-r",
      maxMessageBytes: 5,
    });
    assert.equal(parseWorkerArguments(["--host=::1", "--port=2", "--workerId=w"], {}).hostUri, "http://[::1]:2/");
  });

  test("by both, where today's win, with the app's own between", () => {
    const args = ["serve", "--verbose", ...OLD, "--level=3", ...NEW, "last"];
    assert.equal(parseWorkerArguments(args, {}).hostUri, "http://127.0.0.1:1/");
    assert.equal(parseWorkerArguments(args, {}).workerId, "w");
  });

  test("by the environment, if by nothing else", () => {
    const environment = {
      Functions__Worker__HostEndpoint: "unix:/run/host.sock",
      Functions__Worker__WorkerId: "env-w",
      Functions__Worker__GrpcMaxMessageLength: "7",
    };
    assert.deepEqual(parseWorkerArguments([], environment), {
      hostUri: "unix:/run/host.sock",
      workerId: "env-w",
      requestId: "",
      maxMessageBytes: 7,
    });
    assert.equal(parseWorkerArguments(NEW, environment).workerId, "w");
  });
});

test("no limit of messages is no limit, and nonsense is refused", () => {
  const limit = (text: string): number | undefined =>
    parseWorkerArguments([...NEW, "--functions-grpc-max-message-length", text], {}).maxMessageBytes;
  assert.equal(limit("0"), undefined);
  assert.equal(parseWorkerArguments([...NEW, "--functions-grpc-max-message-length=-1"], {}).maxMessageBytes, undefined);
  assert.throws(() => limit("much"), { code: "ISO3034", message: /"much", which is no number of bytes/ });
});

test("without a host the error says how to start the app", () => {
  assert.throws(() => parseWorkerArguments([], {}), { code: "ISO3033", message: /`isofunc start`/ });
  assert.throws(() => parseWorkerArguments(["--host", "127.0.0.1"], {}), { code: "ISO3033" });
  assert.throws(() => parseWorkerArguments(NEW.slice(0, 2), {}), { code: "ISO3033", message: /no worker id/ });
});
