import { IsofuncError } from "@isofunc/protocol";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { camelCased } from "./camel-case.ts";
import { SchemaNames } from "./schema-names.ts";

type Validated = StandardSchemaV1.Result<unknown>;

/** What each schema in use says about names; asked once. */
const namesOfSchemas = new WeakMap<StandardSchemaV1, { readonly names: SchemaNames | undefined }>();

/**
 * Validates a JSON value and gives the schema's output; a promise only when the schema is asynchronous. Names of
 * properties are matched without regard to case if the schema shows its names; else the value is tried as it is, then
 * with its names in camel case.
 *
 * @throws IsofuncError - the value does not fit (ISO3201); the message lists every issue with its path
 */
export function validate(schema: StandardSchemaV1, value: unknown): unknown {
  const names = namesOf(schema);
  if (names !== undefined) return settle(schema["~standard"].validate(names.match(value)), outputOf);
  return settle(schema["~standard"].validate(value), (first) => {
    if (first.issues === undefined) return first.value;
    const renamed = camelCased(value);
    if (renamed === value) return outputOf(first);
    return settle(schema["~standard"].validate(renamed), outputOf);
  });
}

function namesOf(schema: StandardSchemaV1): SchemaNames | undefined {
  let known = namesOfSchemas.get(schema);
  if (known === undefined) {
    known = { names: SchemaNames.of(schema) };
    namesOfSchemas.set(schema, known);
  }
  return known.names;
}

function settle(result: Validated | Promise<Validated>, use: (result: Validated) => unknown): unknown {
  return result instanceof Promise ? result.then(use) : use(result);
}

function outputOf(result: Validated): unknown {
  if (result.issues === undefined) return result.value;
  throw new IsofuncError({
    code: "ISO3201",
    what: `The value does not fit its schema: ${result.issues.map(describe).join("; ")}.`,
  });
}

/** `items[0].id: Expected number`. */
function describe({ message, path = [] }: StandardSchemaV1.Issue): string {
  let place = "";
  for (const segment of path) {
    const key = typeof segment === "object" ? segment.key : segment;
    if (typeof key === "number") place += `[${key}]`;
    else place += place === "" ? String(key) : `.${String(key)}`;
  }
  return place === "" ? message : `${place}: ${message}`;
}
