/** The position of a value in a JSON text, counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

interface Node {
  readonly start: number;
  /** Properties by name, array items by index. */
  readonly inside: Map<string, Node>;
  /** The value of its `id` property, which paths use for array items. */
  id?: string;
}

const token = /[\t\n\r ]*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/gy;

/** A property name that occurs more than once in an object. `JSON.parse` uses the last one without an error. */
export interface Repeated {
  readonly name: string;
  readonly place: TextPosition;
}

interface Reading {
  readonly root: Node;
  readonly repeated: readonly {readonly name: string; readonly start: number}[];
}

/** Finds the positions of all values in a valid JSON text. Not recursive, so that deep nesting cannot overflow the stack. */
function read(text: string): Reading {
  const repeated: {readonly name: string; readonly start: number}[] = [];
  const root: Node = {start: 0, inside: new Map()};
  const open: {readonly node: Node; readonly list: boolean; next: number; key?: string | undefined}[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [matchedText, string, punctuation] = match;
    const start = match.index + matchedText.length - matchedText.trimStart().length;
    const parent = open.at(-1);
    if (punctuation === ',' || punctuation === ':') continue;
    if (punctuation === '}' || punctuation === ']') {
      open.pop();
      continue;
    }
    if (string !== undefined && parent && !parent.list && parent.key === undefined) {
      parent.key = JSON.parse(string) as string;
      continue;
    }
    const node: Node = parent ? {start, inside: new Map()} : Object.assign(root, {start});
    if (parent) {
      const key = parent.list ? String(parent.next++) : (parent.key ?? '');
      if (!parent.list && parent.node.inside.has(key)) repeated.push({name: key, start});
      parent.node.inside.set(key, node);
      if (key === 'id' && string !== undefined) parent.node.id = JSON.parse(string) as string;
      parent.key = undefined;
    }
    if (punctuation === '{' || punctuation === '[') open.push({node, list: punctuation === '[', next: 0});
  }
  return {root, repeated};
}

/** Finds the line and column of the value at a path such as `redFlags.saddle-numbness.when`; for a missing value, those of its parent. */
export class Places {
  readonly #text: string;
  #read: Reading | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The property names that occur more than once in an object. */
  repeated(): readonly Repeated[] {
    return this.#all().repeated.map(({name, start}) => ({name, place: this.#at(start)}));
  }

  of(path: string): TextPosition {
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

  #at(start: number): TextPosition {
    const linesBefore = this.#text.slice(0, start).split('\n');
    return {line: linesBefore.length, column: (linesBefore.at(-1)?.length ?? 0) + 1};
  }
}
