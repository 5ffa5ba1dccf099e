import {css} from 'lit';

/**
 * The stroke is painted below the fill, so that the parts of a limb join without lines between them.
 * The start comes first in the direction of reading; the drawings themselves are never mirrored.
 */
export const figureStyles = css`
  .figure {
    display: flex;
    flex: 1 1 280px;
    gap: 8px;
    align-items: end;
    align-self: center;
    max-inline-size: 336px;
  }
  .figure svg {
    flex: 1;
    min-inline-size: 0;
  }
  .figure path {
    fill: none;
    stroke: color-mix(in srgb, currentcolor 80%, var(--_surface));
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .figure .skin {
    fill: color-mix(in srgb, currentcolor 6%, var(--_surface));
  }
  .figure .far {
    fill: color-mix(in srgb, currentcolor 24%, var(--_surface));
  }
  .figure .shirt {
    fill: color-mix(in srgb, var(--_accent) 45%, var(--_surface));
  }
  .figure .shorts {
    fill: color-mix(in srgb, currentcolor 62%, var(--_surface));
  }
  .figure .floor {
    stroke: var(--_control);
    stroke-width: 1.5;
  }
  .figure .prop {
    fill: color-mix(in srgb, currentcolor 10%, var(--_surface));
    stroke: var(--_control);
    stroke-width: 3;
  }
  .figure [data-prop='chair'] {
    fill: none;
  }
  .figure [data-prop^='mat'] {
    stroke: color-mix(in srgb, var(--_accent) 50%, var(--_surface));
  }
  .figure .held,
  .figure .arrow {
    stroke: var(--_accent);
    stroke-width: 2.6;
  }
  @media (forced-colors: active) {
    .figure {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .figure path,
    .figure .prop,
    .figure .held,
    .figure .arrow {
      stroke: CanvasText;
    }
    .figure .skin,
    .figure .far,
    .figure .shirt,
    .figure .prop {
      fill: Canvas;
    }
    .figure .shorts {
      fill: GrayText;
    }
  }
`;
