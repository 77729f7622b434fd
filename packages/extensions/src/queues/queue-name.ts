/** Characters that a queue's name may have. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 63;

const POISON_SUFFIX = "-poison";

/** A name as the service takes it: the official host lowers it as well. */
export function normalizedQueueName(name: string): string {
  return name.toLowerCase();
}

/** What is wrong with a queue's name, or nothing. */
export function queueNameProblem(name: string): string | undefined {
  const isValid =
    name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
  return isValid
    ? undefined
    : `'${name}' is not the name of a queue: it takes ${SHORTEST_NAME} to ${LONGEST_NAME} lower-case letters, digits and ` +
        `single dashes between them.`;
}

/**
 * Where messages go that failed too often: `<queue>-poison`. None for a queue that is itself one, and none when the
 * name would be too long.
 */
export function poisonQueueName(queue: string): string | undefined {
  const name = queue + POISON_SUFFIX;
  return queue.endsWith(POISON_SUFFIX) || name.length > LONGEST_NAME ? undefined : name;
}
