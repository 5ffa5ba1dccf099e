import {html, nothing} from 'lit';
import type {Stage} from '../../pack/types.js';

/** Our own line icons on 24 by 24 units, in the color of the text: by the id of the disposition. */
const paths: Readonly<Record<string, string>> = {
  ambulance:
    'M4.5 17H2V6h11v11H9.5M13 9h4.5L22 13v4h-2.5M14.5 17H13M7 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7.5 8.5v4M5.5 10.5h4',
  department:
    'M4 21V9h16v12M2 21h20M10 21v-3h4v3M12 11v4M10 13h4M9 9V7a3 3 0 0 1 6 0v2M12 1.5v.5M6 3.5l.5.5M18 3.5l-.5.5',
  'same-day-hospital':
    'M4 21V4h11v4M2 21h8M9.5 6.5v4M7.5 8.5h4M7.5 21v-6M16.5 11a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM16.5 13.5V16l1.5 1.5',
  'same-day':
    'M6 3h3l1.5 4.5-2 2a12 12 0 0 0 6 6l2-2L21 15v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3zM14 3a7 7 0 0 1 7 7M14 7a3 3 0 0 1 3 3',
  maternity:
    'M11 2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6zM9.5 22v-6C7 13 8 9.5 11 9.5c1.8 0 2.5 1.3 2.8 2.8 2 .6 3.2 1.9 3.2 3.4 0 1.7-1.5 2.8-3.5 2.8V22',
  clinician:
    'M12 2.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21.5V20a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6v1.5M9 14v3M9 17a2 2 0 0 0-2 2v1M9 17a2 2 0 0 1 2 2v1M15 14v2.5M15 16.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  pharmacist: 'M13.5 4.5a4.2 4.2 0 0 1 6 6l-9 9a4.2 4.2 0 0 1-6-6zM9 9l6 6',
  'self-care':
    'M2.5 11.5 12 4l9.5 7.5M5 9.5V20.5h14V9.5M12 17.8c-2.5-1.5-3.5-2.8-3.5-4.3a1.8 1.8 0 0 1 3.5-.8 1.8 1.8 0 0 1 3.5.8c0 1.5-1 2.8-3.5 4.3z',
  'clinician-soon': 'M4 5.5h16v15H4zM4 10h16M8 3v4.5M16 3v4.5M12 12.5v5M9.5 15h5',
};

/** One for each stage of the questions. A table of its own: a build that draws only these leaves the others out. */
const stagePaths: Readonly<Record<Stage, string>> = {
  place:
    'M12 2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM5 21v-6a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v6M8.5 21v-5M15.5 21v-5M12 15.5v.01M12 13a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  pain: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  safety: 'M12 2.5 19.5 5v6.5c0 4.5-3 8-7.5 10-4.5-2-7.5-5.5-7.5-10V5zM8.5 12l2.5 2.5 4.5-5',
  running:
    'M3 18.5V8.5l2.5 1.5c1.5 1 3.5.5 4.5-1.5l3.5 4 5.5 2c1.5.5 2.5 1.5 2.5 3v1zM3 15.5h7.5c1.5 0 2.5 1 4 1H21M11.5 11l-1.5 1.3M13.5 12.7l-1.5 1.3',
};

const renderIcon = (path: string) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

/** Nothing for a name without an icon, such as a disposition of a host's own pack. Decorative: the text beside it has the same meaning. */
export const icon = (name: string) => (Object.hasOwn(paths, name) ? renderIcon(paths[name]!) : nothing);

export const stageIcon = (stage: Stage) => renderIcon(stagePaths[stage]);
