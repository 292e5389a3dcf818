// What leaves the synthesis: the document in one of its formats, or the data behind it.

import { DOCUMENT_FORMATS, type DocumentFormat } from '../host/host';

export type Format = DocumentFormat | 'json' | 'etabli';

export const FORMATS: readonly Format[] = [...DOCUMENT_FORMATS, 'json', 'etabli'];

/** Whether a format is one of the document: it is composed before it leaves. */
export function isDocument(format: Format): format is DocumentFormat {
  return format !== 'json' && format !== 'etabli';
}
