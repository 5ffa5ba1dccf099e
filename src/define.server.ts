/** What `back-pain-checker/define.js` is on a server, on an edge runtime and in a worker: there is no page, so nothing is defined. */
export {};
