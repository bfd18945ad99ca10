// Serves the demo pages from the root of the repository, where the texts are too.
export default { optimizeDeps: { entries: ['web/demo/*.html'] } };
