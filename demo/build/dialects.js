/** The same elements written for each kind of file, with what that file would read as code written so that it stays text. Pure. */
import {indent} from './tree.js';

const named = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
/** Writes each character of `characters` as a character reference. */
const reference = (characters) => (text) =>
  [...text]
    .map((character) =>
      characters.includes(character) ? (named[character] ?? `&#${character.codePointAt(0)};`) : character,
    )
    .join('');

/** One kind of markup whose text and attributes know character references. */
const markup = (more) => ({
  text: reference(`&<>${more}`),
  attribute: (name, value) => `${name}="${reference(`&<>"${more}`)(value)}"`,
  flag: (name) => name,
});

const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A string in an Angular template's own language. */
const expression = (text) =>
  `'${text.replace(/[\\'"{}@<>&`$]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

const dialects = {
  html: markup(''),
  // WordPress looks for [shortcodes] in text and in attributes alike.
  wordpress: markup('[]'),
  liquid: markup('{}'),
  vue: markup('{}'),
  svelte: markup('{}'),
  angular: {
    // Angular reads character references first and looks for {{ afterwards, so that one has to come out of an expression.
    text: (text) => (text.includes('{{') ? `{{ ${expression(text)} }}` : markup('{}@').text(text)),
    attribute: (name, value) =>
      value.includes('{{') ? `[attr.${name}]="${expression(value)}"` : markup('{}@').attribute(name, value),
    flag: (name) => name,
  },
  jsx: {
    text: (text) => (/[{}<>&]/.test(text) ? `{${json(text)}}` : text),
    attribute: (name, value) => (/[{}<>&"\\]/.test(value) ? `${name}={${json(value)}}` : `${name}="${value}"`),
    // React 18 writes `true` on a custom element as the word; an empty string is an attribute everywhere.
    flag: (name, tag) => (tag.includes('-') ? `${name}=""` : name),
  },
};

/**
 * @param tree of `checkerTree`
 * @param dialect a name of `dialects`
 * @param extra attributes of that language, written as they are, such as a listener
 */
export function write(tree, dialect, extra = []) {
  const {text, attribute, flag} = dialects[dialect];
  const element = ({tag, attributes, children}, more = []) => {
    const all = [
      ...attributes.map(([name, value]) => (value === true ? flag(name, tag) : attribute(name, value))),
      ...more,
    ];
    const flat = `<${[tag, ...all].join(' ')}>`;
    const open =
      flat.length <= 100 || !tag.includes('-')
        ? flat
        : `<${tag}\n${all.map((attribute) => `  ${attribute}`).join('\n')}\n>`;
    const parts = children.map((child) => (typeof child === 'string' ? text(child) : element(child)));
    // Only the checker spreads over lines: a space between the tags of a line of text would show.
    return tag === 'back-pain-checker'
      ? [open, ...parts.map((part) => indent(part, '  ')), `</${tag}>`].join('\n')
      : `${open}${parts.join('')}</${tag}>`;
  };
  return element(tree, extra);
}

/** A string in a script, safe inside `<script>`, Liquid and single-file components. */
export const inScript = (value) => json(value).replaceAll('{', '\\u007b');

/** Text between backticks. */
export const inTemplate = (value) => value.replace(/[\\`]|\$(?=\{)/g, '\\$&');

export const inPhp = (value) => `'${value.replace(/[\\']/g, '\\$&')}'`;
