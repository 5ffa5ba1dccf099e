/** Lint rules of our own, for what no published rule says. */

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

export default {meta: {name: 'checker'}, rules: {'no-clock': noClock, 'no-patched': noPatched}};
