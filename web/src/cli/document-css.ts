// The style sheets of a page without the viewer; core/CMakeLists.txt names the same.
import { scholarlyCss } from '../styles/scholarly.js';
import structuresCss from '../styles/structures.css';
import textCss from '../styles/text.css';

export const documentCss = textCss + structuresCss + scholarlyCss;
