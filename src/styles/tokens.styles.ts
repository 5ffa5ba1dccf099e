import {css, unsafeCSS} from 'lit';

/** Light and dark of each colour. Text on surface is at least 7:1, accent at least 7:1 on surface and raised in the light and 4.5:1 in the dark, control borders 3:1. */
const colours = {
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

/** What a host may set besides colours, and what stands when it does not. */
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

const names = [...Object.keys(colours), ...Object.keys(measures), 'on-accent'];
const colour = (shade: (pair: readonly [string, string]) => string) =>
  unsafeCSS(Object.entries(colours).map(([name, pair]) => `--_${name}:var(--bpc-${name},${shade(pair)});`).join(''));

/**
 * Custom property defaults: `--bpc-x` is the host's, `--_x` what the styles read. They sit on an inner element, because a page's `* {all: unset}` beats `:host`.
 * `color-scheme` is inherited from the page, so `light-dark()` follows the page and not the system.
 */
export const tokens = css`
  .base {
    ${colour(([light]) => light)}
    ${unsafeCSS(Object.entries(measures).map(([name, value]) => `--_${name}:var(--bpc-${name},${value});`).join(''))}
    --_on-accent: var(--bpc-on-accent, #fff);
  }
  /* Safari 17.4 has no light-dark(): it stays light there, form controls too. */
  @supports not (color: light-dark(#000, #fff)) {
    .base {
      color-scheme: light;
    }
  }
  @supports (color: light-dark(#000, #fff)) {
    .base {
      ${colour(([light, dark]) => `light-dark(${light},${dark})`)}
    }
    .light {
      color-scheme: light;
    }
    .dark {
      color-scheme: dark;
    }
  }
  /* The y of XYZ is WCAG's relative luminance; at 0.179 black and white text have the same contrast. */
  @supports (color: color(from #000 xyz-d65 x y z)) {
    .base {
      --_on-accent: var(
        --bpc-on-accent,
        color(from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505) clamp(0, (0.179 - y) * 9999, 1) clamp(0, (0.179 - y) * 9999, 1.089))
      );
    }
  }
  @media (prefers-contrast: more) {
    .base {
      --_muted: var(--_text);
      --_border: var(--_control);
    }
  }
  /* While there is an emergency on the screen, nothing of the host's reaches it. */
  .fixed {
    ${unsafeCSS(names.map((name) => `--bpc-${name}:initial;`).join(''))}
  }
`;
