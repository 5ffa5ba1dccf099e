import {css} from 'lit';

/** Values that depend on settings: the color scheme of the host, the text color on the accent, and `prefers-contrast: more`. */
export const tokens = css`
  /* Safari 17.4 has no light-dark(): it stays light there, form controls too. */
  @supports not (color: light-dark(#000, #fff)) {
    .base {
      color-scheme: light;
    }
  }
  @supports (color: light-dark(#000, #fff)) {
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
`;
