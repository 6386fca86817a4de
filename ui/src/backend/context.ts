import { getContext, setContext } from 'svelte';
import type { Backend } from './backend';

const KEY = Symbol('backend');

export function provideBackend(backend: Backend): void {
  setContext(KEY, backend);
}

/** The backend of this window. Call it while a component initialises. */
export function useBackend(): Backend {
  const backend = getContext<Backend | undefined>(KEY);
  if (backend === undefined) throw new Error('no backend: App provides it');
  return backend;
}
