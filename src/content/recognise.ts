import { isAlive, runtime } from './extension.ts';

/** On a page the person switched on without our knowing its engine: says which engines' signature it carries. */
declare const SIGNATURES: readonly (readonly [site: string, selector: string])[]; // written in by the build

function recognise(): void {
  const sites = SIGNATURES.filter(([, selector]) => document.querySelector(selector)).map(([site]) => site);
  if (sites.length > 0 && isAlive()) runtime.sendMessage({ say: 'recognised', sites }).catch(() => undefined);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', recognise, { once: true });
else recognise();
