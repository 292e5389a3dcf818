//! What goes of the rows of one file: records, history, what files brought in, tombstones, index.

use domain::{
    Change, Fault, Fields, Id, Noun,
    retention::{Clearing, Veil},
};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

use super::{Order, Whose};
use crate::{
    fault,
    ids::{parse, text},
    index, journal, row,
    row::Bound,
    table,
};

/// The nouns that say who was there.
const VEILED: [Noun; 5] = [
    Noun::Participant,
    Noun::Note,
    Noun::Vote,
    Noun::Ballot,
    Noun::MatrixItem,
];

fn run(conn: &Connection, sql: &str) -> Result<(), Fault> {
    conn.execute_batch(sql).map_err(fault::sql)
}

/// Takes out of an open draft what goes. It is written anew afterwards.
pub(super) fn clear(conn: &Connection, order: &Order) -> Result<(), Fault> {
    let whose = Whose::known(conn, order.project, &order.ids)?;
    run(
        conn,
        "CREATE TEMP TABLE \"going\" (\"id\" TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
    )?;
    {
        let mut going = conn
            .prepare("INSERT OR IGNORE INTO \"going\" (\"id\") VALUES (?1)")
            .map_err(fault::sql)?;
        for id in &whose.ids {
            going.execute([text(*id)]).map_err(fault::sql)?;
        }
    }
    match order.clearing {
        Clearing::Purge => purge(conn, &whose)?,
        Clearing::Anonymise => anonymise(conn, order, &whose)?,
    }
    // What is searched is taken apart anew where the file is opened next.
    index::empty(conn)?;
    run(
        conn,
        "DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4; \
         DROP TABLE \"going\"",
    )?;
    index::forget(conn)
}

fn purge(conn: &Connection, whose: &Whose) -> Result<(), Fault> {
    for noun in Noun::ALL.iter().rev() {
        if table::of(*noun).under(Noun::Project).is_some() {
            let own = format!(
                "DELETE FROM \"{}\" WHERE \"id\" IN (SELECT \"id\" FROM \"going\")",
                noun.word()
            );
            run(conn, &own)?;
        }
    }
    for table in ["tombstone", "imported"] {
        let own = format!("DELETE FROM \"{table}\" WHERE \"id\" IN (SELECT \"id\" FROM \"going\")");
        run(conn, &own)?;
    }
    forget_source(conn)?;
    conn.execute(
        "DELETE FROM \"journal\" WHERE \"scope\" = ?1",
        [text(whose.project)],
    )
    .map_err(fault::sql)?;
    for seq in &whose.shared {
        let mut changes = changes(conn, *seq)?;
        changes.retain(|change| !whose.ids.contains(&change.id));
        write_changes(conn, *seq, &changes)?;
    }
    run(
        conn,
        "UPDATE \"journal\" SET \"target\" = NULL WHERE \"target\" IS NOT NULL \
         AND \"target\" NOT IN (SELECT \"seq\" FROM \"journal\")",
    )
}

/// Copies that other projects made no longer say what they were made from.
fn forget_source(conn: &Connection) -> Result<(), Fault> {
    for noun in Noun::ALL {
        if !noun.fields().contains(&"copy_of") {
            continue;
        }
        let word = noun.word();
        run(
            conn,
            &format!(
                "UPDATE \"{word}\" SET \"copy_of\" = NULL WHERE \"copy_of\" IS NOT NULL \
                 AND json_extract(\"copy_of\", '$.id') IN (SELECT \"id\" FROM \"going\"); \
                 UPDATE \"imported\" SET \"fields\" = json_set(\"fields\", '$.copy_of', NULL) \
                 WHERE \"noun\" = '{word}' \
                 AND json_extract(\"fields\", '$.copy_of.id') IN (SELECT \"id\" FROM \"going\")"
            ),
        )?;
    }
    let copied = seqs(
        conn,
        "SELECT \"seq\" FROM \"journal\" WHERE instr(\"changes\", '\"copy_of\":{') > 0",
    )?;
    let mut is_going = conn
        .prepare("SELECT EXISTS (SELECT 1 FROM \"going\" WHERE \"id\" = ?1)")
        .map_err(fault::sql)?;
    for seq in copied {
        let mut changes = changes(conn, seq)?;
        let mut any = false;
        for change in &mut changes {
            for fields in [&mut change.before, &mut change.after]
                .into_iter()
                .flatten()
            {
                let Some(source) = fields.get_mut("copy_of") else {
                    continue;
                };
                let Some(id) = source.get("id").and_then(Value::as_str) else {
                    continue;
                };
                if is_going
                    .query_row([id], |row| row.get::<_, bool>(0))
                    .map_err(fault::sql)?
                {
                    *source = Value::Null;
                    any = true;
                }
            }
        }
        if any {
            write_changes(conn, seq, &changes)?;
        }
    }
    Ok(())
}

