//! The file in which questionnaires of a lab are given to colleagues.

use domain::{
    ErrorCode, Id,
    evaluation::QuestionKind,
    questionnaire::{AskedQuestion, Questionnaire},
};
use serde_json::{Value, json};

use crate::questionnaires::{read, write};

fn questionnaire(id: u128) -> Questionnaire {
    let asked = |at: u128, label: &str, kind| AskedQuestion {
        id: Id::from_u128(id * 100 + at),
        label: label.into(),
        kind,
        choices: Vec::new(),
    };
    Questionnaire {
        id: Id::from_u128(id),
        name: "Fin d’atelier « à chaud » 🌍".into(),
        questions: vec![
            asked(1, "Avez-vous été écouté ?", QuestionKind::Scale),
            AskedQuestion {
                choices: vec!["Oui".into(), "Non".into()],
                ..asked(2, "Reviendriez-vous ?", QuestionKind::Choice)
            },
            asked(3, "Un mot", QuestionKind::Free),
        ],
    }
}

#[test]
fn questionnaires_come_back_as_they_left() {
    let all = vec![questionnaire(1), questionnaire(2)];
    assert_eq!(read(&write(&all)).unwrap(), all);
    assert_eq!(read(&write(&[])).unwrap(), []);
    assert!(crate::methods::read(&write(&all)).is_err());
}

#[test]
fn what_is_no_such_file_is_refused_with_its_place() {
    let sound: Value =
        serde_json::from_slice(&write(&[questionnaire(1), questionnaire(2)])).unwrap();
    let refused = |edit: &dyn Fn(&mut Value)| {
        let mut file = sound.clone();
        edit(&mut file);
        let fault = read(file.to_string().as_bytes()).unwrap_err();
        (fault.code, fault.place.unwrap_or_default())
    };
    let at = |code: ErrorCode, place: &str| (code, place.to_owned());
    assert_eq!(
        refused(&|file| file["format"] = json!("etabli-methods")),
        at(ErrorCode::UnknownFormat, "format")
    );
    assert_eq!(
        refused(&|file| file["version"] = json!(2)),
        at(ErrorCode::NewerVersion, "version")
    );
    let list = "questionnaires";
    assert_eq!(
        refused(&|file| file[list][1]["id"] = file[list][0]["id"].clone()),
        at(ErrorCode::DuplicateId, "questionnaires[1]")
    );
    // A question is asked by one of them only.
    assert_eq!(
        refused(&|file| {
            file[list][1]["questions"][0]["id"] = file[list][0]["questions"][0]["id"].clone();
        }),
        at(ErrorCode::DuplicateId, "questionnaires[1].questions[0].id")
    );
    assert_eq!(
        refused(&|file| file[list][0]["answers"] = json!([3, 4])),
        at(ErrorCode::InvalidField, "questionnaires[0]")
    );
    assert_eq!(
        refused(&|file| file[list][0]["questions"][0]["kind"] = json!("hidden")),
        at(ErrorCode::InvalidField, "questionnaires[0]")
    );
    assert_eq!(
        refused(&|file| file[list][1]["questions"][0]["label"] = json!(" ")),
        at(
            ErrorCode::TextRequired,
            "questionnaires[1].questions[0].label"
        )
    );
    assert_eq!(
        refused(&|file| file[list] = json!(vec![0; 201])),
        at(ErrorCode::ListTooLong, list)
    );
    let many: Vec<Questionnaire> = (1..=51).map(questionnaire).collect();
    let fault = read(&write(&many)).unwrap_err();
    assert_eq!(fault.code, ErrorCode::ListTooLong);
    for bytes in [&b""[..], b"[]", b"null", b"\xff\xfe", b"{\"format\":"] {
        assert!(read(bytes).is_err());
    }
}
