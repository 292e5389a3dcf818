//! Notes: joining duplicates, sorting into clusters, and keeping the wording that came from a
//! phone.

use std::collections::HashSet;

use domain::{
    ErrorCode, Fault, Fields, Id, Noun, Op, Verb,
    note::{Note, NoteCommand, NoteSource},
};
use serde_json::Value;
use store::Tx;

use super::{Bench, bad_reference, edit, op, rules::Rules, within};

impl Rules for Note {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if let Some(old) = old
            && old.source == NoteSource::Phone
            && old.text != self.text
            && old.original_text.is_none()
        {
            self.original_text = Some(old.text.clone());
        }
        let joined = old.is_none_or(|old| old.merged_into != self.merged_into);
        if let Some(into) = self.merged_into.filter(|_| joined) {
            // One level: what stands on top stands under nothing, and the other way round.
            let top: Note = tx
                .get(into)
                .map_err(|_| bad_reference::<Note>("merged_into", into))?;
            let under = tx.children_of::<Note>("merged_into", self.id)?;
            if top.merged_into.is_some() || !under.is_empty() {
                return Err(Fault::new(ErrorCode::InvalidField)
                    .noun(Noun::Note)
                    .at("merged_into"));
            }
        }
        Ok(())
    }
}

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &NoteCommand) -> Result<Op, Fault> {
    match command {
        NoteCommand::Edit(edit) => edit::run(bench, edit),
        NoteCommand::Merge { into, from } => merge(bench, *into, from),
        NoteCommand::Sort { ids, cluster } => sort(bench, ids, *cluster),
    }
}

fn merge(bench: &mut Bench<'_, '_>, into: Id, from: &[Id]) -> Result<Op, Fault> {
    within(from.len(), "merge.from")?;
    let top: Note = bench.tx.get(into)?;
    if top.merged_into.is_some() {
        return Err(Fault::new(ErrorCode::WrongState)
            .noun(Noun::Note)
            .at("into"));
    }
    let going: HashSet<Id> = from.iter().copied().collect();
    if going.contains(&into) {
        return Err(bad_reference::<Note>("from", into));
    }
    for id in from {
        let note: Note = bench.tx.get(*id)?;
        if note.board != top.board {
            return Err(bad_reference::<Note>("from", *id));
        }
        // What stood under a joined note goes up with it.
        for mut under in bench.tx.children_of::<Note>("merged_into", *id)? {
            under.merged_into = Some(into);
            bench.tx.put(under)?;
        }
        bench.tx.put(Note {
            merged_into: Some(into),
            ..note
        })?;
    }
    Ok(op(Verb::Merge, Noun::Note, from.len() + 1))
}

fn sort(bench: &mut Bench<'_, '_>, ids: &[Id], cluster: Option<Id>) -> Result<Op, Fault> {
    within(ids.len(), "sort.ids")?;
    let value = cluster.map_or(Value::Null, |id| Value::String(id.to_string()));
    let touched: Fields = [("cluster".to_owned(), value)].into_iter().collect();
    for id in ids {
        let old: Note = bench.tx.get(*id)?;
        let new = Note {
            cluster,
            ..old.clone()
        };
        bench.change(&old, new, &touched)?;
    }
    let verb = match cluster {
        Some(_) => Verb::Gather,
        None => Verb::Scatter,
    };
    Ok(op(verb, Noun::Note, ids.len()))
}
