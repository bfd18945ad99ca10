// What comes after the first paint: popovers, the tools beside the text, the way through the history, and
// the whole text. One file, since nearly every reader comes to need all of it.
export { showMetadata } from './metadata-list.js';
export { noteOf } from './notes.js';
export { recalled } from './place/recall.js';
export { light, reveal } from './places.js';
export { DeskTraveller } from './place/traveller.js';
export { Popovers } from './popovers.js';
export { Side } from './side/side.js';
export { WholeText } from './whole/whole-text.js';
