//! The file in which methods of a lab are given to colleagues.

use domain::{
    ErrorCode, Id,
    ballot::BallotMethod,
    block::BlockKind,
    method::{LabMethod, MethodBoard, MethodStep},
};
use serde_json::{Value, json};

use crate::methods::{read, write};

fn method(id: u128) -> LabMethod {
    LabMethod {
        id: Id::from_u128(id),
        name: "Le tour des « pourquoi » 🌍".into(),
        people_min: 4,
        people_max: 30,
        material: vec!["Feutres".into()],
        steps: vec![MethodStep {
            title: "Écrire".into(),
            kind: BlockKind::Divergence,
            minutes: 10,
            instruction: "Une idée\npar papier.".into(),
            ..MethodStep::default()
        }],
        board: Some(MethodBoard {
            zones: vec!["Pour".into(), "Contre".into()],
            ..MethodBoard::default()
        }),
        ballot: Some(BallotMethod::Dots),
        ..LabMethod::default()
    }
}

#[test]
fn methods_come_back_as_they_left() {
    let methods = vec![method(1), method(2)];
    assert_eq!(read(&write(&methods)).unwrap(), methods);
    assert_eq!(read(&write(&[])).unwrap(), []);
}

#[test]
fn what_is_no_such_file_is_refused_with_its_place() {
    let sound: Value = serde_json::from_slice(&write(&[method(1), method(2)])).unwrap();
    let refused = |edit: &dyn Fn(&mut Value)| {
        let mut file = sound.clone();
        edit(&mut file);
        let fault = read(file.to_string().as_bytes()).unwrap_err();
        (fault.code, fault.place)
    };
    let at = |code: ErrorCode, place: &str| (code, Some(place.to_owned()));
    assert_eq!(
        refused(&|file| file["format"] = json!("etabli")),
        at(ErrorCode::UnknownFormat, "format")
    );
    assert_eq!(
        refused(&|file| file["version"] = json!(2)),
        at(ErrorCode::NewerVersion, "version")
    );
    assert_eq!(
        refused(&|file| file["version"] = json!("1")),
        at(ErrorCode::UnknownFormat, "version")
    );
    assert_eq!(
        refused(&|file| file["methods"] = json!({})),
        at(ErrorCode::InvalidField, "methods")
    );
    assert_eq!(
        refused(&|file| file["methods"][1]["id"] = file["methods"][0]["id"].clone()),
        at(ErrorCode::DuplicateId, "methods[1]")
    );
    assert_eq!(
        refused(&|file| file["methods"][0]["id"] = json!(Id::nil())),
        at(ErrorCode::InvalidField, "methods[0].id")
    );
    for (field, value) in [
        ("steps", json!("none")),
        ("ballot", json!("by_force")),
        ("people_min", json!(-1)),
        ("script", json!("<script>")),
        ("name", json!(null)),
    ] {
        assert_eq!(
            refused(&|file| file["methods"][1][field] = value.clone()),
            at(ErrorCode::InvalidField, "methods[1]"),
            "{field}"
        );
    }
    for (field, value, code) in [
        ("name", json!("  "), ErrorCode::TextRequired),
        ("goal", json!("x".repeat(501)), ErrorCode::TextTooLong),
        ("material", json!(vec!["x"; 201]), ErrorCode::ListTooLong),
        ("people_max", json!(100_001), ErrorCode::OutOfRange),
    ] {
        let (found, place) = refused(&|file| file["methods"][1][field] = value.clone());
        assert_eq!(found, code, "{field}");
        let place = place.unwrap_or_default();
        assert!(place.starts_with(&format!("methods[1].{field}")), "{place}");
    }
    // A method does something.
    assert!(matches!(
        refused(&|file| file["methods"][0]["steps"] = json!([])),
        (_, Some(place)) if place == "methods[0].steps"
    ));
    assert_eq!(
        refused(&|file| file["methods"] = json!(vec![0; 201])),
        at(ErrorCode::ListTooLong, "methods")
    );
    for bytes in [&b""[..], b"[]", b"null", b"\xff\xfe", b"{\"format\":"] {
        assert!(read(bytes).is_err());
    }
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(read(deep.as_bytes()).is_err());
}
