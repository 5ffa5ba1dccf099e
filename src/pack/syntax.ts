import {problem} from './problem.js';
import type {Problem} from './problem.js';

/** The syntax error of `readPack` with line and column: each engine reports the position in its own format, and WebKit not at all. For `verify`, not for the browser. */
export function syntaxProblem(text: string, file = 'pack'): Problem {
  const [value, line, column, allowed] = syntaxError(text);
  return problem('bad-pack', file, {
    value,
    allowed,
    message: `${file}, line ${line}, column ${column}: “${value}” is not JSON.`,
    fatal: true,
  });
}

const token =
  /[\t\n\r ]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:])/gy;

/** What a token is: the sign itself, `s`: a string where a key may stand, `v`: a value. */
function kindOf(sign: string, isKey: boolean): string {
  if (/^[{}[\],:]/.test(sign)) return sign;
  return isKey ? 's' : 'v';
}

/**
 * Where a text that is not JSON stops being it. Engines say so each in its own way, and WebKit without a place.
 * A table in place of a parser: `next` holds what may come, one letter each. s: string as a key, v: value, or the sign itself.
 */
function syntaxError(text: string): [value: string, line: number, column: number, allowed: string] {
  const open: string[] = [];
  let next = 'v';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    const sign = match?.[0].trim() ?? '';
    const kind = kindOf(sign, match?.[1] !== undefined && next.includes('s'));
    const fits = next.includes(kind) || (next.includes('v') && (kind === '{' || kind === '['));
    if (!match || !fits) break;
    at = token.lastIndex;
    if (kind === '{' || kind === '[') {
      open.push(kind === '{' ? '}' : ']');
      next = kind === '{' ? 's}' : 'v]';
    } else if (kind === 's') next = ':';
    else if (kind === ':') next = 'v';
    else if (kind === ',') next = open.at(-1) === '}' ? 's' : 'v';
    else {
      if (kind !== 'v') open.pop();
      next = open.length ? `,${open.at(-1)}` : '';
    }
  }
  at += /^\s*/.exec(text.slice(at))![0].length;
  const before = text.slice(0, at).split('\n');
  const names: Record<string, string> = {s: 'a “key”', v: 'a value', '': 'the end of the file'};
  return [
    text.slice(at, at + 20) || 'the end of the file',
    before.length,
    before.at(-1)!.length + 1,
    (next ? [...next] : ['']).map((sign) => names[sign] ?? sign).join(' or '),
  ];
}
