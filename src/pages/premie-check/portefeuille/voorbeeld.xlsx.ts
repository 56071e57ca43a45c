import type { APIRoute } from 'astro';
import { fileAnswer } from './_file.ts';

/** The empty portfolio to fill in. */
export const GET: APIRoute = async ({ locals }) => fileAnswer(await locals.app.portfolio.template('xlsx'), 'xlsx', 'voorbeeld');
