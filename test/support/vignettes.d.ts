/** Every file of `test/rules/vignettes/`, path and content; made by the test server, since a browser cannot list a folder. */
export const vignetteFiles: readonly {readonly file: string; readonly content: unknown}[];
