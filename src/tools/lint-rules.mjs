/** Lint rules of our own, for what no published rule says. */
import {dirname, relative, resolve} from 'node:path';

/** The path of `file` from `src/`, as its parts; undefined for a file outside. */
function partsInSrc(file) {
  const parts = relative(resolve('src'), file).split(/[\\/]/);
  return parts[0] === '..' ? undefined : parts;
}

/** Options: each folder of `src/` and the folders that it may import from. Files that lie in `src/` itself may be imported by all. */
const importDirection = {
  meta: {
    type: 'problem',
    schema: [{type: 'object'}],
    messages: {direction: 'src/{{from}} may not import from src/{{to}}. It may import from: {{allowed}}.'},
  },
  create(context) {
    const [from, ...inside] = partsInSrc(context.filename) ?? [];
    if (inside.length === 0) return {};
    const allowed = context.options[0][from] ?? [];
    const check = ({source}) => {
      if (!source?.value?.startsWith?.('.')) return;
      const [to, ...rest] = partsInSrc(resolve(dirname(context.filename), source.value)) ?? [];
      if (rest.length === 0 || to === from || allowed.includes(to)) return;
      context.report({
        node: source,
        messageId: 'direction',
        data: {from, to, allowed: allowed.join(', ') || 'no other folder'},
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

/** A date that is passed in may be taken apart; only asking what time it is now is forbidden. */
const noClock = {
  meta: {type: 'problem', messages: {clock: 'Pure rooms do not read the clock: pass the date in.'}},
  create: (context) => ({
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0) context.report({node, messageId: 'clock'});
    },
    CallExpression(node) {
      if (isDate(node.callee)) context.report({node, messageId: 'clock'});
    },
    MemberExpression(node) {
      if (isDate(node.object) && !node.computed && node.property.name === 'now')
        context.report({node, messageId: 'clock'});
    },
  }),
};

/** Libraries that many an old page has give these another meaning: Prototype and MooTools `Array.from`, Sugar `replaceAll`. */
const noPatched = {
  meta: {
    type: 'problem',
    messages: {patched: '{{name}} is another thing on some pages: spread, or replace a pattern.'},
  },
  create: (context) => ({
    MemberExpression(node) {
      if (node.computed) return;
      const {name} = node.property;
      if (name === 'replaceAll' || (name === 'from' && node.object.name === 'Array'))
        context.report({node, messageId: 'patched', data: {name}});
    },
  }),
};

export default {
  meta: {name: 'checker'},
  rules: {'import-direction': importDirection, 'no-clock': noClock, 'no-patched': noPatched},
};
