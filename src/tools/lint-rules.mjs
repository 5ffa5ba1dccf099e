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
      if (isDate(node.object) && !node.computed && node.property.name === 'now') context.report({node, messageId: 'clock'});
    },
  }),
};

export default {meta: {name: 'checker'}, rules: {'no-clock': noClock}};
