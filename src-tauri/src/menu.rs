//! The window's own menu, in its language, built again when the language changes. Its items are
//! told to the desk by their id; nothing is done here but quitting.

use domain::workshop::Language;
use tauri::{
    AppHandle, Runtime,
    menu::{Menu, MenuBuilder, MenuItemBuilder, Submenu, SubmenuBuilder},
};
use wording::Wording;

/// The id of the item that quits.
pub const QUIT: &str = "quit";

/// A submenu: its id, and its items with their keys; an empty id is a line.
type Part = (&'static str, &'static [(&'static str, &'static str)]);

const LINE: (&str, &str) = ("", "");

const PARTS: &[Part] = &[
    (
        "file",
        &[
            ("new_project", ""),
            ("import", "CmdOrCtrl+O"),
            ("export_synthesis", ""),
            ("print", "CmdOrCtrl+P"),
            LINE,
            ("settings", "CmdOrCtrl+,"),
            LINE,
            (QUIT, "CmdOrCtrl+Q"),
        ],
    ),
    (
        "edit",
        &[("undo", "CmdOrCtrl+Z"), ("redo", "CmdOrCtrl+Shift+Z")],
    ),
    (
        "view",
        &[
            ("text_larger", "CmdOrCtrl+="),
            ("text_smaller", "CmdOrCtrl+-"),
            ("text_normal", "CmdOrCtrl+0"),
            LINE,
            ("theme_light", ""),
            ("theme_dark", ""),
            ("theme_system", ""),
            LINE,
            ("language_fr", ""),
            ("language_en", ""),
        ],
    ),
    (
        "go",
        &[
            ("home", ""),
            ("projects", ""),
            ("workshops", ""),
            LINE,
            ("moments", ""),
        ],
    ),
];

/// The menu in a language.
///
/// # Errors
/// What the system refuses.
pub fn build<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<Menu<R>> {
    let words = Wording::new(language);
    let mut menu = MenuBuilder::new(app);
    for (id, items) in PARTS {
        menu = menu.item(&part(app, words, id, items)?);
    }
    menu.build()
}

fn part<R: Runtime>(
    app: &AppHandle<R>,
    words: Wording,
    id: &str,
    items: &[(&str, &str)],
) -> tauri::Result<Submenu<R>> {
    let mut submenu = SubmenuBuilder::new(app, words.say(&format!("menu-{id}")));
    for (item, key) in items {
        if item.is_empty() {
            submenu = submenu.separator();
            continue;
        }
        let text = words.say(&format!("menu-{}", item.replace('_', "-")));
        let mut entry = MenuItemBuilder::with_id(*item, text);
        if !key.is_empty() {
            entry = entry.accelerator(key);
        }
        submenu = submenu.item(&entry.build(app)?);
    }
    // Without these items macOS has no such keys at all; elsewhere the webview has them itself.
    if cfg!(target_os = "macos") && id == "edit" {
        submenu = submenu.separator().cut().copy().paste().select_all();
    }
    submenu.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_its_words_in_both_languages() {
        for language in [Language::Fr, Language::En] {
            let words = Wording::new(language);
            for (id, items) in PARTS {
                assert!(words.has(&format!("menu-{id}")), "{language:?} {id}");
                for (item, _) in items.iter().filter(|(item, _)| !item.is_empty()) {
                    let id = format!("menu-{}", item.replace('_', "-"));
                    assert!(words.has(&id), "{language:?} {id}");
                }
            }
        }
    }
}
