import './styles/tokens.css';
import './styles/base.css';
import './styles/menu.css';
import './styles/forced-colors.css';
import { mount } from 'svelte';
import App from './App.svelte';
import type { Backend } from './backend/backend';

// Without a window around it (npm run dev, the page tests) the page runs on made-up data.
const gallery =
  import.meta.env.MODE === 'gallery' || (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window));

async function chooseBackend(): Promise<Backend> {
  if (gallery) return (await import('./gallery')).openGallery();
  return (await import('./backend/tauri')).tauriBackend;
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { backend: await chooseBackend() } });
