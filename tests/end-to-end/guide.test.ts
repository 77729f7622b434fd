/** `samples/guide` as a user runs it: one host, one worker, a real storage account. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startApp, until, type RunningApp } from "@isofunc/testing";
import { openQueue } from "../support/queue.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let app: RunningApp;
before(async () => (app = await startApp("samples/guide")));
after(() => app.stop());

test("the start lists every function, HTTP ones with their methods and address", () => {
  const { port } = new URL(app.url);
  const listed = app.command.lines.filter((line) => line.startsWith("\t")).map((line) => line.trim());
  assert.deepEqual(listed, [
    `HttpFunction: [GET,POST] http://localhost:${port}/api/HttpFunction`,
    `MultipleOutputBindings: [POST] http://localhost:${port}/api/MultipleOutputBindings`,
    `SimpleHttpTrigger: [GET] http://localhost:${port}/api/SimpleHttpTrigger`,
    "QueueInputOutput: queueTrigger",
  ]);
});

test("HttpFunction answers in the built-in model, with words of its service", async () => {
  for (const method of ["GET", "POST"]) {
    const response = await app.fetch("/api/HttpFunction", { method });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "text/plain; charset=utf-8");
    assert.equal(await response.text(), "Welcome to isofunc!");
  }
});

test("SimpleHttpTrigger answers in the web model, with the name of the query", async () => {
  const response = await app.fetch("/api/SimpleHttpTrigger?name=Ada%20L%C3%B6velace");
  assert.equal(response.status, 200);
  assert.equal(await response.text(), "Welcome to Azure Functions, Ada Lövelace!");
});

test("a method that a function does not have is no route of it", async () => {
  const response = await app.fetch("/api/SimpleHttpTrigger", { method: "POST" });
  assert.equal(response.status, 404);
  await response.arrayBuffer();
});

test("the correlation id of a request comes back, in both HTTP models; without one it is a new UUID", async () => {
  for (const path of ["/api/HttpFunction", "/api/SimpleHttpTrigger"]) {
    const known = await app.fetch(path, { headers: { "x-correlationId": "order-4711" } });
    assert.equal(known.headers.get("x-correlationId"), "order-4711");
    await known.arrayBuffer();

    const made = await app.fetch(path);
    assert.match(made.headers.get("x-correlationId") ?? "", UUID);
    await made.arrayBuffer();
  }
});

test("what middleware puts into items is there in the function", async () => {
  await (
    await app.fetch("/api/HttpFunction", { headers: { "x-correlationId": "seen-by-the-function" } })
  ).arrayBuffer();
  await app.command.line(/Request seen-by-the-function came in\./);
});

test("an error of a function is an answer in JSON, with its correlation id, and is logged", async () => {
  const response = await app.fetch("/api/HttpFunction?throw-exception", { headers: { "x-correlationId": "broken" } });
  assert.equal(response.status, 500);
  assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
  assert.equal(response.headers.get("x-correlationId"), "broken");
  assert.match(await response.text(), /^{"message":"The invocation failed\.","invocationId":"[0-9a-f-]{36}"}$/);
  await app.command.line(/App code failed/);
});

test("MultipleOutputBindings answers and writes a message to its queue", async () => {
  const queue = openQueue(app.storage, "myqueue"); // the host writes names in lower case, as the service demands
  const response = await app.fetch("/api/MultipleOutputBindings", { method: "POST" });
  assert.equal(response.status, 200);
  assert.equal(await response.text(), "TypeScript HTTP trigger function processed a request.");
  assert.deepEqual(await queue.take(1), ["some output"]);
});

test("QueueInputOutput turns an album into one message for its name and each of its songs", async () => {
  const input = openQueue(app.storage, "input-queue");
  const output = openQueue(app.storage, "output-queue");
  await input.send(JSON.stringify({ Name: "Kind of Blue", Songs: ["So What", "Blue in Green"] }));
  assert.deepEqual((await output.take(3)).toSorted(), [
    "Album name = Kind of Blue",
    "Album song = Blue in Green",
    "Album song = So What",
  ]);
  await until(async () => (await input.length()) === 0, { what: "the message to be gone from the input queue" });
});
