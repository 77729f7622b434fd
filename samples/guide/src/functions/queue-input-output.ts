import { queueOutput, queueTrigger } from "@isofunc/extensions/queues";
import { fn, inject, json, logger, text } from "@isofunc/worker";
import * as v from "valibot";

const Album = v.object({ name: v.string(), songs: v.array(v.string()) });
type Album = v.InferOutput<typeof Album>;

/** The class form: services by `inject`, bindings by a decorator. */
export class QueueFunctions {
  readonly #log = inject(logger("QueueFunctions"));

  /** Reads an album from one queue and writes a message for its name and for each of its songs to another. */
  @fn.method("QueueInputOutput", {
    trigger: queueTrigger("input-queue", { as: json(Album) }),
    output: queueOutput("output-queue", { as: text }),
  })
  run(album: Album): string[] {
    this.#log.info("Album {name} has {count} songs.", { name: album.name, count: album.songs.length });
    return [`Album name = ${album.name}`, ...album.songs.map((song) => `Album song = ${song}`)];
  }
}
