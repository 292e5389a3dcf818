//! The library as a whole: where it lies, its copies, what other libraries hold.

use domain::{Answer as Answered, ErrorCode, Fault, Id, Query};
use engine::{ImportChoice, Part};
use serde::Deserialize;

use super::{Answer, Call, Work, dialogs, done, files::report, json, parse, reveal, save_as};
use crate::look::{self, Source};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("library_start", library_start),
    ("library_recover", library_recover),
    ("library_reveal", library_reveal),
    ("library_check", library_check),
    ("library_backup", library_backup),
    ("library_copy", library_copy),
    ("library_restore", library_restore),
    ("library_look", library_look),
    ("library_take", library_take),
    ("library_part", library_part),
    ("library_move", library_move),
];

fn library_start(call: &Call) -> Answer {
    json(&call.desk.start(parse(&call.payload)?))
}

fn library_recover(call: &Call) -> Answer {
    let source = Source::named(&call.desk, &parse::<String>(&call.payload)?)?;
    json(&look::recover(&call.desk, &source)?)
}

fn library_restore(call: &Call) -> Answer {
    let source = Source::named(&call.desk, &parse::<String>(&call.payload)?)?;
    let kept = look::restore(&call.desk, &source)?;
    json(&kept.display().to_string())
}

fn library_look(call: &Call) -> Answer {
    let source = Source::named(&call.desk, &parse::<String>(&call.payload)?)?;
    json(&source.look(call.desk.engine().ok().as_ref())?)
}

#[derive(Deserialize)]
struct TakeAsked {
    from: String,
    workshops: Vec<Id>,
    choice: Option<ImportChoice>,
}

fn library_take(call: &Call) -> Answer {
    let asked: TakeAsked = parse(&call.payload)?;
    let source = Source::named(&call.desk, &asked.from)?;
    let outcome = look::take(&call.desk, &source, &asked.workshops, asked.choice)?;
    report(outcome, &[], &[])
}

/// Goes on with one of two files that claim the library's name; where the other one is.
fn library_part(call: &Call) -> Answer {
    let part = match parse(&call.payload)? {
        Parting::Mine => Part::Mine,
        Parting::Theirs => Part::Theirs,
    };
    let aside = call.desk.engine()?.part(part)?;
    json(&aside.map(|path| path.display().to_string()))
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Parting {
    Mine,
    Theirs,
}

fn library_reveal(call: &Call) -> Answer {
    reveal(&call.desk.folder())
}

fn library_check(call: &Call) -> Answer {
    let report = call.desk.engine()?.check()?;
    let remarks: Vec<serde_json::Value> = report
        .findings()
        .into_iter()
        .map(|one| json!({ "kind": one.kind.word(), "noun": one.noun, "count": one.count }))
        .collect();
    let technical: Vec<&str> = report
        .problems
        .iter()
        .map(|one| one.said.as_str())
        .collect();
    json(&json!({ "sound": remarks.is_empty(), "remarks": remarks, "technical": technical }))
}

fn library_backup(call: &Call) -> Answer {
    let engine = call.desk.engine()?;
    let made = engine.backup_now()?.display().to_string();
    let Answered::Library(library) = engine.query(&Query::Library)? else {
        return Err(Fault::new(ErrorCode::Internal).technical("library"));
    };
    let backup = library
        .backups
        .into_iter()
        .find(|backup| backup.path == made);
    json(&backup.ok_or_else(|| Fault::new(ErrorCode::NotFound).detail(made))?)
}

fn library_copy(call: &Call) -> Answer {
    let engine = call.desk.engine()?;
    let day = engine.today()?.to_string();
    let words = call.desk.words();
    let name = words.say_with("dialog-copy-name", &[("day", day.into())]);
    let Some(path) = save_as(call, "dialog-copy", &name, "etabli")? else {
        return done();
    };
    engine.backup(&path).map_err(|fault| fault.or_at(&path))?;
    json(&call.desk.wrote(&path))
}

fn library_move(call: &Call) -> Answer {
    match dialogs(call).folder("dialog-move") {
        Some(folder) => json(&call.desk.move_to(&folder)?),
        None => done(),
    }
}
