//! Files: what the desk asks of them, in and out.

use super::*;

#[derive(Deserialize)]
struct TablesAsked {
    workshop: Id,
    board: Option<Id>,
    workbook: bool,
}

pub(super) fn files_tables(call: &Call) -> Answer {
    let asked: TablesAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let records = engine.workshop_records(asked.workshop)?;
    let words = call.desk.words();
    let title = records.iter().find_map(|record| match record {
        domain::Record::Board(board) if Some(board.id) == asked.board => Some(board.title.clone()),
        domain::Record::Workshop(own) if asked.board.is_none() && own.id == asked.workshop => {
            Some(own.title.clone())
        }
        _ => None,
    });
    let extension = if asked.workbook { "xlsx" } else { "csv" };
    let (sheets, hidden) = bring::tables(records, asked.workshop, asked.board, words)?;
    let title = title.unwrap_or_default();
    let Some(path) = save_as(call, "dialog-tables", &title, extension)? else {
        return done();
    };
    let files = bring::write(&path, &sheets, asked.workbook, words.language(), false)?;
    for file in &files {
        call.desk.wrote(file);
    }
    let names: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    json(&json!({ "files": names, "hidden": hidden }))
}

pub(super) fn bring_pick(call: &Call) -> Answer {
    let picked = dialogs(call).table();
    json(&picked.map(|path| call.desk.token(path)))
}

#[derive(Deserialize)]
struct BringAsked {
    token: String,
    workshop: Id,
    wishes: Wishes,
}

impl BringAsked {
    /// What is wished, in the workshop's language.
    fn wishes(&self, engine: &engine::Engine) -> Result<Wishes, Fault> {
        Ok(Wishes {
            language: bring::workshop(engine, self.workshop)?.language,
            ..self.wishes.clone()
        })
    }
}

pub(super) fn bring_read(call: &Call) -> Answer {
    let asked: BringAsked = parse(&call.payload)?;
    let path = call.desk.path(&asked.token)?;
    let wishes = asked.wishes(&call.desk.engine()?)?;
    let taken = bring::read(&path, &wishes)?;
    let bytes = std::fs::metadata(&path).map_or(0, |about| about.len());
    json(&bring::preview(&taken, bytes, &wishes))
}

#[derive(Deserialize)]
struct BringInAsked {
    #[serde(flatten)]
    file: BringAsked,
    board: Option<Id>,
    channel: String,
}

/// Reads, then writes in one commit; stopped by `bring_cancel`, and then nothing was written.
pub(super) fn bring_into(call: &Call) -> Answer {
    let asked: BringInAsked = parse(&call.payload)?;
    let told: Channel<Value> = channel(&asked.channel, &call.webview)?;
    let path = call.desk.path(&asked.file.token)?;
    let engine = call.desk.engine()?;
    let wishes = asked.file.wishes(&engine)?;
    let turn = call.desk.bringing.fetch_add(1, Ordering::SeqCst) + 1;
    let _ = told.send(json!({ "done": 0, "total": 0 }));
    let taken = bring::read(&path, &wishes)?;
    let desk = Arc::clone(&call.desk);
    let brought = engine.bring(
        Actor::Desk,
        Bringing {
            workshop: asked.file.workshop,
            board: asked.board,
            imported: taken.imported,
            title: bring::title(&path),
            authors: wishes.authors,
            progress: Box::new(move |done, total| {
                let _ = told.send(json!({ "done": done, "total": total }));
                desk.bringing.load(Ordering::SeqCst) == turn
            }),
        },
    )?;
    json(&bring::report(&brought))
}

pub(super) fn bring_cancel(call: &Call) -> Answer {
    call.desk.bringing.fetch_add(1, Ordering::SeqCst);
    done()
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Project(Id),
    Workshop(Id),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum FileFormat {
    Etabli,
    Json,
    Ics,
}

#[derive(Deserialize)]
struct ExportAsked {
    what: What,
    format: FileFormat,
}

pub(super) fn files_export(call: &Call) -> Answer {
    let asked: ExportAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let records = match asked.what {
        What::Project(id) => engine.project_records(id)?,
        What::Workshop(id) => engine.workshop_records(id)?,
    };
    let title = records
        .iter()
        .find_map(|record| match (record, &asked.what) {
            (domain::Record::Project(project), What::Project(_)) => Some(project.title.clone()),
            (domain::Record::Workshop(workshop), What::Workshop(id)) if workshop.id == *id => {
                Some(workshop.title.clone())
            }
            _ => None,
        });
    let title = title.unwrap_or_default();
    let extension = match asked.format {
        FileFormat::Etabli => "etabli",
        FileFormat::Json => "json",
        FileFormat::Ics => "ics",
    };
    let Some(path) = save_as(call, "dialog-export", &title, extension)? else {
        return done();
    };
    match asked.format {
        FileFormat::Etabli => engine::write_etabli(&path, &records)?,
        FileFormat::Json => crate::write::whole(&path, &exchange::write(&records))?,
        FileFormat::Ics => {
            let id = match asked.what {
                What::Project(id) | What::Workshop(id) => id,
            };
            crate::write::whole(&path, crate::write::calendar(records, id)?.as_bytes())?;
        }
    }
    json(&call.desk.wrote(&path))
}
