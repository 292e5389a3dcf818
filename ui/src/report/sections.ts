// The sections of a report, as the core names them, and what the screen has in each.
export const SECTIONS = [
  'in_brief', 'workshops', 'people', 'outcomes', 'rating', 'questions', 'indicators', 'projects', 'axes', 'departments', 'methods', 'lessons', 'lists',
] as const;

export type SectionKey = (typeof SECTIONS)[number];

/** As what a report leaves. */
export const FORMATS = ['pdf', 'docx', 'odt', 'html', 'md', 'xlsx', 'csv', 'json'] as const;

export type ReportFormat = (typeof FORMATS)[number];

/** Whether it is laid out in sections: the others hold every row and figure. */
export function isDocument(format: ReportFormat): boolean {
  return format !== 'xlsx' && format !== 'csv' && format !== 'json';
}
