import {nothing, svg} from 'lit';

/**
 * Our own stick figures, by the id of the exercise: where the head is, then body and limbs, on a 48 × 32 sheet with the floor at 29.
 * Only a reminder beside the words, which say all of it.
 */
const poses: Readonly<Record<string, string>> = {
  'knee-rolls': '5 25M9 27h14l7-12 5 13M24 10q7-5 12 1m0-4v4h-4',
  'knee-to-chest': '5 25M9 27h15l-7-12 9 3M24 27l9-8 6 9M11 26l6-9',
  'half-press-up': '8 11M11 16l9 11h23M11 16v11H4',
  'wall-sit': '31 6M33 11v9H20v9M37 3v26',
  'side-leg-lift': '5 23M9 25h17l19 3M26 25l17-13',
  'glute-bridge': '5 26M9 27l14-9 9-4 3 14',
  'bird-dog': '12 11M16 15h15l14-2M16 15v13M31 15l-1 13h8M16 15 4 12',
  'dead-bug': '5 26M9 27h16l2-11h9M25 27l17-1M12 26V14',
  'wall-push-up': '25 6M24 11 14 29M24 12l6 4 6-3M37 3v26',
  'hip-flexor-stretch': '22 4M22 9v9h10v11M22 18l-8 10H6',
  'hamstring-stretch': '20 6M19 11l-4 9 22 9M20 13l7 7M18 21v8M11 20h8',
  'calf-stretch': '29 6M28 11l-6 9-11 9M22 20l7 1-2 8M28 12l8 1M37 3v26',
  'step-up': '22 4M22 9v9l9 1v5M22 18l-5 11M28 29v-5h12v5',
  'split-squat': '23 4M23 9v9h9v11M23 18l-5 8-9 3',
  'calf-raise': '24 5M24 10v15M24 13l11 1M24 25l-4 4M37 3v26',
  plank: '9 15M13 18l23 9h8M13 18v10H5',
  'side-plank': '11 11M14 15l14 9 8 4h7M14 15l-1 13H6M15 16l9-8',
  'hip-hinge': '11 8M15 11l14 4-4 7 2 7M15 11v10m-3 0h6',
};

/** Never read out, and never mirrored. */
export const figure = (exercise: string) => {
  const pose = Object.hasOwn(poses, exercise) ? poses[exercise]! : '';
  const head = pose.indexOf('M');
  return head < 0
    ? nothing
    : svg`<svg class="figure" viewBox="0 0 48 32" aria-hidden="true" focusable="false"><path class="floor" d="M1 30.5h46"/><path class="head" d="M${pose.slice(0, head)}h.01"/><path d=${pose.slice(head)}></path></svg>`;
};
