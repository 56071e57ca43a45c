export function openApi(publicOrigin: string): object {
  return { openapi: '3.1.0', info: { title: 'API', version: '1' }, servers: [{ url: publicOrigin }], paths: {} };
}
