// Style of what most texts have not, in the order of its files, in which core/CMakeLists.txt and build.mjs
// take them as well.
import apparatusCss from './scholarly/apparatus.css';
import dictionariesCss from './scholarly/dictionaries.css';
import dramaCss from './scholarly/drama.css';
import examplesCss from './scholarly/examples.css';
import facsimileCss from './scholarly/facsimile.css';
import fieldsCss from './scholarly/fields.css';
import figuresCss from './scholarly/figures.css';
import languagesCss from './scholarly/languages.css';
import linkingCss from './scholarly/linking.css';
import notesCss from './scholarly/notes.css';
import referencesCss from './scholarly/references.css';
import renditionsCss from './scholarly/renditions.css';
import speechCss from './scholarly/speech.css';
import structureCss from './scholarly/structure.css';
import tablesCss from './scholarly/tables.css';
import transcriptionCss from './scholarly/transcription.css';
import verseCss from './scholarly/verse.css';

export const scholarlyCss = [
  apparatusCss,
  dictionariesCss,
  dramaCss,
  examplesCss,
  facsimileCss,
  fieldsCss,
  figuresCss,
  languagesCss,
  linkingCss,
  notesCss,
  referencesCss,
  renditionsCss,
  speechCss,
  structureCss,
  tablesCss,
  transcriptionCss,
  verseCss,
].join('');
