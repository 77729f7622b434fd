// Loads the command: its TypeScript source in the repository, what was compiled from it anywhere else.
import { existsSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";

// The second start is quicker by what compiling the first one took.
enableCompileCache();

const source = new URL("../src/main.ts", import.meta.url);
if (existsSync(source)) {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "isofunc-source"] }),
  });
  await import(source.href);
} else {
  await import(new URL("../dist/main.js", import.meta.url).href);
}
