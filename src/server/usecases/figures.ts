import type { App, Figures } from '#/server/app.ts';
export const figuresOf = (): App['figures'] => (): Figures => { throw new Error('not yet'); };
