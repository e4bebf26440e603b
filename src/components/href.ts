const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** Address of a site path under the city's base path; Chinese names are percent-encoded. */
export const href = (path: string): string => (path.startsWith("#") ? path : base + encodeURI(path));
