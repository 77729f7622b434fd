import path from "node:path";
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";

/**
 * Packages that stay outside of a bundle, because OpenTelemetry's instrumentations watch them while they load: each
 * instrumentation hooks `import` and `require` by a package's name, and what is inside a bundle is never imported by name.
 * A trailing `/` stands for a whole scope. Source of the list: the instrumentations of
 * `@opentelemetry/auto-instrumentations-node` and `@azure/opentelemetry-instrumentation-azure-sdk`.
 */
const INSTRUMENTED_PACKAGES: readonly string[] = [
  "@aws-sdk/",
  "@azure/core-tracing",
  "@grpc/grpc-js",
  "@hapi/hapi",
  "@nestjs/core",
  "@redis/client",
  "@smithy/",
  "amqplib",
  "aws-sdk",
  "bunyan",
  "cassandra-driver",
  "connect",
  "dataloader",
  "express",
  "fastify",
  "generic-pool",
  "graphql",
  "ioredis",
  "kafkajs",
  "knex",
  "koa",
  "lru-memoizer",
  "memcached",
  "mongodb",
  "mongoose",
  "mysql",
  "mysql2",
  "openai",
  "oracledb",
  "pg",
  "pg-pool",
  "pino",
  "redis",
  "restify",
  "router",
  "socket.io",
  "tedious",
  "winston",
];

/** Marks our own look-ups, so that the plugin does not answer itself. */
const ASKED = Symbol("asked");

/**
 * Leaves instrumented packages outside of the bundle, wherever Node will find the same copy at run time. One that a
 * dependency has for itself (in its own node_modules) is out of the bundle's sight there, so it goes in.
 */
export function keepInstrumentedPackagesOutside(appRoot: string): Plugin {
  return {
    name: "instrumented-packages",
    setup(build) {
      build.onResolve({ filter: instrumentedImport() }, (args) => resolve(build, args, appRoot));
    },
  };
}

async function resolve(build: PluginBuild, args: OnResolveArgs, appRoot: string): Promise<OnResolveResult | undefined> {
  if (args.pluginData === ASKED) return undefined;
  const { kind, importer, path: specifier } = args;
  const ask = (resolveDir: string) => build.resolve(specifier, { kind, importer, resolveDir, pluginData: ASKED });
  const [asWritten, fromApp] = await Promise.all([ask(args.resolveDir), ask(appRoot)]);
  const isSame = asWritten.errors.length === 0 && asWritten.path === fromApp.path && path.isAbsolute(fromApp.path);
  return isSame ? { path: specifier, external: true } : undefined;
}

/** Matches an import of one of the packages, or of a path inside it. */
function instrumentedImport(): RegExp {
  const names = INSTRUMENTED_PACKAGES.map((name) => {
    const escaped = name.replaceAll(".", String.raw`\.`);
    return name.endsWith("/") ? `${escaped}.+` : `${escaped}(/.*)?`;
  });
  return new RegExp(`^(${names.join("|")})$`);
}
