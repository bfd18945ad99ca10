// The viewer inside React: attributes are props, events are heard as "onpolto-load".
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'polto';

function App() {
  const [shown, setShown] = useState('');
  const [dark, setDark] = useState(false);
  const bar = createElement(
    'header',
    { className: 'demo-bar' },
    createElement('p', {}, `React says: ${shown || 'nothing is shown yet'}`),
    createElement('button', { className: 'demo-button', onClick: () => setDark(!dark) }, dark ? 'Light' : 'Dark'),
  );
  const viewer = createElement('polto-viewer', {
    src: new URL('../../corpus/frus1961-63v13-d156.xml', import.meta.url).href,
    transcription: 'reading',
    style: { colorScheme: dark ? 'dark' : 'light' },
    'onpolto-navigate': ({ detail }) => setShown(detail.title),
  });
  return createElement('main', {}, bar, viewer);
}

createRoot(document.querySelector('#app')).render(createElement(App));
