import assert from "node:assert/strict";
import { test } from "node:test";
import { IsofuncError } from "../isofunc-error.ts";
import { formatRpcUri, parseRpcUri, type RpcAddress } from "./rpc-address.ts";

const READ: readonly (readonly [string, RpcAddress])[] = [
  ["http://127.0.0.1:7072/", { host: "127.0.0.1", port: 7072 }],
  ["http://localhost:7072", { host: "localhost", port: 7072 }],
  ["http://[::1]:7072/", { host: "::1", port: 7072 }],
  ["http://host/", { host: "host", port: 80 }],
  ["unix:/run/x.sock", { path: "/run/x.sock" }],
  ["unix:///run/x.sock", { path: "/run/x.sock" }],
];

for (const [uri, address] of READ) {
  test(`${uri} is an address, and written back it is the same one`, () => {
    assert.deepEqual(parseRpcUri(uri), address);
    assert.deepEqual(parseRpcUri(formatRpcUri(address)), address);
  });
}

for (const uri of ["", "127.0.0.1:7072", "https://127.0.0.1:7072/", "unix:", "ftp://x/"]) {
  test(`"${uri}" is no address, and the error shows what one looks like`, () => {
    assert.throws(
      () => parseRpcUri(uri),
      (error) => error instanceof IsofuncError && error.code === "ISO1002" && error.message.includes(`"${uri}"`),
    );
  });
}
