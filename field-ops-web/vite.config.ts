import path from 'node:path';
import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** The lowest browsers, as officer/README.md names them; below them the page says so. */
const lowest = ['chrome111', 'edge111', 'firefox115', 'safari17'];

// The offline page is an entry of its own beside Vaadin's index.html: its scripts and styles are hashed, and the service
// worker keeps them.
const customConfig: UserConfigFn = () => ({
  // pdf.js in a worker of its own
  worker: { format: 'es' },
  build: {
    target: lowest,
    rolldownOptions: {
      input: { offline: path.resolve(import.meta.dirname, 'src/main/frontend/offline.html') },
    },
  },
});

export default overrideVaadinConfig(customConfig);
