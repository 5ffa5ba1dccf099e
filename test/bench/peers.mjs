/** Two form libraries with the same questions, as their documentation embeds them: what a visitor would wait for in the checker's place. */
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {here} from './set-up.mjs';

const fromPackage = (path) => readFileSync(`${here}node_modules/${path}`, 'utf8');
const versionOf = (name) => JSON.parse(fromPackage(`${name}/package.json`)).version;

const minified = async (contents, loader) => {
  const {outputFiles} = await build({
    stdin: {contents, loader, resolveDir: here},
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
};

const surveyModel = (questions) => ({
  pages: [
    {
      name: 'questions',
      elements: questions.map(({id, text, many, options, when}) => ({
        name: id,
        title: text,
        type: many ? 'checkbox' : 'radiogroup',
        choices: options.map(([value, words]) => ({value, text: words})),
        ...(when && {visibleIf: when.map(({question, answer}) => `{${question}} anyof ['${answer}']`).join(' or ')}),
      })),
    },
  ],
});

/** A condition in FEEL, the language of form-js. */
function toFeel({question, answer}, questions) {
  const name = question.replaceAll('-', '_');
  const {many} = questions.find(({id}) => id === question);
  return many ? `list contains(${name}, "${answer}")` : `${name} = "${answer}"`;
}

const formSchema = (questions) => ({
  type: 'default',
  schemaVersion: 18,
  components: questions.map(({id, text, many, options, when}) => ({
    id: `field_${id.replaceAll('-', '_')}`,
    key: id.replaceAll('-', '_'),
    label: text,
    type: many ? 'checklist' : 'radio',
    values: options.map(([value, label]) => ({value, label})),
    ...(when && {conditional: {hide: `=not(${when.map((part) => toFeel(part, questions)).join(' or ')})`}}),
  })),
});

/** `{name: {files, head}}`: what each serves, and the tags that its page has in the head. */
export async function peers(questions) {
  return {
    [`form-js ${versionOf('@bpmn-io/form-js-viewer')}`]: {
      files: {
        '/form-js.css': await minified(fromPackage('@bpmn-io/form-js-viewer/dist/assets/form-js.css'), 'css'),
        '/form-js.js': await minified(
          `import {Form} from '@bpmn-io/form-js-viewer';
          new Form({container: document.getElementById('peer')}).importSchema(${JSON.stringify(formSchema(questions))}, {});`,
          'js',
        ),
      },
      head: '<link rel="stylesheet" href="/form-js.css"><script defer src="/form-js.js"></script>',
    },
    [`SurveyJS ${versionOf('survey-core')}`]: {
      files: {
        '/survey.css': fromPackage('survey-core/survey-core.min.css'),
        '/survey-core.js': fromPackage('survey-core/survey.core.min.js'),
        '/survey-ui.js': fromPackage('survey-js-ui/survey-js-ui.min.js'),
        '/survey-app.js': await minified(
          `new Survey.Model(${JSON.stringify(surveyModel(questions))}).render(document.getElementById('peer'));`,
          'js',
        ),
      },
      head: '<link rel="stylesheet" href="/survey.css"><script defer src="/survey-core.js"></script><script defer src="/survey-ui.js"></script><script defer src="/survey-app.js"></script>',
    },
  };
}
