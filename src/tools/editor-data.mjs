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
        attributes: attributes.map((one) => ({
          name: one.name,
          description: plain(one.description),
          ...(isBoolean(one) && {valueSet: 'v'}),
          ...(literals(one).length && {values: literals(one)}),
        })),
        ...reference(homepage),
      };
    }),
  };
}

function cssData(manifest) {
  const {cssProperties, cssParts, cssStates} = elementIn(manifest, 'back-pain-checker');
  const said = ({description, default: standard}) =>
    plain(standard ? `${description}\n\nDefault: \`${standard}\`` : description);
  return {
    version: 1.1,
    properties: cssProperties.map((one) => ({name: one.name, description: said(one)})),
    pseudoElements: cssParts.map((one) => ({name: `::part(${one.name})`, description: said(one)})),
    pseudoClasses: cssStates.map((one) => ({name: `:state(${one.name})`, description: said(one)})),
  };
}

function webTypes(manifest, {name, version}) {
  const type = ({type: said}) => ({type: said?.text ?? 'string'});
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
      attributes: attributes.map((one) => ({
        name: one.name,
        description: one.description,
        value: isBoolean(one) ? {kind: 'no-value', type: 'boolean'} : {kind: 'plain', ...type(one)},
      })),
      slots: slots.filter((slot) => slot.name).map((slot) => ({name: slot.name, description: slot.description})),
      js: {
        properties: members
          .filter(({kind}) => kind === 'field')
          .map((one) => ({name: one.name, description: one.description, ...type(one)})),
        events: events.map((one) => ({name: one.name, description: one.description, ...type(one)})),
      },
      css: {
        properties: cssProperties.map((one) => ({name: one.name, description: one.description})),
        parts: cssParts.map((one) => ({name: one.name, description: one.description})),
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

/** @returns {Record<string, object>} file in `dist/` → what stands in it */
export const editorData = (manifest, packageJson) => ({
  'html-custom-data.json': htmlData(manifest, packageJson),
  'css-custom-data.json': cssData(manifest),
  'web-types.json': webTypes(manifest, packageJson),
});
