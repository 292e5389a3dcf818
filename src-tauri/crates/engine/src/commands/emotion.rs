//! Emotions: setting the point of a persona at a step, whether there is one or not.

use std::collections::HashSet;

use domain::{
    Edit, ErrorCode, Fault, Id, Noun, Op, Verb,
    emotion::{Emotion, EmotionCommand},
    persona::Persona,
    step::Step,
};
use store::Tx;

use super::{Bench, edit, op, rules::Rules};

impl Rules for Emotion {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        let moved = old.is_none_or(|old| (old.step, old.persona) != (self.step, self.persona));
        if moved && at(tx, self.step, self.persona)?.is_some_and(|other| other.id != self.id) {
            return Err(Fault::new(ErrorCode::AlreadyExists)
                .noun(Noun::Emotion)
                .at("persona"));
        }
        Ok(())
    }
}

/// Before personas go: what they felt becomes nobody's, and nobody feels two things at a step. What
/// finds its place taken goes with who felt it.
pub(super) fn before_persona(bench: &mut Bench<'_, '_>, edit: &Edit<Persona>) -> Result<(), Fault> {
    let Edit::Remove(ids) = edit else {
        return Ok(());
    };
    let mut taken: HashSet<Id> = HashSet::new();
    let mut going = Vec::new();
    for id in ids {
        for emotion in bench.tx.children_of::<Emotion>("persona", *id)? {
            let free = at(bench.tx, emotion.step, None)?.is_none();
            if !free || !taken.insert(emotion.step) {
                going.push(emotion.id);
            }
        }
    }
    going.sort_unstable();
    going.dedup();
    if going.is_empty() {
        return Ok(());
    }
    bench.remove(Noun::Emotion, &going)
}

fn at(tx: &mut Tx<'_>, step: Id, persona: Option<Id>) -> Result<Option<Emotion>, Fault> {
    let emotions = tx.children_of::<Emotion>("step", step)?;
    Ok(emotions
        .into_iter()
        .find(|emotion| emotion.persona == persona))
}

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &EmotionCommand) -> Result<Op, Fault> {
    match command {
        EmotionCommand::Edit(edit) => edit::run(bench, edit),
        EmotionCommand::Feel {
            id,
            step,
            persona,
            value,
            word,
        } => {
            let column: Step = bench.tx.get(*step)?;
            let old = at(bench.tx, *step, *persona)?;
            match (old, value) {
                (Some(old), None) => {
                    bench.remove(Noun::Emotion, &[old.id])?;
                    return Ok(op(Verb::Remove, Noun::Emotion, 1));
                }
                (None, None) => {}
                (Some(old), Some(value)) => bench.tx.put(Emotion {
                    value: *value,
                    word: word.clone(),
                    ..old
                })?,
                (None, Some(value)) => {
                    if bench.tx.has(Noun::Emotion, *id)? {
                        return Err(Fault::new(ErrorCode::AlreadyExists)
                            .noun(Noun::Emotion)
                            .detail(id));
                    }
                    bench.add(Emotion {
                        id: *id,
                        journey: column.journey,
                        step: *step,
                        persona: *persona,
                        value: *value,
                        word: word.clone(),
                        ..Emotion::default()
                    })?;
                }
            }
            Ok(op(Verb::Edit, Noun::Emotion, 1))
        }
    }
}
