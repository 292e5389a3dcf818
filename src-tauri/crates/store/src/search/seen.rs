//! How a record is read to be found: by what it is placed, and its texts.

use std::sync::LazyLock;

use domain::{
    Fault, Id, Noun, Timestamp,
    search::{self, Text},
};
use rusqlite::{Row, types::ValueRef};
use serde_json::Value;

use crate::{fault, shown};

/// How the records of each noun are read: by what they are placed, and their texts.
pub(super) static SEEN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let of = |noun: &Noun| {
        let column = |field: Option<&str>| match field {
            Some(field) => format!("\"{field}\""),
            None => "NULL".to_owned(),
        };
        let made_in = noun.fields().contains(&"workshop").then_some("workshop");
        let texts: String = shown::columns(*noun)
            .iter()
            .map(|(column, _)| format!(", \"{column}\""))
            .collect();
        format!(
            "SELECT \"id\", \"created_at\", {}, {}, {}{texts} FROM \"{}\" WHERE rowid = ?1",
            column(noun.owner().map(|(field, _)| field)),
            column(made_in),
            column(noun.searched().hidden.map(|(field, _)| field)),
            noun.word(),
        )
    };
    Noun::ALL.iter().map(of).collect()
});

/// What is read of a record to be shown.
#[derive(Clone)]
pub(super) struct Seen {
    pub noun: Noun,
    pub id: Id,
    pub made: Timestamp,
    pub owner: Option<Id>,
    pub workshop: Option<Id>,
    pub hidden: bool,
}

/// By what a record is placed, as it was read.
pub(super) fn placed(noun: Noun, row: &Row<'_>) -> Result<Seen, Fault> {
    let id = |column: usize| -> Result<Option<Id>, Fault> {
        let said = row.get_ref(column).map_err(fault::sql)?;
        Ok(said.as_str().ok().and_then(|id| Id::try_parse(id).ok()))
    };
    let searched = noun.searched();
    let hidden = match (searched.hidden, row.get_ref(4).map_err(fault::sql)?) {
        (Some((_, is)), ValueRef::Text(word)) => word == is.as_bytes(),
        (Some((_, is)), ValueRef::Integer(number)) => is == number.to_string(),
        _ => false,
    };
    Ok(Seen {
        noun,
        id: id(0)?.unwrap_or_default(),
        made: Timestamp(row.get(1).map_err(fault::sql)?),
        owner: id(2)?,
        workshop: id(3)?,
        hidden,
    })
}

/// The texts of a record, as it was read.
pub(super) fn texts(noun: Noun, row: &Row<'_>) -> Result<Vec<Text>, Fault> {
    let columns = shown::columns(noun);
    let mut values: Vec<(&str, Value)> = Vec::with_capacity(columns.len());
    for (at, (column, json)) in columns.iter().enumerate() {
        let said: Option<String> = row.get(5 + at).map_err(fault::sql)?;
        let value = match said {
            None => Value::Null,
            Some(said) if *json && said == "[]" => Value::Null,
            Some(said) if *json => serde_json::from_str(&said).map_err(fault::json)?,
            Some(said) => Value::String(said),
        };
        values.push((column, value));
    }
    let mut texts = Vec::new();
    for field in noun.searched().fields {
        let column = field.split('.').next().unwrap_or(field);
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == column) {
            search::texts_in(field, value, &mut texts);
        }
    }
    Ok(texts)
}
