/** Types for templates: what JSX, Vue and Svelte need to know of the two tags. Made from the manifest, so that they name what there is. */
import {elementIn} from './manifest.mjs';

const doc = ({description}) => (description ? `  /** ${description.replaceAll('*/', '*\\/')} */\n` : '');
const union = (names) => names.map((name) => `'${name}'`).join(' | ');

/** In HTML a boolean attribute is there or not; everything else is text. */
function attributeType({type}) {
  if (type?.text === 'boolean') return "boolean | ''";
  return type?.text.includes("'") ? type.text.replace(/ \| (?:null|undefined)/g, '') : 'string | number';
}

function common(manifest) {
  const checker = elementIn(manifest, 'back-pain-checker');
  const question = elementIn(manifest, 'back-pain-question');
  const settable = checker.members
    .filter((member) => member.kind === 'field' && !member.readonly && member.name !== 'assessment')
    .map(({name}) => name);
  const dashed = checker.attributes.filter(({name}) => name.includes('-'));
  const events = checker.events.map((event) => `${doc(event)}  '${event.name}': ${event.type.text};`);
  return `import type {
  BackPainChecker,
${checker.events.map((event) => `  ${event.type.text},`).join('\n')}
} from '../index.js';

export type {BackPainChecker, BackPainQuestion} from '../index.js';

/** Attributes whose name differs from their property's. */
export interface CheckerAttributes {
${dashed.map((attribute) => `${doc(attribute)}  '${attribute.name}'?: ${attributeType(attribute)} | null | undefined;`).join('\n')}
}

/** Properties of \`<back-pain-checker>\` that can be set; one of them given as text is the attribute of the same name. */
export type CheckerProperties = {
  [Name in ${union(settable)}]?: BackPainChecker[Name] | (Name extends 'answers' ? string : never) | null | undefined;
};

/** What a template may put on \`<back-pain-checker>\`. */
export type CheckerProps = CheckerAttributes & CheckerProperties;

/** What a template may put on \`<back-pain-question>\`. */
export interface QuestionProps {
${question.attributes.map((attribute) => `${doc(attribute)}  '${attribute.name}'?: string | number | null | undefined;`).join('\n')}
}

/** Events by name. */
export interface CheckerEvents {
${events.join('\n')}
}

/** Listeners as attributes: \`onconsult-requested\`. */
export type CheckerListeners = {[Name in keyof CheckerEvents as \`on\${Name}\`]?: ((event: CheckerEvents[Name]) => void) | null | undefined};
`;
}

const fromCommon = (names) => `import type {BackPainChecker, BackPainQuestion, ${names}} from './common.js';`;

const react = `${fromCommon('CheckerListeners, CheckerProps, QuestionProps')}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Listeners and properties need React 19. React 18 sets attributes only: take a \`ref\` and \`addEventListener\`. */
      'back-pain-checker': DetailedHTMLProps<HTMLAttributes<BackPainChecker>, BackPainChecker> & CheckerProps & CheckerListeners;
      'back-pain-question': DetailedHTMLProps<HTMLAttributes<BackPainQuestion>, BackPainQuestion> & QuestionProps;
    }
  }
}
`;

const preact = `${fromCommon('CheckerListeners, CheckerProps, QuestionProps')}
import type {HTMLAttributes} from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'back-pain-checker': Omit<HTMLAttributes<BackPainChecker>, keyof CheckerProps> & CheckerProps & CheckerListeners;
      'back-pain-question': Omit<HTMLAttributes<BackPainQuestion>, keyof QuestionProps> & QuestionProps;
    }
  }
}
`;

const solid = `${fromCommon('CheckerAttributes, CheckerEvents, CheckerProperties, CheckerProps, QuestionProps')}
import type {JSX} from 'solid-js';

type On = {[Name in keyof CheckerEvents as \`on:\${Name}\`]?: ((event: CheckerEvents[Name]) => void) | undefined};
type Prop = {[Name in keyof CheckerProperties as \`prop:\${Name}\`]?: CheckerProperties[Name]};
type Attr = {[Name in keyof CheckerAttributes as \`attr:\${Name}\`]?: CheckerAttributes[Name]};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'back-pain-checker': JSX.HTMLAttributes<BackPainChecker> & CheckerProps & On & Prop & Attr;
      'back-pain-question': JSX.HTMLAttributes<BackPainQuestion> & QuestionProps;
    }
  }
}
`;

const vue = `${fromCommon('CheckerEvents, CheckerProps, QuestionProps')}
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';

type Emits = {[Name in keyof CheckerEvents]: (event: CheckerEvents[Name]) => void};
type Tag<Element, Props, Events extends Record<string, (event: never) => void>> = new () => Element & {
  /** For the type checker only: these are not on the element. */
  $props: Props & Partial<Events> & Omit<HTMLAttributes, keyof Props> & PublicProps;
  /** For the type checker only. */
  $emit: EmitFn<Events>;
};
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Camel<Capitalize<Rest>>}\` : Name;
type Listeners = {[Name in keyof CheckerEvents as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: CheckerEvents[Name]) => void) | undefined};

declare module 'vue' {
  interface GlobalComponents {
    'back-pain-checker': Tag<BackPainChecker, CheckerProps & Listeners, Emits>;
    'back-pain-question': Tag<BackPainQuestion, QuestionProps, Record<never, never>>;
  }
}
`;

const svelte = `${fromCommon('CheckerListeners, CheckerProps, QuestionProps')}
import type {HTMLAttributes} from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'back-pain-checker': Omit<HTMLAttributes<BackPainChecker>, keyof CheckerProps> & CheckerProps & CheckerListeners;
    'back-pain-question': Omit<HTMLAttributes<BackPainQuestion>, keyof QuestionProps> & QuestionProps;
  }
}
`;

/** @returns {Record<string, string>} file in `dist/` → its text */
export const frameworkTypes = (manifest) => ({
  'types/common.d.ts': common(manifest),
  'types/react.d.ts': react,
  'types/preact.d.ts': preact,
  'types/solid.d.ts': solid,
  'types/vue.d.ts': vue,
  'types/svelte.d.ts': svelte,
});
