//! A file on the disk becomes a bundle of records, whichever of the shapes it has. The same for the
//! window and for the command line.

use std::path::Path;

use domain::{Fault, Timestamp};
use exchange::{Bundle, Context};

/// How every SQLite file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// The demonstration workshop that comes with Établi.
pub const SAMPLE: &[u8] =
    include_bytes!("../../assets/samples/01-ideation-venir-une-seule-fois.json");

/// Reads a file: `.etabli` by its content, anything else as the exchange JSON.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn bundle(path: &Path, time_zone: String, now: Timestamp) -> Result<Bundle, Fault> {
    if is_sqlite(path)? {
        return Bundle::from_records(engine::read_etabli(path)?);
    }
    let limit = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    let bytes = crate::write::read_at_most(path, limit)?;
    exchange::read(&bytes, &Context { time_zone, now })
}

/// Whether a file that begins so is one of SQLite's.
pub fn is_sqlite_beginning(bytes: &[u8]) -> bool {
    bytes.starts_with(SQLITE)
}

fn is_sqlite(path: &Path) -> Result<bool, Fault> {
    use std::io::Read;
    let attempt = || -> std::io::Result<Vec<u8>> {
        let mut start = Vec::new();
        std::fs::File::open(path)?
            .take(SQLITE.len() as u64)
            .read_to_end(&mut start)?;
        Ok(start)
    };
    let start = attempt().map_err(|error| crate::write::fault(path, &error))?;
    Ok(is_sqlite_beginning(&start))
}