fn anonymise(conn: &Connection, order: &Order, whose: &Whose) -> Result<(), Fault> {
    let mut veil = Veil::new(order.labels.clone(), whose.tables(conn)?);
    veil_records(conn, whose, &mut veil, &mut |noun, id, changed| {
        let sql = table::of(noun).update(changed.keys().map(String::as_str));
        let own = Value::String(text(id));
        conn.prepare_cached(&sql)
            .and_then(|mut update| {
                update.execute(params_from_iter(changed.values().chain([&own]).map(Bound)))
            })
            .map(|_| ())
            .map_err(fault::sql)
    })?;
    conn.execute(
        "UPDATE \"project\" SET \"anonymised_at\" = ?1 WHERE \"id\" = ?2",
        (order.at.0, text(whose.project)),
    )
    .map_err(fault::sql)?;
    for seq in whose.own.iter().chain(&whose.shared) {
        let mut changes = changes(conn, *seq)?;
        let mut any = false;
        for change in changes.iter_mut().filter(|one| whose.ids.contains(&one.id)) {
            for fields in [&mut change.before, &mut change.after]
                .into_iter()
                .flatten()
            {
                any |= veil.over(change.noun, change.id, fields);
            }
        }
        if any {
            write_changes(conn, *seq, &changes)?;
        }
    }
    conn.execute(
        "UPDATE \"journal\" SET \"actor\" = 'library' WHERE \"scope\" = ?1 AND \"actor\" LIKE 'device:%'",
        [text(whose.project)],
    )
    .map_err(fault::sql)?;
    for noun in VEILED {
        let mut brought: Vec<(Id, Fields)> = Vec::new();
        {
            let mut statement = conn
                .prepare(
                    "SELECT \"id\", \"fields\" FROM \"imported\" WHERE \"noun\" = ?1 \
                     AND \"id\" IN (SELECT \"id\" FROM \"going\")",
                )
                .map_err(fault::sql)?;
            let mut rows = statement.query([noun.word()]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let id: String = row.get(0).map_err(fault::sql)?;
                let fields: String = row.get(1).map_err(fault::sql)?;
                let mut fields: Fields = serde_json::from_str(&fields).map_err(fault::row)?;
                let id = parse(&id)?;
                if veil.over(noun, id, &mut fields) {
                    brought.push((id, fields));
                }
            }
        }
        for (id, fields) in brought {
            let fields = serde_json::to_string(&fields).map_err(fault::json)?;
            conn.execute(
                "UPDATE \"imported\" SET \"fields\" = ?1 WHERE \"id\" = ?2 AND \"noun\" = ?3",
                (fields, text(id), noun.word()),
            )
            .map_err(fault::sql)?;
        }
    }
    Ok(())
}

/// Shows what differs of each record that says who was there, once that is taken out.
pub(super) fn veil_records(
    conn: &Connection,
    whose: &Whose,
    veil: &mut Veil,
    each: &mut dyn FnMut(Noun, Id, &Fields) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for noun in VEILED {
        let table = table::of(noun);
        let Some(under) = table.under(Noun::Project) else {
            continue;
        };
        let sql = format!("{} WHERE {under}{}", table.select, table::AS_THEY_CAME);
        let mut changed: Vec<(Id, Fields)> = Vec::new();
        {
            let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
            let mut rows = statement.query([text(whose.project)]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let record = row::record(noun, row)?;
                let before = record.fields().map_err(fault::json)?;
                let mut fields = before.clone();
                if veil.over(noun, record.id(), &mut fields) {
                    fields.retain(|name, value| before.get(name) != Some(value));
                    changed.push((record.id(), fields));
                }
            }
        }
        for (id, fields) in changed {
            each(noun, id, &fields)?;
        }
    }
    Ok(())
}

/// The commit that stands for what was done: it changes nothing, is nobody's step, and whoever has not
/// come as far reads anew.
pub(super) fn remember(conn: &Connection, order: &Order) -> Result<(), Fault> {
    let op = match order.clearing {
        Clearing::Purge => domain::Verb::Remove,
        Clearing::Anonymise => domain::Verb::Edit,
    };
    let op = domain::Op {
        verb: op,
        noun: Noun::Project,
        count: 1,
    };
    let op = serde_json::to_string(&op).map_err(fault::json)?;
    let scope = (order.clearing == Clearing::Anonymise).then(|| text(order.project));
    journal::add(
        conn,
        &journal::Row {
            seq: order.seq + 1,
            actor: "library",
            kind: "do",
            target: None,
            merge_key: None,
            scope: scope.as_deref(),
            command_id: &text(order.command),
            op: &op,
            at: order.at.0,
            skipped: 0,
            changes: "[]",
        },
    )
}

fn seqs(conn: &Connection, sql: &str) -> Result<Vec<i64>, Fault> {
    let mut statement = conn.prepare(sql).map_err(fault::sql)?;
    let rows = statement
        .query_map([], |row| row.get(0))
        .map_err(fault::sql)?;
    rows.collect::<Result<_, _>>().map_err(fault::sql)
}

fn changes(conn: &Connection, seq: i64) -> Result<Vec<Change>, Fault> {
    journal::changes(conn, seq.unsigned_abs())
}

/// A commit of which nothing is left is nobody's step any more; it stays, since a moment of another
/// project may name it.
fn write_changes(conn: &Connection, seq: i64, changes: &[Change]) -> Result<(), Fault> {
    let text = serde_json::to_string(changes).map_err(fault::json)?;
    let sql = if changes.is_empty() {
        "UPDATE \"journal\" SET \"changes\" = ?1, \"actor\" = 'library', \"merge_key\" = NULL WHERE \"seq\" = ?2"
    } else {
        "UPDATE \"journal\" SET \"changes\" = ?1, \"merge_key\" = NULL WHERE \"seq\" = ?2"
    };
    conn.prepare_cached(sql)
        .and_then(|mut update| update.execute((text, seq)))
        .map(|_| ())
        .map_err(fault::sql)
}
