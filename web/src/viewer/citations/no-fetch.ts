// Stands in for what @citation-js/core would fetch with: items are made from the text alone.
export default undefined;
export const Headers = undefined;
