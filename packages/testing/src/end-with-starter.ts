/**
 * Preloaded into a command that a test started. The test's process holds the other end of the standard input, and the
 * operating system closes it when that process is gone, however it went. The command then ends at once.
 */
process.stdin
  .on("end", () => process.exit(1))
  .on("error", () => process.exit(1))
  .resume();
// The command may end by itself.
if ("unref" in process.stdin && typeof process.stdin.unref === "function") process.stdin.unref();
