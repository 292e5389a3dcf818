//! Labels of the lab, wherever they are borne: renamed, joined, taken away, in one step.

use std::collections::HashSet;

use domain::{
    ErrorCode, Fault, Noun, Op, Record,
    tag::{self, TagCommand},
};
use serde_json::Value;
use store::Stamps;

use super::{Bench, within};
use crate::spelling;

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &TagCommand) -> Result<Op, Fault> {
    let (labels, to) = match command {
        TagCommand::Rename { labels, to } => (labels, Some(to.trim())),
        TagCommand::Remove { labels } => (labels, None),
    };
    within(labels.len(), "labels")?;
    if let Some(to) = to {
        let wrong = match to.chars().count() {
            0 => Some(Fault::new(ErrorCode::TextRequired)),
            many if many > tag::LONGEST => {
                Some(Fault::new(ErrorCode::TextTooLong).limit(tag::LONGEST))
            }
            _ => None,
        };
        if let Some(fault) = wrong {
            return Err(fault.at("tags"));
        }
    }
    let gone: HashSet<&str> = labels.iter().map(String::as_str).collect();
    let defect = |error: serde_json::Error| Fault::new(ErrorCode::Internal).technical(error);
    for noun in Noun::ALL.iter().copied() {
        for path in tag::paths(noun) {
            let (column, rest) = match path.split_once('.') {
                Some((column, rest)) => (column, Some(rest)),
                None => (path, None),
            };
            for record in bench.tx.filled(noun, column)? {
                let mut fields = record.fields().map_err(defect)?;
                let touched = fields
                    .get_mut(column)
                    .is_some_and(|value| relabel(value, rest, &gone, to));
                if touched {
                    let changed = Record::from_fields(noun, fields).map_err(defect)?;
                    bench.tx.put_record(changed, Stamps::Now)?;
                }
            }
        }
    }
    Ok(tag::OP)
}

/// Gives the labels of a list, or of each item of one, another name; whether there were any.
fn relabel(value: &mut Value, rest: Option<&str>, gone: &HashSet<&str>, to: Option<&str>) -> bool {
    let Value::Array(list) = value else {
        return false;
    };
    if let Some(field) = rest {
        let mut any = false;
        for item in list {
            any |= item
                .get_mut(field)
                .is_some_and(|labels| relabel(labels, None, gone, to));
        }
        return any;
    }
    // One that differs from the new name by its case alone is the same label, and joins it.
    let same = |label: &str| to.is_some_and(|to| label != to && spelling::same(label, to));
    let is_gone = |label: &Value| {
        let label = label.as_str();
        label.is_some_and(|label| gone.contains(label) || same(label))
    };
    if !list.iter().any(is_gone) {
        return false;
    }
    let mut kept: Vec<Value> = Vec::with_capacity(list.len());
    for label in list.drain(..) {
        let label = match (is_gone(&label), to) {
            (false, _) => label,
            (true, Some(to)) => Value::String(to.to_owned()),
            (true, None) => continue,
        };
        if !kept.contains(&label) {
            kept.push(label);
        }
    }
    *list = kept;
    true
}
