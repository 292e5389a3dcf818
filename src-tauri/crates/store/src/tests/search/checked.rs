//! What a check says of an index that another connection has gone on writing.

use super::*;

#[test]
fn a_reader_that_has_looked_before_finds_no_damage_in_what_is_sound() {
    let (dir, mut library) = library();
    begun(&mut library);
    let mut reader = Reader::open(dir.path()).expect("opens").expect("there");
    // FTS5 joins the parts of its index now and then: well within so many commits.
    for n in 0..64 {
        put(
            &mut library,
            1_000 + n,
            vec![note(1_000 + n, &format!("le guichet numéro {n}"))],
        );
        let report = reader.view(|view| view.check()).expect("checked");
        assert_eq!(report.problems, [], "after {n}");
    }
}
