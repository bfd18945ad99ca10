// The one script tag: registers <polto-viewer>.
import { PoltoViewer } from './viewer.js';

if (!customElements.get('polto-viewer')) customElements.define('polto-viewer', PoltoViewer);

export { PoltoViewer };
