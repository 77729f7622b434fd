/**
 * The id of a function: the official worker's hash of what identifies it, an unsigned 32-bit number as decimal text. The
 * same in every process of one build, which a host relies on: it learns the ids from one worker and uses them with all.
 */
export function functionId(name: string, scriptFile: string, entryPoint: string): string {
  let hash = 17;
  for (const part of [name, scriptFile, entryPoint]) hash = (Math.imul(hash, 31) + textHash(part)) >>> 0;
  return String(hash);
}

function textHash(text: string): number {
  let hash = 23;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
