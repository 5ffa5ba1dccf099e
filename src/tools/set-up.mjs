export {setUpBrowsers} from './setup.mjs';
