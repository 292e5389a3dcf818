//! Writing a file whole or not at all: a temporary file beside it, synced, then renamed over it.
//! A stop in the middle leaves the old file as it was.

use std::{
    io::{BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Fault};

/// Writes `bytes` as the whole content of `path`.
///
/// # Errors
/// The disk is full, or the folder cannot be written; `path` is then as it was.
pub fn whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    by_parts(path, |file| {
        file.write_all(bytes).map_err(|error| fault(path, &error))
    })
}

/// Writes the whole content of `path` part by part, for what is larger than memory should be.
///
/// # Errors
/// As [`whole`], and whatever the writer refuses; `path` is then as it was.
pub fn by_parts<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let refused = |error: std::io::Error| fault(path, &error);
    let mut builder = tempfile::Builder::new();
    // Private by default: what is written for the facilitator has the usual rights.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder
        .prefix(".etabli-")
        .tempfile_in(folder)
        .map_err(refused)?;
    let mut buffer = BufWriter::new(file.as_file_mut());
    let written = write(&mut buffer).map_err(|own| {
        if own.place.is_none() && own.code != ErrorCode::Cancelled {
            own.at(path.display().to_string())
        } else {
            own
        }
    })?;
    buffer.flush().map_err(refused)?;
    drop(buffer);
    file.as_file().sync_all().map_err(refused)?;
    file.persist(path).map_err(|error| refused(error.error))?;
    Ok(written)
}

/// The name with its extension: what follows a dot of its own is part of the name (« v1.2 »).
pub fn completed(path: PathBuf, extension: &str) -> PathBuf {
    let has = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(extension));
    if has {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// Where the command line writes: the name completed, and no file there unless `force`.
///
/// # Errors
/// `FileExists`, `IsAFolder`; `FileMissing` where its folder is not there.
pub fn output(path: &Path, extension: &str, force: bool) -> Result<PathBuf, Fault> {
    let path = completed(path.to_owned(), extension);
    let place = || path.display().to_string();
    match path.symlink_metadata() {
        Ok(_) if !force => return Err(Fault::new(ErrorCode::FileExists).at(place())),
        Ok(_) if path.is_dir() => return Err(Fault::new(ErrorCode::IsAFolder).at(place())),
        _ => {}
    }
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Fault::new(ErrorCode::FileMissing).at(folder.display().to_string()))
        }
        _ => Ok(path),
    }
}

/// What the disk refused, as a fault.
pub fn fault(path: &Path, error: &std::io::Error) -> Fault {
    Fault::of_disk(error).at(path.display().to_string())
}

/// Whether there is a file to be read; a name is told from a folder before anything else is said of it.
///
/// # Errors
/// `FileMissing`, `IsAFolder`, or what the disk refuses.
pub fn readable(path: &Path) -> Result<(), Fault> {
    let attempt = || -> std::io::Result<()> {
        if std::fs::metadata(path)?.is_dir() {
            return Err(std::io::Error::from(ErrorKind::IsADirectory));
        }
        std::fs::File::open(path).map(drop)
    };
    attempt().map_err(|error| fault(path, &error))
}

/// A text without the mark that some editors begin one with.
pub fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// It cannot be read, or is larger.
pub fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, Fault> {
    use std::io::Read;
    let attempt = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = attempt().map_err(|error| fault(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Fault::new(ErrorCode::TooLarge)
            .at(path.display().to_string())
            .limit(limit));
    }
    Ok(bytes)
}

/// The agenda of a workshop as a calendar's file.
///
/// # Errors
/// `InvalidField` where it has no day or no hour yet.
pub fn calendar(records: Vec<domain::Record>, workshop: domain::Id) -> Result<String, Fault> {
    let records = synthesis::Records::of_workshop(records, workshop)?;
    let missing = if records.workshop().date.is_none() {
        "date"
    } else {
        "planned_start"
    };
    synthesis::calendar(&records).ok_or_else(|| {
        Fault::new(ErrorCode::InvalidField)
            .noun(domain::Noun::Workshop)
            .at(missing)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_its_extension_and_keeps_its_dots() {
        for (typed, whole) in [
            ("Synthese", "Synthese.pdf"),
            ("Synthese v1.2", "Synthese v1.2.pdf"),
            ("Synthese.PDF", "Synthese.PDF"),
            ("a.pdf.b", "a.pdf.b.pdf"),
        ] {
            assert_eq!(completed(typed.into(), "pdf"), Path::new(whole));
        }
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("there.pdf");
        std::fs::write(&there, "x").unwrap();
        let asked = folder.path().join("there");
        let refused = output(&asked, "pdf", false).unwrap_err();
        assert_eq!(refused.code, ErrorCode::FileExists);
        assert_eq!(output(&asked, "pdf", true).unwrap(), there);
    }

    #[test]
    fn a_file_is_replaced_whole_and_a_missing_folder_is_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        whole(&path, b"old").unwrap();
        whole(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        let refused = whole(&folder.path().join("none/a.txt"), b"x").unwrap_err();
        assert_eq!(refused.code, ErrorCode::FileMissing);
        assert_eq!(
            read_at_most(&path, 2).unwrap_err().code,
            ErrorCode::TooLarge
        );
        assert_eq!(read_at_most(&path, 3).unwrap(), b"new");
    }
}
