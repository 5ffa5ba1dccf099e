/** Where a value stands in a JSON text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Node {
  readonly start: number;
  /** Fields by name, items by number. */
  readonly inside: Map<string, Node>;
  /** Its `id`, by which paths name the items of a list. */
  id?: string;
}

const token = /[\t\n\r ]*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/gy;

/** A field that stands in one object more than once. JSON takes the last one, and says nothing. */
export interface Repeated {
  readonly name: string;
  readonly place: Place;
}

interface Reading {
  readonly root: Node;
  readonly repeated: readonly {readonly name: string; readonly start: number}[];
}

/** Reads where everything stands, in a text that is known to be JSON. Without recursion: a text may nest as deep as it likes. */
function read(text: string): Reading {
  const repeated: {readonly name: string; readonly start: number}[] = [];
  const root: Node = {start: 0, inside: new Map()};
  const open: {readonly node: Node; readonly list: boolean; next: number; key?: string | undefined}[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [all, string, sign] = found;
    const start = found.index + all.length - all.trimStart().length;
    const around = open.at(-1);
    if (sign === ',' || sign === ':') continue;
    if (sign === '}' || sign === ']') {
      open.pop();
      continue;
    }
    if (string !== undefined && around && !around.list && around.key === undefined) {
      around.key = JSON.parse(string) as string;
      continue;
    }
    const node: Node = around ? {start, inside: new Map()} : Object.assign(root, {start});
    if (around) {
      const key = around.list ? String(around.next++) : (around.key ?? '');
      if (!around.list && around.node.inside.has(key)) repeated.push({name: key, start});
      around.node.inside.set(key, node);
      if (key === 'id' && string !== undefined) around.node.id = JSON.parse(string) as string;
      around.key = undefined;
    }
    if (sign === '{' || sign === '[') open.push({node, list: sign === '[', next: 0});
  }
  return {root, repeated};
}

/** Finds the line and column of what a path such as `redFlags.saddle-numbness.when` names; of what is missing, where it should be. */
export class Places {
  readonly #text: string;
  #read: Reading | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The fields that are written more than once. */
  repeated(): readonly Repeated[] {
    return this.#all().repeated.map(({name, start}) => ({name, place: this.#at(start)}));
  }

  of(path: string): Place {
    let node = this.#all().root;
    for (const name of path.split('.')) {
      const next = node.inside.get(name) ?? [...node.inside.values()].find(({id}) => id === name);
      if (!next) break;
      node = next;
    }
    return this.#at(node.start);
  }

  #all(): Reading {
    return (this.#read ??= read(this.#text));
  }

  #at(start: number): Place {
    const before = this.#text.slice(0, start).split('\n');
    return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
  }
}
