//! The document that is handed over, free of any format: sections, tables, charts and quotes.
