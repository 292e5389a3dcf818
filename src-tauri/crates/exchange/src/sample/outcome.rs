//! What comes out of a workshop: idea cards, decisions, actions and the evaluation.

use domain::{
    Fault, Id, Noun, Record,
    action::Action,
    activity::ActivityKind,
    decision::Decision,
    evaluation::{Comment, Evaluation, Question, QuestionKind},
    idea_card::IdeaCard,
};

use super::{Import, words};
use crate::reader::{Object, as_text};

/// Idea cards. Without an activity of their own they belong to the only one of their kind.
pub fn idea_cards(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let default = only_activity(import, ActivityKind::IdeaCard);
    for card in root.objects("idea_cards")? {
        let mut record = IdeaCard {
            id: import.declare(Noun::IdeaCard, &card)?,
            workshop: import.workshop,
            activity: import
                .reference(Noun::Activity, &card, "activity_id")?
                .or(default),
            group: import.reference(Noun::Group, &card, "group_id")?,
            title: card.text("title")?,
            pitch: card.text("pitch")?,
            problem: card.text("problem")?,
            audience: card.text("audience")?,
            description: card.text("description")?,
            user_benefits: card.texts("user_benefits")?,
            staff_benefits: card.texts("staff_benefits")?,
            actors: card.texts("actors")?,
            obstacles: card.texts("obstacles")?,
            levers: card.texts("levers")?,
            effort: card.word("effort", words::NONE)?,
            first_step: card.text("first_step")?,
            success_indicator: card.text("success_indicator")?,
            maturity: card.count("maturity")?.unwrap_or(0),
            status: card.word("status", words::IDEA_STATUS)?.unwrap_or_default(),
            reason: card.text("reason")?,
            ..IdeaCard::default()
        };
        for (index, value) in card.list("from_notes")?.iter().enumerate() {
            let place = format!("{}[{index}]", card.at("from_notes"));
            let local = as_text(value, place.clone())?;
            record
                .from_notes
                .push(import.find(Noun::Note, local, place)?);
        }
        import.add(
            record,
            card.path(),
            &[("group", "group_id"), ("activity", "activity_id")],
        );
    }
    Ok(())
}

/// Decisions, actions and the evaluation.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    for decision in root.objects("decisions")? {
        let record = Decision {
            id: import.declare(Noun::Decision, &decision)?,
            workshop: import.workshop,
            text: decision.text("text")?,
            method: decision.word("method", words::NONE)?.unwrap_or_default(),
            status: decision.word("status", words::NONE)?.unwrap_or_default(),
            reason: decision.text("reason")?,
            effective_from: decision.date("effective_from")?,
            review_on: decision.date("review_on")?,
            ..Decision::default()
        };
        import.add(record, decision.path(), &[]);
    }
    for action in root.objects("actions")? {
        let record = Action {
            id: import.declare(Noun::Action, &action)?,
            project: import.project,
            workshop: Some(import.workshop),
            title: action.text("title")?,
            owner_role: action.text("owner_role")?,
            due: action.date("due")?,
            status: action.word("status", words::NONE)?.unwrap_or_default(),
            from_idea: import.reference(Noun::IdeaCard, &action, "from_idea")?,
            from_decision: import.reference(Noun::Decision, &action, "from_decision")?,
            ..Action::default()
        };
        import.add(record, action.path(), &[]);
    }
    evaluation(import, root)
}

/// The only activity of a kind.
fn only_activity(import: &Import, kind: ActivityKind) -> Option<Id> {
    let mut own = import.records.iter().filter_map(|record| match record {
        Record::Activity(activity) if activity.kind == kind => Some(activity.id),
        _ => None,
    });
    let first = own.next();
    first.filter(|_| own.next().is_none())
}

fn evaluation(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let Some(evaluation) = root.object("evaluation")? else {
        return Ok(());
    };
    let activity = import.reference(Noun::Activity, &evaluation, "activity_id")?;
    let record = Evaluation {
        id: import.keys.id(Noun::Evaluation, ""),
        workshop: import.workshop,
        activity: activity.or(only_activity(import, ActivityKind::Evaluation)),
        respondents: evaluation.count("respondents")?,
        present: evaluation.count("present")?,
        roti: scale_counts(&evaluation, "roti")?,
        questions: evaluation
            .objects("questions")?
            .iter()
            .map(question)
            .collect::<Result<_, Fault>>()?,
        comments: evaluation
            .objects("comments")?
            .iter()
            .map(|comment| {
                Ok(Comment {
                    kind: comment.word("kind", words::NONE)?.unwrap_or_default(),
                    text: comment.text("text")?,
                })
            })
            .collect::<Result<_, Fault>>()?,
        ..Evaluation::default()
    };
    if let Some(found) = evaluation.number("roti_mean")? {
        compare_mean(import, evaluation.at("roti_mean"), found, &record.roti);
    }
    import.add(record, evaluation.path(), &[]);
    Ok(())
}

fn question(question: &Object<'_>) -> Result<Question, Fault> {
    Ok(Question {
        label: question.text("label")?,
        kind: question
            .word::<QuestionKind>("scale", words::QUESTION_KIND)?
            .unwrap_or_default(),
        counts: scale_counts(question, "counts")?,
        answers: question.texts("answers")?,
        ..Question::default()
    })
}

/// `{"5": 8, "4": 10, …}` as the counts of 1, 2, 3, 4, 5.
fn scale_counts(object: &Object<'_>, key: &str) -> Result<Vec<u32>, Fault> {
    let Some(counts) = object.object(key)? else {
        return Ok(Vec::new());
    };
    ["1", "2", "3", "4", "5"]
        .iter()
        .map(|value| Ok(counts.count(value)?.unwrap_or(0)))
        .collect()
}

/// The mean follows from the counts; the file's has two decimals.
fn compare_mean(import: &mut Import, place: String, found: f64, counts: &[u32]) {
    let answers: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let total: u64 = (1..)
        .zip(counts)
        .map(|(value, count)| value * u64::from(*count))
        .sum();
    #[allow(clippy::cast_precision_loss)] // at most 5 × 5 × 100,000
    let mean = (answers > 0).then(|| total as f64 / answers as f64);
    // Two decimals, rounded either way at the middle.
    if mean.is_none_or(|mean| (mean - found).abs() > 0.005 + 1e-9) {
        let computed = mean.map(|mean| format!("{mean:.2}")).unwrap_or_default();
        import.compare(place, &found.to_string(), &computed);
    }
}
