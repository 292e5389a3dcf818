use domain::evaluation::{Evaluation, Question, QuestionKind};

use super::{WORKSHOP, id, section, with, workshop};
use crate::document::model::Part;

/// Why two reports may be held against each other (`report::ratings`): whatever is found so stands here.
#[test]
fn the_synthesis_of_a_workshop_tells_every_answer_however_few_they_are() {
    let roti = vec![0, 1, 0, 2, 0];
    let counts = vec![1, 0, 0, 0, 1];
    let evaluation = Evaluation {
        id: id(40),
        workshop: id(WORKSHOP),
        roti: roti.clone(),
        questions: vec![Question {
            label: "Était-ce utile".into(),
            kind: QuestionKind::Scale,
            counts: counts.clone(),
            ..Question::default()
        }],
        ..Evaluation::default()
    };
    let document = with(workshop(), vec![evaluation.into()]);
    let told = &section(&document, "evaluation").parts;
    let answers = |of: &Part| match of {
        Part::Columns(chart) => Some(
            chart
                .columns
                .iter()
                .map(|column| column.count.clone())
                .collect(),
        ),
        _ => None,
    };
    let rated: Vec<Vec<String>> = told.iter().filter_map(answers).collect();
    assert_eq!(rated, [roti.iter().map(u32::to_string).collect::<Vec<_>>()]);
    let row = told.iter().find_map(|part| match part {
        Part::Table(table) => table.rows.first(),
        _ => None,
    });
    let row: Vec<&str> = row
        .unwrap()
        .iter()
        .map(|cell| cell.text[0].text.as_str())
        .collect();
    // From the best to the worst, then the mean.
    let counted: Vec<String> = counts.iter().rev().map(u32::to_string).collect();
    assert_eq!(row[1..6], counted);
    assert_eq!(row[6], "3,00");
}
