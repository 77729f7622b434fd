/** Values by name, one per round. */
export type Samples = Map<string, number[]>;

/**
 * Runs each contestant once a round, the order turned by one each round, so that none always runs first and a noisy
 * stretch of the machine hits all of them. The first round warms up and is not counted.
 */
export async function inRounds(
  rounds: number,
  contestants: readonly { readonly name: string; run(): Promise<Readonly<Record<string, number>>> }[],
): Promise<Map<string, Samples>> {
  const results = new Map<string, Samples>(contestants.map(({ name }) => [name, new Map()]));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(turn + round) % contestants.length];
      if (!contestant) continue;
      const values = await contestant.run();
      if (round === 0) continue;
      for (const [what, value] of Object.entries(values)) {
        const samples = results.get(contestant.name);
        samples?.set(what, [...(samples.get(what) ?? []), value]);
      }
    }
  }
  return results;
}
