import type { JSX } from 'preact';
import { CONSENTS } from '#/messages/consents.ts';
import { contactTexts, textFields } from '#/messages/pages/contact-form.ts';
import { brokerTexts } from '#/messages/debtor-check/take.ts';
import type { FieldFault, TypedContact } from './contact.ts';
import { Tick } from './tick.tsx';

interface Props {
  readonly typed: TypedContact;
  readonly faults: readonly FieldFault[];
  /** Words of the consent. */
  readonly consent: string;
  readonly onType: (change: Partial<TypedContact>) => void;
}

function Fault({ field, text }: { readonly field: string; readonly text: string | null }): JSX.Element | null {
  return text === null ? null : (
    <p class="field-fault" id={`${field}-fault`}>
      <span class="visually-hidden">{contactTexts.faultLabel} </span>
      {text}
    </p>
  );
}

/** Who asks the broker to look along, with the consents; the fields of the other forms that ask for a contact. */
export function ContactFields({ typed, faults, consent, onType }: Props): JSX.Element {
  const faultAt = (field: keyof TypedContact) => faults.find((fault) => fault.field === field)?.text ?? null;
  const boxed = (field: keyof TypedContact) => (faultAt(field) === null ? 'field' : 'field field-with-fault');
  const invalid = (field: keyof TypedContact) => (faultAt(field) === null ? undefined : ('true' as const));
  const tick = (name: 'offersConsent' | 'tipsConsent', label: string) => (
    <Tick id={name} label={label} ticked={typed[name]} isFaulty={faultAt(name) !== null} onTick={(ticked) => onType({ [name]: ticked })} />
  );
  return (
    <>
      {textFields.map(({ name, label, hint, required, type, autocomplete, inputmode }) => {
        const said = name === 'email' ? brokerTexts.emailHint : hint;
        const described = [said !== null && `${name}-hint`, faultAt(name) !== null && `${name}-fault`].filter(Boolean).join(' ');
        return (
          <div class={boxed(name)} key={name}>
            <label class="field-label" for={name}>
              {label} {!required && <span class="field-optional">{contactTexts.optional}</span>}
            </label>
            {said !== null && (
              <p class="field-hint" id={`${name}-hint`}>
                {said}
              </p>
            )}
            <Fault field={name} text={faultAt(name)} />
            <input
              class="field-input field-input-text"
              {...{ id: name, name, type, autocomplete }}
              inputMode={inputmode}
              value={typed[name]}
              aria-required={required ? 'true' : undefined}
              aria-invalid={invalid(name)}
              aria-describedby={described === '' ? undefined : described}
              onInput={(event) => onType({ [name]: event.currentTarget.value })}
            />
          </div>
        );
      })}
      <div class={boxed('remarks')}>
        <label class="field-label" for="remarks">
          {contactTexts.remarks} <span class="field-optional">{contactTexts.optional}</span>
        </label>
        <Fault field="remarks" text={faultAt('remarks')} />
        <textarea
          class="field-input field-input-text"
          id="remarks"
          name="remarks"
          rows={4}
          value={typed.remarks}
          aria-invalid={invalid('remarks')}
          onInput={(event) => onType({ remarks: event.currentTarget.value })}
        />
      </div>
      <div class={boxed('offersConsent')}>
        <fieldset>
          <legend class="field-label">{contactTexts.consents}</legend>
          <Fault field="offersConsent" text={faultAt('offersConsent')} />
          <div class="options">
            {tick('offersConsent', consent)}
            {tick('tipsConsent', CONSENTS.tips)}
          </div>
        </fieldset>
      </div>
    </>
  );
}
