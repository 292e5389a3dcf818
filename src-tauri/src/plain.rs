//! A plain page of the core's own, for when the desk's page ends again and again: no script and
//! nothing of the bundle. Each of its links is answered here, by the whole page with what was done.

use std::sync::Arc;

use domain::{Answer, Fault, Id, Query, Record, project::Project};
use tauri::{AppHandle, UriSchemeContext, UriSchemeResponder, Url, Wry, http};
use wording::Wording;

use crate::{desk::Desk, dialogs::Dialogs, places, windows};

/// The scheme it is served by.
pub const SCHEME: &str = "etabli-plain";

/// Where it is.
pub fn address() -> Url {
    windows::local(SCHEME, "/")
}

/// Whether an address is one of this page.
pub fn is_plain(url: &Url) -> bool {
    windows::is_local(SCHEME, url)
}

/// Answers the webview: does what the link asks for, and gives the page.
pub fn answer(
    desk: &Arc<Desk>,
    context: &UriSchemeContext<'_, Wry>,
    request: &http::Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let (desk, app) = (Arc::clone(desk), context.app_handle().clone());
    let window = context.webview_label().to_owned();
    let path = request.uri().path().trim_matches('/').to_owned();
    // A file dialog waits for people.
    std::thread::spawn(move || {
        let said = desk
            .pages
            .is_plain(&window)
            .then(|| done(&app, &desk, &path));
        let words = desk.words();
        let page = match said {
            Some(Ok(said)) => page(words, &projects(&desk), said.as_deref()),
            Some(Err(fault)) => page(words, &projects(&desk), Some(&words.fault(&fault))),
            None => String::new(),
        };
        let response = http::Response::builder()
            .header(http::header::CONTENT_TYPE, "text/html; charset=utf-8")
            .header(http::header::CACHE_CONTROL, "no-store")
            .header(
                http::header::CONTENT_SECURITY_POLICY,
                "default-src 'none'; style-src 'unsafe-inline'",
            )
            .body(page.into_bytes());
        if let Ok(response) = response {
            responder.respond(response);
        }
    });
}

/// What a link does, and the sentence about it.
fn done(app: &AppHandle, desk: &Desk, path: &str) -> Result<Option<String>, Fault> {
    match path.split_once('/') {
        None if path == "copy" => copy(app, desk),
        Some(("export", id)) => match id.parse() {
            Ok(id) => export(app, desk, id),
            Err(_) => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Copies the library where the facilitator says; the sentence about it.
///
/// # Errors
/// What the disk refuses.
pub fn copy(app: &AppHandle, desk: &Desk) -> Result<Option<String>, Fault> {
    let words = desk.words();
    let name = words.say("dialog-copy-name");
    let engine = desk.engine()?;
    let Some(path) = Dialogs::new(app, desk.words()).save("dialog-copy", &name, "etabli") else {
        return Ok(None);
    };
    places::beside_library(&desk.folder(), &path)?;
    engine.backup(&path).map_err(|fault| fault.or_at(&path))?;
    let path = desk.wrote(&path);
    Ok(Some(
        words.say_with("plain-written", &[("path", path.into())]),
    ))
}

fn export(app: &AppHandle, desk: &Desk, id: Id) -> Result<Option<String>, Fault> {
    let words = desk.words();
    let records = desk.engine()?.project_records(id)?;
    let title = records.iter().find_map(|record| match record {
        Record::Project(project) => Some(project.title.clone()),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let Some(path) = Dialogs::new(app, desk.words()).save("dialog-export", &title, "etabli") else {
        return Ok(None);
    };
    places::beside_library(&desk.folder(), &path)?;
    engine::write_etabli(&path, &records)?;
    let path = desk.wrote(&path);
    Ok(Some(
        words.say_with("plain-written", &[("path", path.into())]),
    ))
}

fn projects(desk: &Desk) -> Vec<Project> {
    let asked = desk
        .engine()
        .and_then(|engine| engine.query(&Query::Snapshot { project: None }));
    let Ok(Answer::Snapshot(snapshot)) = asked else {
        return Vec::new();
    };
    let mut projects: Vec<Project> = snapshot
        .records
        .into_iter()
        .filter_map(|record| match record {
            Record::Project(project) => Some(project),
            _ => None,
        })
        .collect();
    projects.sort_by(|a, b| (&a.title, a.id).cmp(&(&b.title, b.id)));
    projects
}

const STYLE: &str = "body{font:18px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em;\
    color:#1a2228;background:#fff}a{display:inline-block;min-height:24px;padding:.5em 0;\
    color:#0b4f8a}[role=status]{border:2px solid #1a2228;padding:.5em 1em}\
    @media(prefers-color-scheme:dark){body{color:#eee;background:#11161a}a{color:#9cd0ff}\
    [role=status]{border-color:#eee}}";

fn page(words: Wording, projects: &[Project], said: Option<&str>) -> String {
    let say = |id: &str| escaped(&words.say(id));
    let said = said.map_or_else(String::new, |said| {
        format!("<p role=\"status\">{}</p>", escaped(said))
    });
    let exports: String = projects
        .iter()
        .map(|project| {
            let name = words.say_with("plain-export", &[("title", project.title.clone().into())]);
            format!(
                "<li><a href=\"/export/{}\">{}</a></li>",
                project.id,
                escaped(&name)
            )
        })
        .collect();
    format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>{title}</title>\
         <style>{STYLE}</style><main><h1>{title}</h1><p>{text}</p>{said}<ul>\
         <li><a href=\"{home}\">{at_home}</a></li><li><a href=\"/copy\">{copy}</a></li>{exports}\
         </ul></main></html>",
        lang = say("plain-language"),
        title = say("plain-title"),
        text = say("plain-text"),
        home = escaped(windows::home(windows::DESK).as_str()),
        at_home = say("plain-home"),
        copy = say("guard-copy"),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use domain::workshop::Language;

    use super::*;

    #[test]
    fn what_people_wrote_is_never_markup() {
        let project = Project {
            title: "<script>\"a\" & b".to_owned(),
            ..Project::default()
        };
        let html = page(Wording::new(Language::Fr), &[project], Some("<b>"));
        assert!(
            html.contains("&lt;script&gt;&quot;a&quot; &amp; b"),
            "{html}"
        );
        assert!(html.contains("&lt;b&gt;") && !html.contains("<script") && !html.contains("<b>"));
    }
}
