/** The exports, fetched when first asked for: neither they nor the writer of tables belong on the way to a desk. */
export const fetchExports = () => import('./door.ts');
