import {createElement} from 'react';

/** What each app shows: the checker with a child of the page's. */
export const page = ({label, ...props}) =>
  createElement(
    'back-pain-checker',
    {region: 'us', 'consult-recipient': 'Riverside Spine', 'consult-label': label, ...props},
    createElement('p', null, 'Call 555 0100.'),
  );
