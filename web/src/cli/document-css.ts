// The style sheets of a page without the viewer; core/cli/native.cmake names the same.
import finishCss from '../styles/finish.css';
import printTextCss from '../styles/print-text.css';
import { scholarlyCss } from '../styles/scholarly.js';
import structuresCss from '../styles/structures.css';
import textPageCss from '../styles/text-page.css';
import textCss from '../styles/text.css';

export const documentCss = textCss + structuresCss + textPageCss + finishCss + scholarlyCss + printTextCss;
