//! Every command that the desk may call, and nothing else: a table of names, each with the work it
//! does. `build.rs` declares the same names and `capabilities/desk.json` grants them.
//!
//! A command gets raw bytes, at most so many, and reads them itself: what is malformed or too large
//! is a [`Fault`], never a panic. All work leaves the window's thread, which never waits for the
//! library; commands on records go to the writer in the order they arrive.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering, mpsc},
};

use domain::{Actor, Answer as Answered, ErrorCode, Fault, Id, Query, Request, limits};
use engine::{Bringing, Event, ImportChoice, ImportOutcome, Part};
use exchange::{Bundle, Context, imports::Wishes};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tauri::{
    Manager, Webview,
    ipc::{Channel, Invoke, InvokeBody, InvokeResolver, InvokeResponseBody, JavaScriptChannelId},
};

use crate::{
    announce, automation, bring,
    desk::Desk,
    dialogs::Dialogs,
    dropped, import,
    lock::lock,
    look::{self, Source},
    menu, places,
    preferences::Preferences,
    steps,
    turns::Turns,
    windows,
};

mod boards;
mod brought;
mod tables;
use boards::{board_out, board_stop};
use brought::{files_pasted, files_picture, files_text};
use tables::{bring_cancel, bring_into, bring_pick, bring_read, files_tables};

/// The largest payload that is no command on records.
const MOST: usize = 256 * 1024;

type Answer = Result<InvokeResponseBody, Fault>;
type Resolver = InvokeResolver<tauri::Wry>;

/// A command as it arrived.
struct Call {
    desk: Arc<Desk>,
    webview: Webview,
    payload: Vec<u8>,
}

/// Done one after the other; the answer may come later.
type InTurn = fn(&Call, Resolver);

const IN_TURN: &[(&str, InTurn)] = &[
    ("execute", execute),
    ("subscribe", |call, resolver| {
        automation::done("subscribe", &call.payload, None);
        resolve(resolver, subscribe(call));
        steps::answered("subscribe");
    }),
    ("unsubscribe", |call, resolver| {
        automation::done("unsubscribe", &call.payload, None);
        resolve(resolver, unsubscribe(call))
    }),
    ("page_keep", |call, resolver| {
        automation::done("page_keep", &call.payload, None);
        resolve(resolver, page_keep(call))
    }),
];

/// Done beside all others.
type Work = fn(&Call) -> Answer;

const WORKS: &[(&str, Work)] = &[
    ("query", query),
    ("votes_cast", votes_cast),
    ("votes_count", votes_count),
    ("files_pick", files_pick),
    ("files_import", files_import),
    ("files_sample", files_sample),
    ("files_export", files_export),
    ("files_reveal", files_reveal),
    ("files_pasted", files_pasted),
    ("files_picture", files_picture),
    ("files_text", files_text),
    ("files_tables", files_tables),
    ("board_out", board_out),
    ("board_stop", board_stop),
    ("bring_pick", bring_pick),
    ("bring_read", bring_read),
    ("bring_in", bring_into),
    ("bring_cancel", bring_cancel),
    ("synthesis_compose", synthesis_compose),
    ("synthesis_page", synthesis_page),
    ("synthesis_export", synthesis_export),
    ("synthesis_cancel", synthesis_cancel),
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
    ("preferences_get", preferences_get),
    ("preferences_set", preferences_set),
    ("page_begin", page_begin),
    ("window_listen", window_listen),
    ("window_close", window_close),
    ("window_announce", window_announce),
    ("window_scale", window_scale),
];

/// Answers the desk. Gives `false` for a command that does not exist.
pub fn handler(desk: Arc<Desk>) -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let turns = Turns::start();
    move |invoke| {
        let Invoke {
            message, resolver, ..
        } = invoke;
        let call = |most| {
            bytes(message.payload(), most).map(|payload| Call {
                desk: Arc::clone(&desk),
                webview: message.webview(),
                payload,
            })
        };
        let name = message.command();
        if let Some((_, work)) = IN_TURN.iter().find(|(known, _)| *known == name) {
            match call(limits::REQUEST_BYTES) {
                Ok(call) => turns.add(move || work(&call, resolver)),
                Err(fault) => resolve(resolver, Err(fault)),
            }
        } else if let Some((name, work)) = WORKS.iter().find(|(known, _)| *known == name) {
            let call = call(MOST);
            tauri::async_runtime::spawn_blocking(move || {
                // A defect is a refusal: the desk would wait for ever for no answer.
                let answer = catch_unwind(AssertUnwindSafe(|| {
                    let call = call?;
                    let answer = work(&call)?;
                    automation::done(name, &call.payload, None);
                    Ok(answer)
                }))
                .unwrap_or_else(|_| Err(Fault::new(ErrorCode::Internal)));
                resolve(resolver, answer);
                steps::answered(name);
            });
        } else {
            return false;
        }
        true
    }
}

