/** A setup as elements: what every snippet writes in its own language, and what the preview builds. Pure. */
import {packAddress} from './overlay.js';
import {attributeRules, colours, hasField, isWhole, questionFields} from './settings.js';

/**
 * @typedef {{tag: string, attributes: [string, string | true][], children: (Node | string)[]}} Node `true` is an attribute without a value
 * @param {{placeholders?: boolean}} [options] with `placeholders`, a slot without a text holds its name, to show where it is
 * @returns {Node}
 */
export function checkerTree(settings, build, {placeholders = false} = {}) {
  const pack = packAddress(settings);
  const chosen = pack ? {...settings.attributes, pack} : settings.attributes;
  const attributes = Object.keys(attributeRules(build))
    .filter((name) => name in chosen)
    .map((name) => [name, chosen[name]]);
  const fallback = settings.page.fallback ? [{tag: 'p', attributes: [], children: [settings.page.fallback]}] : [];
  return {
    tag: 'back-pain-checker',
    attributes,
    children: [...settings.own.filter(isWhole).map(question), ...slotted(settings, build, placeholders), ...fallback],
  };
}

const question = (described) => ({
  tag: 'back-pain-question',
  attributes: questionFields
    .filter((field) => described[field] && hasField(described.type, field))
    .map((field) => [field, described[field]]),
  children: [],
});

/** In the order of the manifest, which is the order of a page from top to bottom. */
function slotted({slots}, build, placeholders) {
  return build.slots.flatMap(({name, hidden}) =>
    slots
      .map((slot) => (placeholders && !slot.text ? {...slot, text: `Your content: ${name}`} : slot))
      .filter((slot) => slot.name === name && slot.text)
      .map(({text, link, contributor}) => ({
        tag: name === 'brand' ? 'strong' : 'p',
        attributes: [
          ['slot', name],
          ...(contributor ? [['contributor', contributor]] : []),
          ...(hidden ? [['hidden', true]] : []),
        ],
        children: [link ? {tag: 'a', attributes: [['href', link]], children: [text]} : text],
      })),
  );
}

/** The style sheet for what was chosen; empty where nothing was. A colour chosen for light only serves in dark too. */
export function checkerStyles({looks}, build) {
  const named = (name, value) => value && `  --bpc-${name}: ${value};`;
  const rule = (lines) => `back-pain-checker {\n${lines.join('\n')}\n}`;
  const plain = [
    ...colours.map((name) => named(name, looks[name])),
    named('radius', looks.radius && `${looks.radius}px`),
    named('font', looks.font),
  ].filter(Boolean);
  const paired = colours
    .filter((name) => looks[`${name}-dark`])
    .map((name) => named(name, `light-dark(${looks[name] ?? build.colours[name][0]}, ${looks[`${name}-dark`]})`));
  const sheets = [];
  if (plain.length) sheets.push(rule(plain));
  if (paired.length)
    sheets.push(
      `/* Safari 17.4 has no light-dark(). */\n@supports (color: light-dark(#000, #fff)) {\n${indent(rule(paired), '  ')}\n}`,
    );
  return sheets.join('\n');
}

export const indent = (text, by) => text.replace(/^(?=.)/gm, by);
