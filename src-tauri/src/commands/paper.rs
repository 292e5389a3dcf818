//! What goes on paper: the posters and the supports of a workshop, listed and written.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use domain::{ErrorCode, Fault, Id, project::MadeKind};
use export::{Composition, Fonts, Poster, poster_of, posters, supports_on};
use serde::Deserialize;
use serde_json::Value;
use synthesis::{
    Records,
    document::{
        poster::Of,
        supports::{Supports, Wished, listed, supports_as},
    },
};
use tauri::ipc::InvokeResponseBody;

use super::{Answer, Call, Work, dialogs, json, parse, save_as};
use crate::{
    args::Shape,
    dialogs::file_name,
    made::{self, Made},
    places,
};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("paper_list", paper_list),
    ("paper_poster", paper_poster),
    ("paper_supports", paper_supports),
    ("paper_picture", paper_picture),
    ("paper_stop", paper_stop),
];

pub(super) fn records(call: &Call, workshop: Id) -> Result<Records, Fault> {
    Records::of_workshop(call.desk.engine()?.workshop_records(workshop)?, workshop)
}

/// The records of the whole project of a workshop: its screens open what was made elsewhere in it.
fn around(call: &Call, own: &Records) -> Result<Records, Fault> {
    let project = own.project().id;
    Records::of_project(call.desk.engine()?.project_records(project)?, project)
}

/// What a workshop can have on paper: its own posters, then those of the rest of its project.
fn paper_list(call: &Call) -> Answer {
    let workshop: Id = parse(&call.payload)?;
    let records = records(call, workshop)?;
    let language = Some(call.desk.words().language());
    let own = posters(&records, language);
    let mut others = posters(&around(call, &records)?, language);
    others.retain(|(of, _, _)| own.iter().all(|(known, _, _)| known != of));
    let walls: Vec<Value> = own
        .into_iter()
        .chain(others)
        .map(|(of, _, title)| json!({ "of": of, "title": title }))
        .collect();
    json(&json!({ "posters": walls, "supports": listed(&records, language) }))
}

#[derive(Deserialize)]
pub(super) struct PosterAsked {
    pub(super) workshop: Id,
    of: Of,
    shape: Shape,
}

/// The records that hold what is asked for, and its title.
fn shown(call: &Call, asked: &PosterAsked) -> Result<(Records, String), Fault> {
    let titled = |records: &Records| {
        let mut all = posters(records, None).into_iter();
        all.find(|(of, _, _)| *of == asked.of)
            .map(|(_, _, title)| title)
    };
    let own = records(call, asked.workshop)?;
    if let Some(title) = titled(&own) {
        return Ok((own, title));
    }
    let project = around(call, &own)?;
    let title = titled(&project).ok_or_else(|| Fault::new(ErrorCode::NotFound))?;
    Ok((project, title))
}

/// Sets a poster; gives its title.
pub(super) fn set_poster(
    call: &Call,
    asked: &PosterAsked,
    turn: u64,
) -> Result<(String, Poster), Fault> {
    let paper = asked.shape.paper()?;
    let paper = paper.ok_or_else(|| Fault::new(ErrorCode::Malformed))?;
    let (records, title) = shown(call, asked)?;
    let made = poster_of(
        &records,
        (asked.of, None),
        paper,
        &Fonts::bundled(),
        &mut going(call, turn),
    )?;
    Ok((title, made))
}

/// Asks where, then sets a poster; stopped by `paper_stop`, and then nothing was written.
fn paper_poster(call: &Call) -> Answer {
    let asked: PosterAsked = parse(&call.payload)?;
    asked.shape.checked()?;
    let (_, title) = shown(call, &asked)?;
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let Some(path) = save_as(call, "dialog-poster", &title, "pdf")? else {
        return super::done();
    };
    let (_, made) = set_poster(call, &asked, turn)?;
    crate::write::whole(&path, &made.composition.pdf()?)?;
    call.desk.wrote(&path);
    let paper = Made {
        kind: MadeKind::Poster,
        title: &title,
        format: "pdf",
        pages: Some(made.composition.pages),
    };
    // It lies there, whatever becomes of the library meanwhile.
    if let Ok(engine) = call.desk.engine() {
        made::of_workshop(&engine, asked.workshop, &paper);
    }
    json(&json!({
        "file": path.display().to_string(),
        "files": 1,
        "pages": made.composition.pages,
        "letters": made.letters,
        "readable": made.is_readable(),
    }))
}

#[derive(Deserialize)]
pub(super) struct SupportsAsked {
    pub(super) workshop: Id,
    names: Vec<String>,
    /// The paper of canvases, where it is not their own.
    #[serde(default)]
    shape: Option<Shape>,
    /// In large print.
    #[serde(default)]
    large: bool,
    /// A file each.
    #[serde(default)]
    each: bool,
}

impl SupportsAsked {
    fn paper(&self) -> Result<Option<export::Paper>, Fault> {
        self.shape.map_or(Ok(None), Shape::paper)
    }
}

