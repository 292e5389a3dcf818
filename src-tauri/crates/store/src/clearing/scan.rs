//! Whether the bytes of a file name a record: what no program can open any more is known by that. An
//! encrypted file is looked through behind its key, page by page, those that are free among them; one
//! whose key is not known is taken to.

use std::{
    collections::HashSet,
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};

use domain::{ErrorCode, Fault, Id};

use crate::{backup, cipher, fault, tail};

/// An identity as it stands in rows and texts.
const LENGTH: usize = 36;
/// Its dashes.
const DASHES: [usize; 4] = [8, 13, 18, 23];
const STRETCH: usize = 1024 * 1024;

/// Whether any of these stands in a file; one that is not there holds nothing.
///
/// # Errors
/// What the disk refuses.
pub(super) fn holds(path: &Path, ids: &HashSet<Id>) -> Result<bool, Fault> {
    if cipher::salt_of(path)?.is_some() {
        return match behind_key(path, ids) {
            // What cannot be looked into may hold anything.
            Err(fault) if fault.code != ErrorCode::Unreadable => Ok(true),
            looked => looked,
        };
    }
    if tail::is_sealed(path)? {
        return match tail::any(path, |line| names(line, ids)) {
            Err(fault) if fault.code != ErrorCode::Unreadable => Ok(true),
            looked => looked,
        };
    }
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(fault::file(error).at(path.display().to_string())),
    };
    let mut buffer = vec![0; STRETCH + LENGTH];
    let mut kept = 0;
    loop {
        let read = file
            .read(&mut buffer[kept..])
            .map_err(|error| fault::file(error).at(path.display().to_string()))?;
        if read == 0 {
            return Ok(false);
        }
        let filled = kept + read;
        if names(&buffer[..filled], ids) {
            return Ok(true);
        }
        kept = filled.min(LENGTH - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
}

fn behind_key(path: &Path, ids: &HashSet<Id>) -> Result<bool, Fault> {
    let conn = backup::open_still(path)?;
    let mut pages = conn
        .prepare("SELECT \"data\" FROM sqlite_dbpage")
        .map_err(fault::sql)?;
    let mut rows = pages.query([]).map_err(fault::sql)?;
    while let Some(row) = rows.next().map_err(fault::sql)? {
        let page = row.get_ref(0).map_err(fault::sql)?;
        if names(page.as_blob().map_err(fault::row)?, ids) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn names(bytes: &[u8], ids: &HashSet<Id>) -> bool {
    let mut from = 0;
    while let Some(dash) = bytes
        .get(from..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'-'))
    {
        let dash = from + dash;
        from = dash + 1;
        let Some(candidate) = dash
            .checked_sub(DASHES[0])
            .and_then(|start| bytes.get(start..start + LENGTH))
        else {
            continue;
        };
        if DASHES.iter().all(|at| candidate[*at] == b'-')
            && Id::try_parse_ascii(candidate).is_ok_and(|id| ids.contains(&id))
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_found_wherever_it_stands() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        let id = Id::from_u128(0x0193_5f00_1234_7abc_8def_0123_4567_89ab);
        let ids = HashSet::from([id]);
        let text = id.hyphenated().to_string();
        for at in [
            0,
            1,
            7,
            STRETCH - 20,
            STRETCH,
            STRETCH + 35,
            2 * STRETCH + 17,
        ] {
            let mut bytes = vec![b'-'; at];
            bytes.extend(text.as_bytes());
            bytes.extend(b"-x");
            std::fs::write(&path, &bytes).unwrap();
            assert!(holds(&path, &ids).unwrap(), "{at}");
            bytes.truncate(at + 35);
            std::fs::write(&path, &bytes).unwrap();
            assert!(!holds(&path, &ids).unwrap(), "{at}, cut");
        }
        assert!(!holds(&dir.path().join("none"), &ids).unwrap());
    }
}