fn resolve(resolver: Resolver, answer: Answer) {
    resolver.respond(answer.map(tauri::ipc::Response::new).map_err(Into::into));
}

/// The payload's bytes. A webview that cannot send bytes sends them as a list of numbers.
fn bytes(body: &InvokeBody, most: usize) -> Result<Vec<u8>, Fault> {
    let bytes = match body {
        InvokeBody::Raw(bytes) if bytes.len() > most => return Err(too_large(most)),
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(Value::Array(numbers)) if numbers.len() <= most => numbers
            .iter()
            .map(|number| number.as_u64().and_then(|n| u8::try_from(n).ok()))
            .collect::<Option<_>>()
            .ok_or_else(|| Fault::new(ErrorCode::Malformed))?,
        InvokeBody::Json(value) => serde_json::to_vec(value).map_err(|error| malformed(&error))?,
    };
    if bytes.len() > most {
        return Err(too_large(most));
    }
    Ok(bytes)
}

fn too_large(most: usize) -> Fault {
    Fault::new(ErrorCode::TooLarge).limit(most)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|error| malformed(&error))
}

fn malformed(error: &serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Malformed).detail(error)
}

fn json<T: Serialize>(value: &T) -> Answer {
    serde_json::to_string(value)
        .map(InvokeResponseBody::Json)
        .map_err(|error| Fault::new(ErrorCode::Internal).detail(error))
}

fn done() -> Answer {
    json(&Value::Null)
}

// Records

/// Queued in the order of arrival; the writer answers when the disk has it.
fn execute(call: &Call, resolver: Resolver) {
    let request = parse::<Request>(&call.payload);
    let reached = automation::reached().map(|_| call.payload.clone());
    match request.and_then(|request| Ok((call.desk.engine()?, request))) {
        Ok((engine, request)) => engine.submit(Actor::Desk, request, move |result| {
            if let (Some(payload), Ok(ack)) = (&reached, &result) {
                automation::done("execute", payload, Some(ack.seq));
            }
            resolve(
                resolver,
                result.and_then(|ack| json(&json!({ "seq": ack.seq }))),
            );
        }),
        Err(fault) => resolve(resolver, Err(fault)),
    }
}

/// A paper for the urn of a secret ballot.
fn votes_cast(call: &Call) -> Answer {
    json(&call.desk.engine()?.cast(parse(&call.payload)?)?)
}

/// Counts what is in the urn of a ballot.
fn votes_count(call: &Call) -> Answer {
    json(&call.desk.engine()?.count(parse(&call.payload)?)?)
}

fn query(call: &Call) -> Answer {
    let query: Query = parse(&call.payload)?;
    json(&call.desk.engine()?.query(&query)?)
}

#[derive(Deserialize)]
struct Subscribe {
    since: Option<u64>,
    channel: String,
}

fn subscribe(call: &Call) -> Answer {
    let asked: Subscribe = parse(&call.payload)?;
    let channel: Channel<InvokeResponseBody> = channel(&asked.channel, &call.webview)?;
    let desk = Arc::clone(&call.desk);
    let engine = desk.engine()?;
    let own = desk.following.fetch_add(1, Ordering::SeqCst) + 1;
    engine.subscribe(asked.since, move |event| {
        if desk.following.load(Ordering::SeqCst) != own {
            return false;
        }
        let said = match event {
            Event::Committed(committed) => {
                serde_json::to_string(&json!({ "committed": &*committed }))
            }
            Event::Resync => Ok("\"resync\"".to_owned()),
            Event::Place(fault) => serde_json::to_string(&json!({ "place": fault })),
        };
        said.is_ok_and(|said| channel.send(InvokeResponseBody::Json(said)).is_ok())
    });
    json(&own)
}

/// Ends a subscription, unless a newer one already has.
fn unsubscribe(call: &Call) -> Answer {
    let own: u64 = parse(&call.payload)?;
    let _ = call.desk.following.compare_exchange(
        own,
        own.wrapping_add(1),
        Ordering::SeqCst,
        Ordering::SeqCst,
    );
    done()
}

