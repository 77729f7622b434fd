#!/usr/bin/env node
// Whatever Node a machine has reads this file, so it holds no syntax younger than import() (Node 10.20, 12.17). An old
// one learns what is needed; a good one goes on in the same process.
var NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(
    "isofunc needs Node " +
      NEEDED +
      " or later. This is Node " +
      process.versions.node +
      " (" +
      process.execPath +
      ").\n" +
      "Install a current one from https://nodejs.org, or run isofunc through an npm script of a project that has the\n" +
      'package "node" among its dependencies, which brings its own.',
  );
  process.exitCode = 1;
} else {
  void import("./launch.js");
}
