import assert from "node:assert/strict";
import { test } from "node:test";
import { testWorkerConfig } from "./fixtures/test-workers.ts";
import { workerCommand, type WorkerIntroduction } from "./worker-command.ts";

const introduction: WorkerIntroduction = {
  config: {
    ...testWorkerConfig("worker"),
    executable: "/bin/x",
    arguments: [],
    workerPath: "/w/main.js",
    directory: "/w",
  },
  appRoot: "/app",
  environment: { A: "1" },
  port: 5000,
  workerId: "w-1",
  requestId: "r-1",
};

test("a worker gets both families of arguments, in the official order", () => {
  const { file, arguments: args, environment } = workerCommand(introduction);
  assert.equal(
    [file, ...args].join(" "),
    "/bin/x /w/main.js --host 127.0.0.1 --port 5000 --workerId w-1 --requestId r-1 --grpcMaxMessageLength 2147483647 " +
      "--functions-uri http://127.0.0.1:5000/ --functions-worker-id w-1 --functions-request-id r-1 " +
      "--functions-grpc-max-message-length 2147483647",
  );
  assert.deepEqual(environment, { A: "1", FUNCTIONS_WORKER_DIRECTORY: "/w", FUNCTIONS_APPLICATION_DIRECTORY: "/app" });
});

test("a worker's own arguments may name variables, and those that are not there vanish", () => {
  const config = {
    ...introduction.config,
    executable: "%FUNCTIONS_WORKER_DIRECTORY%/run",
    arguments: ["--a=%A%", "--app=%FUNCTIONS_APPLICATION_DIRECTORY%", "x%GONE%y"],
    workerPath: undefined,
  };
  const { file, arguments: args } = workerCommand({ ...introduction, config });
  assert.equal(file, "/w/run");
  assert.deepEqual(args.slice(0, 5), ["--a=1", "--app=/app", "xy", "--host", "127.0.0.1"]);
});

test("workers of a language get what the official host gives them, unless it is set", () => {
  const of = (language: string) =>
    workerCommand({ ...introduction, config: { ...introduction.config, language } }).environment;
  assert.equal(of("dotnet-isolated")["DOTNET_NOLOGO"], "true");
  assert.equal(of("Python")["PYTHON_THREADPOOL_THREAD_COUNT"], "1000");
  const given = {
    ...introduction,
    config: { ...introduction.config, language: "python" },
    environment: { PYTHON_THREADPOOL_THREAD_COUNT: "5" },
  };
  assert.equal(workerCommand(given).environment["PYTHON_THREADPOOL_THREAD_COUNT"], "5");
});
