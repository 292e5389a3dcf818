//! What WebKit is told about drawing before it starts, on Linux; elsewhere the webview is the
//! system's and knows.
//!
//! Without a graphics device (a virtual machine, a remote desk, a laptop without its driver) WebKit
//! asks Mesa, which draws by compiling for the processor: the library of a compiler in two
//! processes. Told to draw by itself the first window takes 170 MiB instead of 290 (WebKitGTK 2.50,
//! all processes, PSS), and no screen looks otherwise: none needs GL.

use std::{fs, path::Path};

/// Pages are drawn by the processor; every WebKitGTK that draws with Skia (2.46) knows this one.
const DRAWN_HERE: (&str, &str) = ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");

/// Nothing asks Mesa what it can do: not GTK for its visuals, nor WebKit for a device to share
/// pictures through.
const NOTHING_ASKED: [(&str, &str); 4] = [
    ("GDK_GL", "disable"),
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("WEBKIT_WEB_RENDER_DEVICE_FILE", "/dev/null"),
];
/// From here on WebKitGTK shares pictures that way also when it draws without GL.
const SHARES_ALWAYS: (u32, u32) = (2, 52);

/// To be called before the window's toolkit starts. What whoever starts Établi has set stays.
pub fn settle() {
    if has_device(Path::new("/dev/dri")) {
        return;
    }
    say(DRAWN_HERE);
    let version = tauri::webview_version().unwrap_or_default();
    if version_of(&version).is_some_and(|version| version < SHARES_ALWAYS) {
        NOTHING_ASKED.into_iter().for_each(say);
    }
}

fn say((name, value): (&str, &str)) {
    // Unsaid, it only costs memory.
    let _ = glib::setenv(name, value, false);
}

fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Whether there is a device that draws: one to render with, not only one to show with.
fn has_device(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version_of("2.50.6"), Some((2, 50)));
        assert!(version_of("2.9.0") < Some(SHARES_ALWAYS));
        assert_eq!(version_of(""), None);
        assert_eq!(version_of("x.y"), None);
    }

    #[test]
    fn a_device_is_one_that_renders() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_device(&folder.path().join("nothing")));
        fs::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_device(folder.path()));
        fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_device(folder.path()));
    }
}
