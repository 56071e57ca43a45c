/** Policy of everything that is not a page: nothing may be loaded, framed or sent. */
export const CLOSED_POLICY = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

const SHARED: Readonly<Record<string, string>> = {
  'content-security-policy': CLOSED_POLICY,
  // Not no-referrer: browsers then send `Origin: null` with form posts, and every plain form is refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/**
 * Security headers of every answer. One map for the hooks and for the two places no hook reaches (faults of the router and of the
 * HTTP parser), so that none of them can be forgotten.
 * @param https whether visitors reach the site over TLS: only then may browsers be told to insist on it.
 */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return https ? { ...SHARED, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : SHARED;
}
