/** What editors complete and explain while someone writes the element into a page: VS Code's HTML and CSS data, and web-types for JetBrains. */
import {elementIn} from './manifest.mjs';

const tags = ['back-pain-checker', 'back-pain-question'];

/** The literals of a type such as `'light' | 'dark' | null`. */
const literals = ({type}) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({name}));
const isBoolean = ({type}) => type?.text === 'boolean';
const plain = (description = '') => ({kind: 'markdown', value: description});
const reference = (homepage) => (homepage ? {references: [{name: 'README', url: homepage}]} : {});

function htmlData(manifest, {homepage}) {
  return {
    version: 1.1,
    tags: tags.map((name) => {
      const {description, attributes} = elementIn(manifest, name);
      return {
        name,
        description: plain(description),
        attributes: attributes.map((item) => ({
          name: item.name,
          description: plain(item.description),
          ...(isBoolean(item) && {valueSet: 'v'}),
          ...(literals(item).length && {values: literals(item)}),
        })),
        ...reference(homepage),
      };
    }),
  };
}

function cssData(manifest) {
  const {cssProperties, cssParts, cssStates} = elementIn(manifest, 'back-pain-checker');
  const describeItem = ({description, default: standard}) =>
    plain(standard ? `${description}\n\nDefault: \`${standard}\`` : description);
  return {
    version: 1.1,
    properties: cssProperties.map((item) => ({name: item.name, description: describeItem(item)})),
    pseudoElements: cssParts.map((item) => ({name: `::part(${item.name})`, description: describeItem(item)})),
    pseudoClasses: cssStates.map((item) => ({name: `:state(${item.name})`, description: describeItem(item)})),
  };
}

function webTypes(manifest, {name, version}) {
  const type = ({type: value}) => ({type: value?.text ?? 'string'});
  const element = (tag) => {
    const {
      description,
      attributes,
      members,
      slots = [],
      events = [],
      cssProperties = [],
      cssParts = [],
    } = elementIn(manifest, tag);
    return {
      name: tag,
      description,
      attributes: attributes.map((item) => ({
        name: item.name,
        description: item.description,
        value: isBoolean(item) ? {kind: 'no-value', type: 'boolean'} : {kind: 'plain', ...type(item)},
      })),
      slots: slots.filter((slot) => slot.name).map((slot) => ({name: slot.name, description: slot.description})),
      js: {
        properties: members
          .filter(({kind}) => kind === 'field')
          .map((item) => ({name: item.name, description: item.description, ...type(item)})),
        events: events.map((item) => ({name: item.name, description: item.description, ...type(item)})),
      },
      css: {
        properties: cssProperties.map((item) => ({name: item.name, description: item.description})),
        parts: cssParts.map((item) => ({name: item.name, description: item.description})),
      },
    };
  };
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {html: {elements: tags.map(element)}},
  };
}

/** @returns {Record<string, object>} file in `dist/` → its content */
export const editorData = (manifest, packageJson) => ({
  'html-custom-data.json': htmlData(manifest, packageJson),
  'css-custom-data.json': cssData(manifest),
  'web-types.json': webTypes(manifest, packageJson),
});
