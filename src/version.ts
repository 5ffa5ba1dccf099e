/** The version of the package; the build fails where it differs from package.json. */
export const version = '1.0.0';
