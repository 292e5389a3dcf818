//! Zip archives from elsewhere, capped before anything in them is read: entries, bytes, ratio. What
//! the directory says of sizes is not believed: each entry is unpacked once and counted.

use std::io::{Cursor, Read};

use domain::{ErrorCode, Fault};
use zip::ZipArchive;

/// Entries that an archive may hold.
const MAX_ENTRIES: usize = 5_000;
/// Bytes that an archive may hold unpacked.
const MAX_UNPACKED: u64 = 256 * 1024 * 1024;
/// How many times its size an archive may hold, beyond a small one.
const MAX_RATIO: u64 = 150;
const SMALL: u64 = 4 * 1024 * 1024;

/// An archive whose contents are within the caps.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    bytes: &'a [u8],
}

/// Whether bytes begin as a zip archive does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'a> Archive<'a> {
    /// Opens and counts.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
        if zip.len() > MAX_ENTRIES {
            return Err(Fault::new(ErrorCode::TooMany).at("zip").limit(MAX_ENTRIES));
        }
        let packed = bytes.len() as u64;
        let most = MAX_UNPACKED.min((packed * MAX_RATIO).max(SMALL));
        let mut unpacked = 0;
        let mut names = Vec::with_capacity(zip.len());
        let mut sink = vec![0_u8; 64 * 1024];
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index).map_err(bad)?;
            if entry.encrypted() {
                return Err(Fault::new(ErrorCode::UnreadFormat).detail("zip"));
            }
            names.push(entry.name().map_err(bad)?.into_owned());
            loop {
                let read = entry
                    .read(&mut sink)
                    .map_err(|_| Fault::new(ErrorCode::BadFile).at("zip"))?;
                if read == 0 {
                    break;
                }
                unpacked += read as u64;
                if unpacked > most {
                    return Err(Fault::new(ErrorCode::TooLarge).at("zip").limit(most));
                }
            }
        }
        Ok(Self { zip, names, bytes })
    }

    /// The names of its entries, in their order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The packed bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// An entry; `None` when there is none of that name.
    pub fn entry(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        if !self.names.iter().any(|known| known == name) {
            return Ok(None);
        }
        let mut entry = self.zip.by_name(name).map_err(bad)?;
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .map_err(|_| Fault::new(ErrorCode::BadFile).at(name))?;
        Ok(Some(bytes))
    }

    /// An entry that must be there, as text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(bytes) = self.entry(name)? else {
            return Ok(None);
        };
        let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest.to_vec(),
            None => bytes,
        };
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| Fault::new(ErrorCode::BadFile).at(name))
    }
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn bad(_: zip::result::ZipError) -> Fault {
    Fault::new(ErrorCode::BadFile).at("zip")
}
