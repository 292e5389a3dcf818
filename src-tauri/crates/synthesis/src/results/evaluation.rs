//! The evaluation: arithmetic means of the answers on scales from 1 to 5, never rounded here.

use domain::{evaluation::QuestionKind, results::EvaluationResult};

use super::{mean_of_scale, share, sum};
use crate::Records;

/// The figures of the workshop's evaluation.
///
/// `mean = Σ value × answers / Σ answers`; `response = respondents / present`, not given when more
/// people answered than were there.
pub fn evaluation(records: &Records) -> Option<EvaluationResult> {
    let evaluation = records.evaluation()?;
    let roti_count = sum(evaluation.roti.iter().copied());
    let respondents = evaluation.respondents.unwrap_or(roti_count);
    let present = evaluation.present.or_else(|| records.present());
    Some(EvaluationResult {
        evaluation: evaluation.id,
        roti_mean: mean_of_scale(&evaluation.roti),
        roti_count,
        response: present
            .filter(|present| *present > 0 && respondents <= *present)
            .map(|present| share(respondents, present)),
        question_means: evaluation
            .questions
            .iter()
            .map(|question| match question.kind {
                QuestionKind::Scale => mean_of_scale(&question.counts),
                QuestionKind::Choice | QuestionKind::Free => None,
            })
            .collect(),
    })
}
