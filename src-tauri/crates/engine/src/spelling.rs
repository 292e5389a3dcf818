//! Names that people write one way and another.

use unicode_normalization::UnicodeNormalization;

/// Whether two names differ by their case, their spaces around or how an accent is put together, if at all.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let small = |name: &str| -> String { name.trim().nfc().flat_map(char::to_lowercase).collect() };
    one == other || small(one) == small(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_the_making_of_accents_make_no_other_name() {
        assert!(same("Le Lab de l’Estran ", "le lab de l’estran"));
        assert!(same("E\u{301}tabli", "\u{e9}tabli"));
        assert!(!same("Le Lab", "Le labo"));
        assert!(!same("Metz", "M\u{e9}tz"));
    }
}
