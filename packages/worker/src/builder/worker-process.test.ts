import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http2";
import { createServer as createTcpServer } from "node:net";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { HandDrivenHost } from "../fixtures/hand-driven-host.ts";

const PROGRAM = join(import.meta.dirname, "../fixtures/worker-app.ts");

/** An app in a process of its own. */
class AppProcess implements AsyncDisposable {
  readonly #child;
  readonly #exit: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, ["--conditions=isofunc-source", PROGRAM, ...args], {
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    const closed = Promise.withResolvers<readonly [number | null, NodeJS.Signals | null]>();
    this.#child.on("close", (code, signal) => closed.resolve([code, signal]));
    this.#exit = closed.promise;
  }

  /** The exit code; -1 when a signal ended it. */
  async exitCode(): Promise<number> {
    const [code] = await this.#exit;
    return code ?? -1;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#exit;
  }
}

/** A host and an app that it has taken through its start; gives the ids of its functions by name. */
async function start(
  host: HandDrivenHost,
): Promise<{ readonly app: AppProcess; readonly ids: ReadonlyMap<string, string> }> {
  const app = new AppProcess(host.args);
  const functions = await host.start();
  return { app, ids: new Map(functions.map(({ name, functionId = "" }) => [name, functionId])) };
}

function text(value: string): { name: string; rpcData: "data"; data: { data: "string"; string: string } }[] {
  return [{ name: "test", rpcData: "data", data: { data: "string", string: value } }];
}

function portOf(server: Server): number {
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  return address.port;
}

describe("the process ends with code 0", { concurrency: true }, () => {
  test("when the host says so, after what is running, though the app left a server open", async () => {
    await using host = await HandDrivenHost.listen();
    const { app, ids } = await start(host);
    await using _ = app;
    const running = host.invoke({ invocationId: "1", functionId: ids.get("Wait")!, inputData: text("100") });
    host.send({ content: "workerTerminate", workerTerminate: { gracePeriod: { seconds: 5 } } });
    assert.equal((await running).result?.status, 1);
    assert.equal(await app.exitCode(), 0);
    assert.equal(app.stdout, "services disposed\nrun() is over\n");
    assert.equal(app.stderr, "");
  });

  test("on SIGTERM, but SIGINT is the host's business", async () => {
    await using host = await HandDrivenHost.listen();
    const { app, ids } = await start(host);
    await using _ = app;
    app.kill("SIGINT");
    const echo = await host.invoke({ invocationId: "1", functionId: ids.get("Echo")!, inputData: text("still here") });
    assert.deepEqual(echo.returnValue, { data: "string", string: "still here" });
    app.kill("SIGTERM");
    assert.equal(await app.exitCode(), 0);
    assert.equal(app.stdout, "services disposed\nrun() is over\n");
  });

  test("when the host is gone", async () => {
    const host = await HandDrivenHost.listen();
    const { app } = await start(host);
    await using _ = app;
    await host[Symbol.asyncDispose]();
    assert.equal(await app.exitCode(), 0);
    assert.match(app.stdout, /run\(\) is over/);
  });
});

describe("the process ends with code 1 and says why", { concurrency: true }, () => {
  for (const [how, message] of [
    ["throw", "thrown outside"],
    ["reject", "rejected outside"],
  ] as const) {
    test(`when the app fails outside of its functions (${how})`, async () => {
      await using host = await HandDrivenHost.listen();
      const { app, ids } = await start(host);
      await using _ = app;
      await host.invoke({ invocationId: "1", functionId: ids.get("Crash")!, inputData: text(how) });
      assert.equal(await app.exitCode(), 1);
      assert.match(
        app.stderr,
        new RegExp(`^The worker ends: an error was thrown outside of any function\\.\\nError: ${message}\\n +at `),
      );
      const log = await host.next("rpcLog", ({ rpcLog }) => rpcLog.exception?.message === message);
      assert.equal(log.rpcLog.logCategory, 1);
    });
  }

  test("when nobody started it as a worker", async () => {
    await using app = new AppProcess([]);
    assert.equal(await app.exitCode(), 1);
    assert.match(
      app.stderr,
      /This program is a function app and was started without a Functions host\..*isofunc start/,
    );
  });

  test("when there is no host at the address", async () => {
    const server = createTcpServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const port = portOf(server);
    server.close();
    await using app = new AppProcess(["--functions-uri", `http://127.0.0.1:${port}/`, "--functions-worker-id", "w"]);
    assert.equal(await app.exitCode(), 1);
    assert.match(app.stderr, /There is no Functions host at/);
  });

  test("when the host does not want it", async () => {
    await using host = await HandDrivenHost.listen();
    await using app = new AppProcess(host.args);
    await host.next("startStream");
    host.stream.end();
    assert.equal(await app.exitCode(), 1);
    assert.match(app.stderr, /The Functions host ended the stream before it had said anything/);
  });

  test("when what comes is no FunctionRpc", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/grpc" });
      response.write(Buffer.from("\0\0\0\0\x08garbage!", "latin1"));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const port = portOf(server);
    await using app = new AppProcess(["--functions-uri", `http://127.0.0.1:${port}/`, "--functions-worker-id", "w"]);
    assert.equal(await app.exitCode(), 1);
    assert.match(app.stderr, /The stream from the Functions host broke off: /);
    server.close();
  });
});

test("with ISOFUNC_DESCRIBE the app writes its functions and ends, without a host", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isofunc-describe-"));
  try {
    await using app = new AppProcess([], { ISOFUNC_DESCRIBE: join(folder, "app.json") });
    assert.equal(await app.exitCode(), 0);
    const { functions } = JSON.parse(readFileSync(join(folder, "app.json"), "utf8"));
    assert.deepEqual(
      functions.map(({ name, entryPoint, scriptFile }: Record<string, string>) => [name, entryPoint, scriptFile]),
      [
        ["Echo", "echo", "worker-app.ts"],
        ["Crash", "crash", "worker-app.ts"],
        ["Wait", "wait", "worker-app.ts"],
      ],
    );

    await using host = await HandDrivenHost.listen();
    const { app: running, ids } = await start(host);
    await using _ = running;
    assert.equal(ids.get("Echo"), functions[0].functionId, "the same ids as in a running worker");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
