/** Next would look for the root of the project at the lock file farthest up. */
export default {turbopack: {root: import.meta.dirname}};
