import 'back-pain-checker/define.js';
import {renderToString} from 'react-dom/server';
import {page} from './page.react.js';

export const render = () => renderToString(page({label: 'Book'}));
