import type { Configuration, ReloadableConfiguration } from "./configuration.ts";
import type { ConfigurationSource } from "./configuration-source.ts";

/** A name on the way to a value; its key in the map of its parent is in small letters. */
interface Node {
  /** As it was first spelled. */
  readonly key: string;
  value: string | undefined;
  readonly children: Map<string, Node>;
}

/** All settings, as a tree of names. */
export class ConfigurationRoot implements ReloadableConfiguration {
  readonly key = "";
  readonly path = "";
  readonly value = undefined;
  readonly #sources: readonly ConfigurationSource[];
  #root: Node;

  constructor(sources: readonly ConfigurationSource[]) {
    this.#sources = sources;
    this.#root = load(sources);
  }

  get exists(): boolean {
    return this.#root.children.size > 0;
  }

  get(key: string): string | undefined {
    return this.find(key)?.value;
  }

  section(key: string): Configuration {
    return new Section(this, key);
  }

  children(): readonly Configuration[] {
    return this.#root.children
      .values()
      .map(({ key }) => this.section(key))
      .toArray();
  }

  reload(): void {
    this.#root = load(this.#sources);
  }

  /** The node at a path, if there is one. */
  find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of path.toLowerCase().split(":")) node = node?.children.get(name);
    return node;
  }
}

/** What lies below a path. It looks every time, so that it shows what a reload brought. */
class Section implements Configuration {
  readonly key: string;
  readonly path: string;
  readonly #root: ConfigurationRoot;

  constructor(root: ConfigurationRoot, path: string) {
    this.#root = root;
    this.path = path;
    this.key = path.slice(path.lastIndexOf(":") + 1);
  }

  get value(): string | undefined {
    return this.#root.get(this.path);
  }

  get exists(): boolean {
    return this.#root.find(this.path) !== undefined;
  }

  get(key: string): string | undefined {
    return this.#root.get(`${this.path}:${key}`);
  }

  section(key: string): Configuration {
    return new Section(this.#root, `${this.path}:${key}`);
  }

  children(): readonly Configuration[] {
    const nodes = this.#root.find(this.path)?.children.values() ?? [];
    return Array.from(nodes, ({ key }) => this.section(key));
  }
}

function load(sources: readonly ConfigurationSource[]): Node {
  const root: Node = { key: "", value: undefined, children: new Map() };
  for (const source of sources) {
    for (const [path, value] of source.load()) set(root, path, value);
  }
  return root;
}

function set(root: Node, path: string, value: string): void {
  let node = root;
  for (const key of path.split(":")) {
    let child = node.children.get(key.toLowerCase());
    if (child === undefined)
      node.children.set(key.toLowerCase(), (child = { key, value: undefined, children: new Map() }));
    node = child;
  }
  node.value = value;
}
