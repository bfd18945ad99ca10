// The style sheets of a page without the viewer; core/CMakeLists.txt names the same.
import apparatusCss from '../styles/apparatus.css';
import dramaCss from '../styles/drama.css';
import notesCss from '../styles/notes.css';
import renditionsCss from '../styles/renditions.css';
import structuresCss from '../styles/structures.css';
import textCss from '../styles/text.css';
import transcriptionCss from '../styles/transcription.css';
import verseCss from '../styles/verse.css';

export const documentCss = [
  textCss,
  structuresCss,
  transcriptionCss,
  apparatusCss,
  verseCss,
  dramaCss,
  renditionsCss,
  notesCss,
].join('');
