// The viewer inside Vue: attributes are props, events are heard as "onPolto-load".
import { createApp, h, ref } from 'vue';
import 'polto';

const App = {
  setup() {
    const shown = ref('');
    const dark = ref(false);
    return () =>
      h('main', [
        h('header', { class: 'demo-bar' }, [
          h('p', `Vue says: ${shown.value || 'nothing is shown yet'}`),
          h('button', { class: 'demo-button', onClick: () => (dark.value = !dark.value) }, dark.value ? 'Light' : 'Dark'),
        ]),
        h('polto-viewer', {
          src: new URL('../../corpus/frus1961-63v13-d156.xml', import.meta.url).href,
          transcription: 'reading',
          style: { colorScheme: dark.value ? 'dark' : 'light' },
          'onPolto-navigate': ({ detail }) => (shown.value = detail.title),
        }),
      ]);
  },
};

createApp(App).mount('#app');
