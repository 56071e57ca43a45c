import { fields, type ComponentSchema } from '@keystatic/core';
import { DAY_WORDS, LICENCE_WORDS, SITE_WORDS } from '#/messages/editor-site.ts';
import { commaList, optionalGroup, optionalText, textOrNull, type TextField, type Words } from './field-kinds.ts';

const said = ({ label, help }: { readonly label: string; readonly help: string }): Words => ({ label, description: help });

function openingTimes(): ComponentSchema {
  const { closedOn, ...days } = DAY_WORDS;
  const perDay = Object.entries(days).map(([day, wording]): [string, TextField] => [day, optionalText(said(wording))]);
  return optionalGroup(said(SITE_WORDS.openingTimes), { ...Object.fromEntries(perDay), closedOn: commaList(said(closedOn)) }, null);
}

/** The fields of content/site.yaml. */
export function siteFields(): Record<keyof typeof SITE_WORDS, ComponentSchema> {
  return {
    operator: fields.text(said(SITE_WORDS.operator)),
    licence: fields.object(
      { authority: fields.text(said(LICENCE_WORDS.authority)), number: fields.text(said(LICENCE_WORDS.number)) },
      said(SITE_WORDS.licence),
    ),
    confirmed: fields.checkbox(said(SITE_WORDS.confirmed)),
    confirmedBelgium: fields.checkbox(said(SITE_WORDS.confirmedBelgium)),
    phone: textOrNull(said(SITE_WORDS.phone)),
    email: textOrNull(said(SITE_WORDS.email)),
    openingHours: textOrNull(said(SITE_WORDS.openingHours)),
    openingTimes: openingTimes(),
    commission: textOrNull(said(SITE_WORDS.commission)),
    address: textOrNull(said(SITE_WORDS.address)),
  };
}
