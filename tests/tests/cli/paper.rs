//! What goes on paper by the command line: posters, supports.

use std::path::Path;

use serde_json::{Value, json};
use tests::readers::{accessible_but, sheets};

use super::{Line, TITLE, said};

fn with_sample() -> Line {
    let line = Line::new();
    let file = tests::documents::root().join(tests::documents::SAMPLE);
    line.json(&["import", &file.display().to_string()]);
    line
}

#[test]
fn a_persona_and_a_journey_are_written_as_posters_by_their_names() {
    let line = with_sample();
    for (name, of, more, pages, wide) in [
        ("persona", "Nadège", &["--paper", "a3"][..], 1, 297.0),
        (
            "parcours",
            "Parcours de Nadège",
            &["--paper", "a2"],
            1,
            594.0,
        ),
        (
            "tuiles",
            "nadège",
            &["--paper", "a4", "--tiles", "2x2", "--portrait"],
            4,
            210.0,
        ),
    ] {
        let pdf = line.path(&format!("{name}.pdf"));
        let asked = [
            "export",
            "--workshop",
            TITLE,
            "--document",
            "poster",
            "--of",
            of,
            "--output",
            &pdf,
        ];
        let done = line.json(&[&asked[..], more].concat());
        assert_eq!(done["pages"], json!(pages), "{name}");
        assert!(done["letters"].as_f64().unwrap() >= 7.0, "{name}: {done}");
        let file = Path::new(&pdf);
        // What the other sheets show is read on the first one.
        accessible_but(file, if pages > 1 { &["TAG-002"] } else { &[] }).unwrap();
        for page in sheets(file).unwrap() {
            assert!(
                (page.width * 25.4 / 72.0 - wide).abs() < 0.2,
                "{name}: {}",
                page.width
            );
        }
        // It is not replaced unasked.
        assert!(!line.run(&[&asked[..], more].concat()).status.success());
    }
}

#[test]
fn what_is_asked_of_paper_is_understood_or_refused() {
    let line = with_sample();
    let out = line.path("x");
    for more in [
        // There are a persona and a journey: which?
        &["--document", "poster"][..],
        &["--document", "poster", "--of", "personne"],
        &["--document", "poster", "--of", "Nadège", "--format", "docx"],
        &["--document", "poster", "--of", "Nadège", "--tiles", "40x1"],
        &[
            "--document",
            "synthesis",
            "--format",
            "pdf",
            "--of",
            "Nadège",
        ],
        &["--document", "support"],
        &["--document", "support", "--support", "novel"],
        // Who signs in does it on paper of its own.
        &[
            "--document",
            "support",
            "--support",
            "sign-in",
            "--paper",
            "a2",
        ],
        &[
            "--document",
            "support",
            "--support",
            "persona",
            "--tiles",
            "40x1",
        ],
        &["--document", "agenda", "--large-print"],
        &[
            "--document",
            "support",
            "--support",
            "all",
            "--format",
            "odt",
        ],
    ] {
        let asked = [&["export", "--workshop", TITLE, "--output", &out][..], more].concat();
        let output = line.run(&asked);
        assert!(!output.status.success(), "{more:?}");
        assert!(!said(&output).trim().is_empty(), "{more:?}");
        assert!(!Path::new(&format!("{out}.pdf")).exists(), "{more:?}");
    }
    assert!(!line.run(&["supports"]).status.success());
}

#[test]
fn supports_are_listed_and_written_in_one_file() {
    let line = with_sample();
    let listed = line.json(&["supports", "--workshop", TITLE]);
    let all = listed["supports"].as_array().unwrap();
    let names: Vec<&str> = all.iter().filter_map(|one| one["name"].as_str()).collect();
    for name in [
        "sign-in",
        "wall-agenda",
        "ballot-dots",
        "tally-dots",
        "persona",
        "journey",
        "cards",
    ] {
        assert!(names.contains(&name), "{names:?}");
    }
    let count = |of: &dyn Fn(&&Value) -> bool| -> u64 {
        all.iter()
            .filter(of)
            .filter_map(|one| one["sheets"].as_u64())
            .sum()
    };
    let pdf = line.path("supports.pdf");
    let export = [
        "export",
        "--workshop",
        TITLE,
        "--document",
        "support",
        "--output",
        &pdf,
    ];
    let done = line.json(&[&export[..], &["--supports", "all"]].concat());
    assert_eq!(
        done["pages"],
        json!(count(&|one| one["ticked"] == json!(true)))
    );
    // Cells are empty because they are to be filled, cut lines are no table, and each sheet says by
    // itself what it is.
    accessible_but(Path::new(&pdf), &["TBL-012", "TBL-014", "PAG-001"]).unwrap();
    let some = [
        &export[..],
        &[
            "--support",
            "sign-in",
            "--support",
            "ballot-dots",
            "--force",
        ],
    ]
    .concat();
    let done = line.json(&some);
    let two = count(&|one| one["name"] == json!("sign-in") || one["name"] == json!("ballot-dots"));
    assert_eq!(done["pages"], json!(two));
    // The same records make the same bytes.
    let first = std::fs::read(&pdf).unwrap();
    line.json(&some);
    assert_eq!(first, std::fs::read(&pdf).unwrap());
    // Canvases on other paper, and put together from sheets; large print.
    for (more, pages, wide) in [
        (
            &["--support", "persona", "--paper", "a1", "--landscape"][..],
            1,
            841.0,
        ),
        (
            &["--support", "persona", "--paper", "a4", "--tiles", "2x2"],
            4,
            210.0,
        ),
        (&["--support", "ballot-dots", "--large-print"], 0, 210.0),
    ] {
        let done = line.json(&[&export[..], more, &["--force"]].concat());
        let found = sheets(Path::new(&pdf)).unwrap();
        assert_eq!(done["pages"], json!(found.len()));
        assert!(pages == 0 || found.len() == pages, "{more:?}");
        for page in found {
            let own = page.width * 25.4 / 72.0;
            assert!((own - wide).abs() < 0.2, "{more:?}: {own}");
        }
    }
}