fn channel<T>(id: &str, webview: &Webview) -> Result<Channel<T>, Fault> {
    let id: JavaScriptChannelId = id
        .parse()
        .map_err(|_| Fault::new(ErrorCode::Malformed).at("channel"))?;
    Ok(id.channel_on(webview.clone()))
}

// Files

fn dialogs(call: &Call) -> Dialogs<'_, tauri::Wry> {
    Dialogs::new(call.webview.app_handle(), call.desk.words())
}

/// Where the facilitator wants a file; never over the library.
fn save_as(
    call: &Call,
    title: &str,
    name: &str,
    extension: &str,
) -> Result<Option<PathBuf>, Fault> {
    let chosen = dialogs(call).save(title, name, extension);
    if let Some(path) = &chosen {
        places::beside_library(&call.desk.folder(), path)?;
    }
    Ok(chosen)
}

fn files_pick(call: &Call) -> Answer {
    let picked: Vec<_> = dialogs(call)
        .files()
        .into_iter()
        .map(|path| call.desk.token(path))
        .collect();
    json(&picked)
}

#[derive(Deserialize)]
struct ImportAsked {
    token: String,
    choice: Option<ImportChoice>,
}

fn files_import(call: &Call) -> Answer {
    let asked: ImportAsked = parse(&call.payload)?;
    let path = call.desk.path(&asked.token)?;
    look::not_a_library(&call.desk, &path)?;
    let engine = call.desk.engine()?;
    let bundle = import::bundle(&path, engine.time_zone()?, call.desk.clock.now())?;
    bring_in(call, bundle, asked.choice)
}

fn files_sample(call: &Call) -> Answer {
    let context = Context {
        time_zone: call.desk.engine()?.time_zone()?,
        now: call.desk.clock.now(),
    };
    let bundle = exchange::read(import::SAMPLE, &context)?;
    bring_in(call, bundle, None)
}

fn bring_in(call: &Call, bundle: Bundle, choice: Option<ImportChoice>) -> Answer {
    let (ignored, warnings) = (bundle.ignored.clone(), bundle.warnings.clone());
    let outcome = call.desk.engine()?.import(Actor::Desk, bundle, choice)?;
    report(outcome, &ignored, &warnings)
}

fn report(outcome: ImportOutcome, ignored: &[String], warnings: &[exchange::Warning]) -> Answer {
    let warnings: Vec<Value> = warnings.iter().map(remark).collect();
    let ImportOutcome {
        imported,
        project,
        workshops,
        created,
        changed,
        ..
    } = outcome;
    json(&json!({
        "project": project,
        "workshops": workshops,
        "imported": imported.word(),
        "created": created,
        "changed": changed,
        "ignored": ignored,
        "warnings": warnings,
    }))
}

fn remark(warning: &exchange::Warning) -> Value {
    json!({
        "code": warning.code,
        "args": {
            "place": warning.place,
            "found": warning.found,
            "computed": warning.computed,
            "count": warning.count,
        },
    })
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
}

#[derive(Deserialize)]
struct ExportAsked {
    what: What,
    format: FileFormat,
}

fn files_export(call: &Call) -> Answer {
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
    };
    let Some(path) = save_as(call, "dialog-export", &title, extension)? else {
        return done();
    };
    match asked.format {
        FileFormat::Etabli => engine::write_etabli(&path, &records)?,
        FileFormat::Json => crate::write::whole(&path, &exchange::write(&records))?,
    }
    json(&call.desk.wrote(&path))
}

fn files_reveal(call: &Call) -> Answer {
    let path: PathBuf = parse(&call.payload)?;
    if !call.desk.has_written(&path) {
        return Err(Fault::new(ErrorCode::NotFound).detail(path.display()));
    }
    reveal(path.parent().unwrap_or(&path))
}

/// Shows a folder in the computer's own file window.
fn reveal(folder: &Path) -> Answer {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut child = std::process::Command::new(program)
        .arg(folder)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .map_err(|error| crate::write::fault(folder, &error))?;
    // Waited for elsewhere, so that it leaves nothing behind when it ends.
    std::thread::spawn(move || child.wait());
    done()
}

// The synthesis

#[derive(Deserialize)]
struct ComposeAsked {
    workshop: Id,
    channel: String,
}

fn synthesis_compose(call: &Call) -> Answer {
    let asked: ComposeAsked = parse(&call.payload)?;
    let progress = channel(&asked.channel, &call.webview)?;
    let engine = call.desk.engine()?;
    let composed = call
        .desk
        .synthesis
        .compose(&engine, asked.workshop, |step| {
            let _ = progress.send(step);
        })?;
    json(&composed)
}

