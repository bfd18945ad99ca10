// Loaded when a source needs it: see Polto.knowCharacters().
export { default } from '../../../core/data/character-names.txt';
