//! The typography of printed sentences, in French and English.