#[derive(Deserialize)]
struct PageAsked {
    index: usize,
    scale: f64,
}

fn synthesis_page(call: &Call) -> Answer {
    let asked: PageAsked = parse(&call.payload)?;
    call.desk
        .synthesis
        .page(asked.index, asked.scale)
        .map(InvokeResponseBody::Raw)
}

fn synthesis_export(call: &Call) -> Answer {
    let words = call.desk.words();
    let title = call.desk.synthesis.title()?;
    let name = words.say_with("dialog-synthesis-name", &[("title", title.into())]);
    let Some(path) = save_as(call, "dialog-synthesis", &name, "pdf")? else {
        return done();
    };
    let pdf = call.desk.synthesis.pdf()?;
    // Before the file is there: a document that has left without it would give a count away later.
    let (workshop, folded) = call.desk.synthesis.folded()?;
    crate::folds::keep(&call.desk.engine()?, workshop, folded)?;
    crate::write::whole(&path, &pdf)?;
    json(&call.desk.wrote(&path))
}

fn synthesis_cancel(call: &Call) -> Answer {
    call.desk.synthesis.stop();
    done()
}

// The library

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
    json(&json!({ "sound": report.problems.is_empty(), "remarks": report.problems }))
}

fn library_backup(call: &Call) -> Answer {
    let engine = call.desk.engine()?;
    let made = engine.backup_now()?.display().to_string();
    let Answered::Library(library) = engine.query(&Query::Library)? else {
        return Err(Fault::new(ErrorCode::Internal).detail("library"));
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
    engine.backup(&path)?;
    json(&call.desk.wrote(&path))
}

fn library_move(call: &Call) -> Answer {
    match dialogs(call).folder("dialog-move") {
        Some(folder) => json(&call.desk.move_to(&folder)?),
        None => done(),
    }
}

// Preferences and the window

fn preferences_get(call: &Call) -> Answer {
    json(&*lock(&call.desk.preferences))
}

fn preferences_set(call: &Call) -> Answer {
    let wanted: Preferences = parse(&call.payload)?;
    let language = wanted.language;
    let before = {
        // Held while writing: of two changes at once, the file and the window keep the same one.
        let mut preferences = lock(&call.desk.preferences);
        wanted.write(&call.desk.asked)?;
        std::mem::replace(&mut *preferences, wanted).language
    };
    if language != before {
        let app = call.webview.app_handle().clone();
        let said = call.webview.run_on_main_thread(move || {
            if let Ok(menu) = menu::build(&app, language) {
                let _ = app.set_menu(menu);
            }
        });
        said.map_err(|error| Fault::new(ErrorCode::Internal).detail(error))?;
    }
    done()
}

/// What the page hands over while it lives.
fn page_keep(call: &Call) -> Answer {
    let handed = parse(&call.payload)?;
    call.desk.pages.kept.hand(call.webview.label(), handed)?;
    done()
}

/// A page begins: how the one before it ended, if it did, and what it had handed over.
fn page_begin(call: &Call) -> Answer {
    let pages = &call.desk.pages;
    let window = call.webview.label();
    json(&json!({ "ended": pages.begun(window), "kept": pages.kept.of(window) }))
}

fn window_listen(call: &Call) -> Answer {
    let id: String = parse(&call.payload)?;
    call.desk.face.listen(channel(&id, &call.webview)?);
    done()
}

fn window_close(call: &Call) -> Answer {
    let close: bool = parse(&call.payload)?;
    if !close {
        call.desk.face.stay();
        return done();
    }
    if let Some(window) = call.webview.app_handle().get_webview_window(windows::DESK) {
        window
            .destroy()
            .map_err(|error| Fault::new(ErrorCode::Internal).detail(error))?;
    }
    done()
}

/// By how much the computer enlarges the page beyond its own pixel ratio.
fn window_scale(call: &Call) -> Answer {
    let window = call.webview.app_handle().get_webview_window(windows::DESK);
    json(&window.map_or(1.0, |window| dropped::scale(&window)))
}

/// Says a text to a screen reader; false where the page's own live region does.
fn window_announce(call: &Call) -> Answer {
    let text: String = parse(&call.payload)?;
    let Some(window) = call.webview.app_handle().get_webview_window(windows::DESK) else {
        return json(&false);
    };
    let (tell, told) = mpsc::channel();
    let asked = call.webview.run_on_main_thread(move || {
        let _ = tell.send(announce::say(&window, &text));
    });
    asked.map_err(|error| Fault::new(ErrorCode::Internal).detail(error))?;
    json(&told.recv().unwrap_or(false))
}
