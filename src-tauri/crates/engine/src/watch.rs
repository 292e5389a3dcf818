//! Notices when somebody touches the library's folder, by the system's own means and not by looking
//! again and again. What has become of the library is the writer's to find out: it knows what it
//! wrote itself.

use std::{path::Path, sync::mpsc::SyncSender};

use notify::{
    Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode, ModifyKind},
};

use crate::writer::Job;

/// Ends with its owner.
pub(crate) struct Watch {
    _watcher: RecommendedWatcher,
}

/// Watches a folder and the one it lies in, which tells when the folder itself goes or comes back.
/// Where the system has no such means, each commit still looks.
pub(crate) fn begin(dir: &Path, jobs: SyncSender<Job>) -> Option<Watch> {
    let own = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let (folder, log) = (own.clone(), own.join(format!("{}-wal", store::FILE)));
    let file = own.join(store::FILE);
    let told = move |event: notify::Result<Event>| {
        let concerns = match &event {
            // Something was lost on the way: better one look too many.
            Err(_) => true,
            Ok(event) => {
                matters(event.kind) && {
                    let ours = |path: &std::path::PathBuf| {
                        *path == file || *path == log || *path == folder
                    };
                    event.paths.is_empty() || event.paths.iter().any(ours)
                }
            }
        };
        // Établi keeps the file open as long as it watches: whoever closes it is somebody else.
        let within = event.is_ok_and(|event| closed(event.kind) && event.paths.contains(&file));
        if concerns {
            // A queue that is full holds commands, and each of those looks.
            let _ = jobs.try_send(Job::Alone(Box::new(move |writer| {
                if within {
                    writer.look_within();
                } else {
                    writer.look();
                }
            })));
        }
    };
    let mut watcher = RecommendedWatcher::new(told, Config::default()).ok()?;
    watcher.watch(&own, RecursiveMode::NonRecursive).ok()?;
    if let Some(above) = own.parent() {
        let _ = watcher.watch(above, RecursiveMode::NonRecursive);
    }
    Some(Watch { _watcher: watcher })
}

/// Names that come and go, and files that somebody has finished writing. The library's own writes
/// are none of these.
fn matters(kind: EventKind) -> bool {
    match kind {
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(ModifyKind::Name(_)) => true,
        kind if closed(kind) => true,
        // Windows and macOS do not say when a file was closed.
        EventKind::Modify(_) => !cfg!(target_os = "linux"),
        _ => false,
    }
}

/// Only Linux tells it.
fn closed(kind: EventKind) -> bool {
    kind == EventKind::Access(AccessKind::Close(AccessMode::Write))
}
