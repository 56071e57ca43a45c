/** Rows as stored. Times are epoch milliseconds, lists JSON text, sealed and compressed columns bytes. */
export interface Schema {
  quote: QuoteRow;
  lead: LeadRow;
  contact: ContactRow;
  consent: ConsentRow;
  mail: MailRow;
  idempotency: IdempotencyRow;
  saved_answers: SavedAnswersRow;
  call_back: CallBackRow;
  share: ShareRow;
  premium_check: PremiumCheckRow;
  debtor_check: DebtorCheckRow;
  reminder: ReminderRow;
  erasure: ErasureRow;
  dictionary: DictionaryRow;
  comparison_parts: ComparisonPartsRow;
  lead_source: LeadSourceRow;
  feedback: FeedbackRow;
  feedback_given: FeedbackGivenRow;
  step_count: StepCountRow;
}

export interface QuoteRow {
  id: string;
  token_hash: string;
  created_at: number;
  last_visited_at: number;
  as_of: string;
  engine_version: string;
  comparison: Uint8Array;
  comparison_sha256: string;
}

export interface ComparisonPartsRow {
  hash: string;
  content: string;
}

export interface LeadRow {
  id: string;
  type: string;
  stage: string;
  quote_id: string | null;
  premium_check_id: string | null;
  debtor_check_id: string | null;
  contact_id: string | null;
  created_at: number;
  last_contact_at: number;
  insurers: string;
}

export interface ContactRow {
  id: string;
  key_id: string;
  company_name: Uint8Array;
  registration_number: Uint8Array | null;
  person_name: Uint8Array;
  email: Uint8Array;
  phone: Uint8Array | null;
  remarks: Uint8Array | null;
  created_at: number;
}

export interface ConsentRow {
  id: string;
  lead_id: string;
  purpose: string;
  text_version: string;
  given_at: number;
  insurers: string;
}

export interface MailRow {
  id: string;
  /** Exactly one of the three owners is there. */
  lead_id: string | null;
  saved_answers_id: string | null;
  reminder_id: string | null;
  kind: string;
  message_id: string;
  key_id: string;
  subject: string;
  /** Addresses, text and HTML as one sealed value; null once the body is past its retention. */
  content: Uint8Array | null;
  state: string;
  attempts: number;
  next_attempt_at: number;
  leased_until: number | null;
  /** Sealed: an answer of a mail server often repeats the address. */
  last_error: Uint8Array | null;
  created_at: number;
  sent_at: number | null;
}

export interface IdempotencyRow {
  key_hash: string;
  body_hash: string;
  sealed_answer: Uint8Array | null;
  quote_id: string | null;
  created_at: number;
}

export interface SavedAnswersRow {
  id: string;
  token_hash: string;
  key_id: string;
  answers: Uint8Array;
  created_at: number;
}

/** What a lead of type `call-back` asks for, in the time of Amsterdam. */
export interface CallBackRow {
  lead_id: string;
  token_hash: string | null;
  day: string;
  from_time: string;
  to_time: string;
  revision: number;
}

export interface PremiumCheckRow {
  id: string;
  token_hash: string;
  created_at: number;
  last_visited_at: number;
  content: Uint8Array;
  content_sha256: string;
}

export interface DebtorCheckRow {
  id: string;
  token_hash: string;
  created_at: number;
  key_id: string;
  /** Outcome and chosen customers, each compressed and then sealed; null when their days are over. */
  content: Uint8Array | null;
  chosen: Uint8Array | null;
}

export interface ReminderRow {
  id: string;
  token_hash: string;
  key_id: string;
  address: Uint8Array;
  day: string;
  created_at: number;
  confirmed_at: number | null;
}

export interface ShareRow {
  quote_id: string;
  id: string;
  token_hash: string;
  created_at: number;
}

/** That something was erased, when and why; nothing about whom. */
export interface ErasureRow {
  quote_id: string;
  erased_at: number;
  cause: string;
}

/** A typical comparison against which others are packed. Rows are never changed or removed. */
export interface DictionaryRow {
  id: number;
  content: Uint8Array;
}

export interface LeadSourceRow {
  lead_id: string;
  entry_path: string;
  utm: string;
}

/** What visitors thought of their result; leads to no quote and no visitor. */
export interface FeedbackGivenRow {
  readonly quote_id: string;
  readonly kind: string;
}

export interface FeedbackRow {
  id: string;
  given_on: string;
  answer: string;
  remark: string | null;
  engine_version: string;
  editions: string;
}

/** How often something happened on a day. */
export interface StepCountRow {
  day: string;
  step: string;
  question: string;
  event: string;
  times: number;
}
