import { defineMiddleware } from 'astro:middleware';

/** Hands a page's defect to the host, which logs it once with the request id; Astro then shows the 500 page. */
export const onRequest = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    context.locals.app.report(error, context.locals.requestId);
    return new Response(null, { status: 500 });
  }
});
