//! The one mapping between records and rows.

use domain::{
    Entity, Fields, Id, Noun, Record,
    cell::{Cell, CellItem, Channel},
    matrix::MatrixItem,
    note::Note,
    project::{Indicator, Measure, Project},
};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

use super::id;
use crate::{
    row::{self, Bound},
    schema::{self, Kind},
    table,
};

fn empty() -> Connection {
    let mut conn = Connection::open_in_memory().expect("memory");
    schema::migrate(&mut conn, Kind::Library).expect("schema");
    conn.execute_batch("PRAGMA foreign_keys = OFF;")
        .expect("off");
    conn
}

fn through(conn: &Connection, record: &Record) -> Record {
    let table = table::of(record.noun());
    let fields = record.fields().expect("fields");
    conn.execute(&table.insert, params_from_iter(fields.values().map(Bound)))
        .expect("written");
    let mut statement = conn.prepare(&table.by_id).expect("reads");
    let mut rows = statement.query([record.id().to_string()]).expect("reads");
    let row = rows.next().expect("reads").expect("there");
    row::record(record.noun(), row).expect("a record")
}

/// What a column must be for the value its field has by default; `None` where that says nothing.
fn column_type(value: &Value) -> Option<&'static str> {
    Some(match value {
        Value::Bool(_) => "INTEGER",
        Value::Number(number) if number.is_f64() => "REAL",
        Value::Number(_) => "INTEGER",
        Value::String(_) | Value::Array(_) | Value::Object(_) => "TEXT",
        Value::Null => return None,
    })
}

#[test]
fn each_table_is_its_struct() {
    let conn = empty();
    for noun in Noun::ALL {
        let fields: Fields = Record::blank(*noun).fields().expect("fields");
        let mut statement = conn
            .prepare("SELECT \"name\", \"type\", \"notnull\" FROM pragma_table_info(?1)")
            .expect("reads");
        let columns: Vec<(String, String, bool)> = statement
            .query_map([noun.word()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .expect("reads")
            .map(|row| row.expect("reads"))
            .collect();
        let names: Vec<&str> = columns.iter().map(|column| column.0.as_str()).collect();
        let wanted: Vec<&str> = fields.keys().map(String::as_str).collect();
        assert_eq!(names, wanted, "{noun:?}");
        let sql: String = conn
            .query_row(
                "SELECT \"sql\" FROM sqlite_schema WHERE \"name\" = ?1",
                [noun.word()],
                |row| row.get(0),
            )
            .expect("reads");
        assert!(sql.trim_end().ends_with("STRICT"), "{noun:?}");
        for ((name, kind, required), value) in columns.iter().zip(fields.values()) {
            let place = format!("{}.{name}", noun.word());
            assert_eq!(*required, !value.is_null(), "{place}");
            if let Some(wanted) = column_type(value) {
                assert_eq!(kind, wanted, "{place}");
            }
            if value.is_array() || value.is_object() {
                assert!(sql.contains(&format!("json_valid(\"{name}\")")), "{place}");
            }
            if value.is_boolean() {
                assert!(sql.contains(&format!("\"{name}\" IN (0, 1)")), "{place}");
            }
        }
        for reference in noun.references() {
            let indexed: bool = conn
                .query_row(
                    "SELECT EXISTS (SELECT 1 FROM pragma_index_list(?1) AS list, \
                     pragma_index_info(list.\"name\") AS info \
                     WHERE info.\"seqno\" = 0 AND info.\"name\" = ?2)",
                    [noun.word(), reference.field],
                    |row| row.get(0),
                )
                .expect("reads");
            let listed = matches!(reference.role, domain::Role::List | domain::Role::Each(_));
            assert!(indexed || listed, "{}.{}", noun.word(), reference.field);
        }
    }
}

#[test]
fn every_noun_comes_back_as_it_went() {
    let conn = empty();
    for (n, noun) in Noun::ALL.iter().enumerate() {
        let mut fields = Record::blank(*noun).fields().expect("fields");
        fields.insert("id".into(), Value::String(id(n as u128 + 1).to_string()));
        let record = Record::from_fields(*noun, fields).expect("record");
        assert_eq!(through(&conn, &record), record);
    }
}

#[test]
fn texts_numbers_and_lists_come_back_to_the_bit() {
    let conn = empty();
    let hostile = "\u{0}\u{1}'\";--\u{202e}é e\u{301} 👨‍👩‍👧 \u{10ffff}\r\n\t{}[]";
    let note = Note {
        id: id(1),
        text: hostile.to_owned(),
        original_text: Some(String::new()),
        x: 0.1 + 0.2,
        y: -1e-300,
        width: Some(f64::MIN_POSITIVE),
        starred: true,
        zone: Some(Id::max()),
        ..Note::default()
    };
    assert_eq!(
        through(&conn, &note.clone().into_record()),
        note.into_record()
    );
    let cell = Cell {
        id: id(2),
        lane: id(8),
        step: id(9),
        span: 3,
        items: vec![
            CellItem {
                text: hostile.to_owned(),
                from_note: Some(id(1)),
                ..CellItem::default()
            },
            CellItem {
                channel: Some(Channel::Sms),
                ..CellItem::default()
            },
        ],
        ..Cell::default()
    };
    assert_eq!(
        through(&conn, &cell.clone().into_record()),
        cell.into_record()
    );
    let project = Project {
        id: id(3),
        start: chrono::NaiveDate::from_ymd_opt(2026, 2, 28),
        indicators: vec![Indicator {
            label: hostile.to_owned(),
            initial: Some(1.0 / 3.0),
            measures: vec![Measure {
                value: 5e-324,
                ..Measure::default()
            }],
            ..Indicator::default()
        }],
        ..Project::default()
    };
    assert_eq!(
        through(&conn, &project.clone().into_record()),
        project.into_record()
    );
    let item = MatrixItem {
        id: id(4),
        effort: Some(5.0),
        impact: None,
        ..MatrixItem::default()
    };
    assert_eq!(
        through(&conn, &item.clone().into_record()),
        item.into_record()
    );
}

#[test]
fn a_row_that_is_no_record_is_damage_not_a_panic() {
    let conn = empty();
    through(
        &conn,
        &Note {
            id: id(1),
            ..Note::default()
        }
        .into_record(),
    );
    for sql in [
        "UPDATE \"note\" SET \"kind\" = 'nonsense'",
        "UPDATE \"note\" SET \"board\" = 'not an id'",
    ] {
        conn.execute_batch(sql).expect("written");
        let table = table::of(Noun::Note);
        let mut statement = conn.prepare(&table.by_id).expect("reads");
        let mut rows = statement.query([id(1).to_string()]).expect("reads");
        let row = rows.next().expect("reads").expect("there");
        let fault = row::record(Noun::Note, row).expect_err(sql);
        assert_eq!(fault.code, domain::ErrorCode::Damaged);
    }
    assert!(
        conn.execute_batch("UPDATE \"note\" SET \"starred\" = 2")
            .is_err()
    );
    assert!(
        conn.execute_batch("UPDATE \"note\" SET \"text\" = NULL")
            .is_err()
    );
    assert!(
        conn.execute_batch("UPDATE \"note\" SET \"x\" = 'left'")
            .is_err()
    );
    assert!(
        conn.execute_batch("UPDATE \"cell\" SET \"items\" = '['")
            .is_ok()
    );
    through(
        &conn,
        &Cell {
            id: id(2),
            ..Cell::default()
        }
        .into_record(),
    );
    assert!(
        conn.execute_batch("UPDATE \"cell\" SET \"items\" = '['")
            .is_err()
    );
}
