import workerUrl from './worker.ts?worker&url';
import { WORKER_POLICY } from './places.ts';

/** The part of Trusted Types that this site uses; not every browser has it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

function only(url: string): string {
  if (url !== workerUrl) throw new TypeError('the Klantencheck starts its own worker and nothing else');
  return url;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: only });

/** The worker that reads files: a script of this site, allowed by the policy `klantencheck` of the page. */
export function startWorker(): Worker {
  return new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { name: 'klantencheck' });
}