fn said(call: &Call, asked: &SupportsAsked, names: &[String]) -> Result<Supports, Fault> {
    let wished = Wished {
        canvas: asked.paper()?.map(export::Paper::canvas),
        large: asked.large,
        ..Wished::default()
    };
    let said = supports_as(&records(call, asked.workshop)?, names, &wished);
    if said.sheets.is_empty() {
        return Err(Fault::new(ErrorCode::NotFound));
    }
    Ok(said)
}

fn set(
    call: &Call,
    said: &Supports,
    asked: &SupportsAsked,
    turn: u64,
) -> Result<Composition, Fault> {
    let fonts = Fonts::bundled();
    supports_on(said, asked.paper()?, &fonts, &mut going(call, turn))
}

/// Supports that are set in one run of pages.
pub(super) struct SetSupports {
    pub title: String,
    pub composition: Composition,
    /// Of each page, whether it belongs to a sheet that has two sides.
    pub two_sided: Vec<bool>,
}

/// Sets supports in one run of pages.
pub(super) fn set_supports(
    call: &Call,
    asked: &SupportsAsked,
    turn: u64,
) -> Result<SetSupports, Fault> {
    let said = said(call, asked, &asked.names)?;
    let composition = set(call, &said, asked, turn)?;
    let tiles = asked.paper()?.map_or(1, |paper| paper.columns * paper.rows);
    let of = |canvas: bool| usize::try_from(if canvas { tiles } else { 1 }).unwrap_or(1);
    let pages = said
        .sheets
        .iter()
        .flat_map(|sheet| std::iter::repeat_n(sheet.two_sided, of(sheet.canvas)));
    Ok(SetSupports {
        two_sided: pages.collect(),
        title: said.title,
        composition,
    })
}

/// Asks where, then sets supports in one file or one each; stopped by `paper_stop`, and then nothing
/// was written that is not whole.
fn paper_supports(call: &Call) -> Answer {
    let asked: SupportsAsked = parse(&call.payload)?;
    let all = said(call, &asked, &asked.names)?;
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let mut files: Vec<(PathBuf, Supports)> = Vec::new();
    if asked.each {
        let Some(folder) = dialogs(call).folder("dialog-supports-folder") else {
            return super::done();
        };
        for name in &asked.names {
            let one = said(call, &asked, std::slice::from_ref(name))?;
            let path = free(&folder, &file_name(&one.title));
            places::beside_library(&call.desk.folder(), &path)?;
            files.push((path, one));
        }
    } else {
        let Some(path) = save_as(call, "dialog-supports", &all.title, "pdf")? else {
            return super::done();
        };
        files.push((path, all));
    }
    let engine = call.desk.engine()?;
    let (mut pages, count) = (0, files.len());
    let mut first = None;
    for (path, said) in files {
        let made = set(call, &said, &asked, turn)?;
        crate::write::whole(&path, &made.pdf()?)?;
        call.desk.wrote(&path);
        pages += made.pages;
        let paper = Made {
            kind: MadeKind::Supports,
            title: &said.title,
            format: "pdf",
            pages: Some(made.pages),
        };
        made::of_workshop(&engine, asked.workshop, &paper);
        first.get_or_insert(path);
    }
    json(&json!({
        "file": first.map(|path| path.display().to_string()),
        "files": count,
        "pages": pages,
        "letters": null,
        "readable": true,
    }))
}

#[derive(Deserialize)]
struct PictureAsked {
    workshop: Id,
    name: String,
    #[serde(default)]
    large: bool,
}

/// How wide the picture of a sheet is, in dots.
const PICTURE: f64 = 520.0;

/// The first sheet of a support as it will be, small.
fn paper_picture(call: &Call) -> Answer {
    let asked: PictureAsked = parse(&call.payload)?;
    let wished = Wished {
        large: asked.large,
        ..Wished::default()
    };
    let records = records(call, asked.workshop)?;
    let mut said = supports_as(&records, &[asked.name], &wished);
    said.sheets.truncate(1);
    let go_on = &mut |_| ControlFlow::Continue(());
    let made = supports_on(&said, None, &Fonts::bundled(), go_on)?;
    let missing = || Fault::new(ErrorCode::NotFound);
    let (width, _) = made.page_size(0).ok_or_else(missing)?;
    made.page_png(0, PICTURE / width)
        .map(InvokeResponseBody::Raw)
        .ok_or_else(missing)
}

/// A name in a folder that nothing has: what is there stays.
pub(super) fn free(folder: &Path, stem: &str) -> PathBuf {
    let names = std::iter::once(format!("{stem}.pdf"))
        .chain((2_u32..).map(|number| format!("{stem} ({number}).pdf")));
    let mut paths = names.map(|name| folder.join(name));
    let found = paths.find(|path| path.symlink_metadata().is_err());
    found.unwrap_or_else(|| folder.join(format!("{stem}.pdf")))
}

/// Goes on until somebody stops it, or asks for another.
pub(super) fn going(
    call: &Call,
    turn: u64,
) -> impl FnMut(export::Progress) -> ControlFlow<()> + use<> {
    let desk = Arc::clone(&call.desk);
    move |_| {
        if desk.drawing.load(Ordering::SeqCst) == turn {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

fn paper_stop(call: &Call) -> Answer {
    call.desk.drawing.fetch_add(1, Ordering::SeqCst);
    super::done()
}
