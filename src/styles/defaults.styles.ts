import {unsafeCSS} from 'lit';

/** Light and dark value of each color. Text on surface is at least 7:1, accent on surface and control borders at least 4.5:1 and 3:1. */
const colors = {
  accent: ['#085c67', '#66c5d0'],
  text: ['#14262b', '#e9f1f2'],
  muted: ['#48595f', '#b3c3c7'],
  surface: ['#fff', '#11191c'],
  raised: ['#f3f8f8', '#1a2528'],
  border: ['#d3dfe1', '#344448'],
  control: ['#6a7c82', '#8a9da3'],
  focus: ['#0a4fd0', '#9fc2ff'],
  error: ['#a51c1c', '#ff9f97'],
  urgent: ['#9a4a00', '#ffb267'],
  'non-urgent': ['#0a558c', '#84c0f2'],
  'self-care': ['#1d6a36', '#7fd197'],
} as const;

/** The custom properties besides colors, and their default values. */
const measures = {
  radius: '14px',
  space: '8px',
  font: 'inherit',
  'heading-font': 'inherit',
  // Never `rem`: many pages set the root to 10px. `em` follows a reader's larger text; the floor keeps iOS from zooming into inputs.
  'font-size': 'max(1em, 16px)',
  'max-width': '44em',
  'scroll-margin': '96px',
} as const;

/** The one computed color: see `tokens.styles.ts`. */
const computed = 'on-accent';

const declare = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}:var(--bpc-${name},${value});`)
    .join('');
const declareColors = (shade: (pair: readonly [string, string]) => string) =>
  declare(Object.fromEntries(Object.entries(colors).map(([name, pair]) => [name, shade(pair)])));
const names = [...Object.keys(colors), ...Object.keys(measures), computed];

/**
 * Custom property defaults: `--bpc-x` is the host's, `--_x` what the styles read. They sit on an inner element, because a page's `* {all: unset}` beats `:host`.
 * `color-scheme` is inherited from the page, so `light-dark()` follows the page and not the system. Safari 17.4 has none, and stays light.
 * While there is an emergency on the screen (`.fixed`), no custom property of the host applies.
 */
export const defaults = unsafeCSS(`
.base{${declareColors(([light]) => light)}${declare(measures)}${declare({[computed]: '#fff'})}}
@supports (color:light-dark(#000,#fff)){.base{${declareColors(([light, dark]) => `light-dark(${light},${dark})`)}}}
.fixed{${names.map((name) => `--bpc-${name}:initial;`).join('')}}`);
