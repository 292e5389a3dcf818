//! Encrypted libraries. SQLCipher encrypts every page of the file and of its log; what a file needs is
//! found here by what stands at its head, and everybody who opens one asks here.
//!
//! A passphrase becomes a key by SQLCipher's own derivation and its own settings, so that any tool of
//! SQLCipher's opens the file with it. It is derived once: all files of a library have the same salt,
//! and are opened by the key itself from then on, without the second that the derivation takes.
//!
//! The keys this process was given stand in one ring, by their salt. They are nowhere else, and are
//! written over when the last that holds one has gone.

use std::{
    collections::HashMap,
    fmt::{self, Write as _},
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use domain::{ErrorCode, Fault};
use file_id::FileId;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OpenFlags};
use sha2::Sha512;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::fault;

/// What an encrypted file begins with. The rest of its salt is by chance.
const SIGN: [u8; 4] = *b"Etac";
const SALT: usize = 16;
/// SQLCipher's.
const ROUNDS: u32 = 256_000;
/// What a new passphrase has at the least.
pub const SHORTEST: usize = 8;
/// What no passphrase is longer than: a file that was named by mistake is not one.
pub const LONGEST: usize = 1_024;

/// What opens an encrypted library, as people type it.
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// As it was typed: signs that a keyboard composes and signs that a file holds in pieces are the
    /// same.
    pub fn new(mut typed: String) -> Self {
        let mut whole = String::with_capacity(typed.len() * 2);
        whole.extend(typed.nfc());
        typed.zeroize();
        Self(Zeroizing::new(whole))
    }

    /// Refuses what is too short, or no passphrase at all, for a new one.
    ///
    /// # Errors
    /// `PassphraseTooShort`, `TextTooLong`.
    pub fn check(&self) -> Result<(), Fault> {
        let signs = self.0.chars().count();
        if signs < SHORTEST || self.0.trim().is_empty() {
            return Err(Fault::new(ErrorCode::PassphraseTooShort).limit(SHORTEST));
        }
        if signs > LONGEST {
            return Err(Fault::new(ErrorCode::TextTooLong)
                .at("passphrase")
                .limit(LONGEST));
        }
        Ok(())
    }
}

/// A salt: what tells files of one key from those of another.
pub(crate) type Salt = [u8; SALT];

/// What a file is encrypted with.
#[derive(Clone)]
pub(crate) struct Key(Arc<Held>);

struct Held {
    salt: Salt,
    raw: Zeroizing<[u8; 32]>,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.salt == other.0.salt && *self.0.raw == *other.0.raw
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Bytes by chance.
///
/// # Errors
/// The system has none.
pub(crate) fn chance<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    Ok(bytes)
}

impl Key {
    /// A new one, of a passphrase.
    pub fn fresh(passphrase: &Passphrase) -> Result<Self, Fault> {
        let mut salt: Salt = chance()?;
        salt[..SIGN.len()].copy_from_slice(&SIGN);
        Ok(Self::derived(passphrase, salt))
    }

    /// The one of a passphrase for files of a salt.
    pub fn derived(passphrase: &Passphrase, salt: Salt) -> Self {
        let mut raw = Zeroizing::new([0; 32]);
        pbkdf2::pbkdf2_hmac::<Sha512>(passphrase.0.as_bytes(), &salt, ROUNDS, &mut *raw);
        Self(Arc::new(Held { salt, raw }))
    }

    /// One that was laid down sealed.
    pub fn of_bytes(salt: Salt, bytes: &[u8]) -> Option<Self> {
        let raw = Zeroizing::new(bytes.try_into().ok()?);
        Some(Self(Arc::new(Held { salt, raw })))
    }

    /// Itself, to be laid down sealed.
    pub fn bytes(&self) -> &[u8] {
        &*self.0.raw
    }

    /// What stands at the head of its files.
    pub fn salt(&self) -> Salt {
        self.0.salt
    }

    /// What seals what lies beside the library: never the key of the pages itself.
    pub fn sealing(&self) -> Zeroizing<[u8; 32]> {
        let mut sealing = Zeroizing::new([0; 32]);
        // HMAC takes a key of any length.
        if let Ok(mut mac) = Hmac::<Sha512>::new_from_slice(&*self.0.raw) {
            mac.update(b"Etabli: beside the library");
            sealing.copy_from_slice(&mac.finalize().into_bytes()[..32]);
        }
        sealing
    }

    /// As SQLCipher takes a key that need not be derived.
    pub fn spec(&self) -> Zeroizing<String> {
        let mut spec = Zeroizing::new(String::with_capacity(3 + 2 * (32 + SALT)));
        spec.push_str("x'");
        for byte in self.0.raw.iter().chain(&self.0.salt) {
            let _ = write!(spec, "{byte:02x}");
        }
        spec.push('\'');
        spec
    }
}

/// The keys that were given, and what the files need that this process has open: those are not looked
/// into, since closing a file any other way would take SQLite's locks away.
#[derive(Default)]
struct Ring {
    keys: HashMap<Salt, Key>,
    open: HashMap<FileId, Option<Key>>,
}

static RING: LazyLock<Mutex<Ring>> = LazyLock::new(Mutex::default);

fn ring() -> MutexGuard<'static, Ring> {
    RING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on files of that key can be opened.
pub(crate) fn learn(key: &Key) {
    ring().keys.insert(key.salt(), key.clone());
}

/// From now on they cannot, as when the process that was given it has ended.
#[cfg(test)]
pub(crate) fn forget(salt: Salt) {
    ring().keys.remove(&salt);
}

/// The key of a salt, where it was given.
pub(crate) fn known(salt: Salt) -> Option<Key> {
    ring().keys.get(&salt).cloned()
}

/// A library is open: what its file needs.
pub(crate) fn opened(file: FileId, key: Option<Key>) {
    ring().open.insert(file, key);
}

/// It is no longer, or not what it was.
pub(crate) fn closed(file: FileId) {
    ring().open.remove(&file);
}

/// The salt at the head of an encrypted file; `None` for any other, and where there is none.
pub(crate) fn salt_of(path: &Path) -> Result<Option<Salt>, Fault> {
    let mut head = Vec::with_capacity(SALT);
    let read = File::open(path).and_then(|file| file.take(SALT as u64).read_to_end(&mut head));
    match read {
        Ok(_) => Ok(salt_in(&head)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault::file(error)),
    }
}

/// The salt that some bytes begin with.
pub(crate) fn salt_in(bytes: &[u8]) -> Option<Salt> {
    bytes
        .get(..SALT)
        .filter(|head| head.starts_with(&SIGN))
        .and_then(|head| head.try_into().ok())
}

/// A salt as text.
pub(crate) fn told(salt: Salt) -> String {
    let mut text = String::new();
    for byte in salt {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A salt that was told.
pub(crate) fn heard(text: &str) -> Option<Salt> {
    let mut salt = [0; SALT];
    if text.len() != 2 * SALT || !text.is_ascii() {
        return None;
    }
    for (at, byte) in salt.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(salt)
}

/// The refusal of a file whose passphrase was not given.
pub(crate) fn locked(path: &Path) -> Fault {
    Fault::new(ErrorCode::Locked).at(path.display().to_string())
}

/// What a file needs to be opened: nothing, or a key.
///
/// # Errors
/// `Locked` for a key that was not given; what the disk refuses.
pub(crate) fn key_for(path: &Path) -> Result<Option<Key>, Fault> {
    if let Ok(file) = file_id::get_file_id(path)
        && let Some(key) = ring().open.get(&file)
    {
        return Ok(key.clone());
    }
    match salt_of(path)? {
        None => Ok(None),
        Some(salt) => known(salt).map(Some).ok_or_else(|| locked(path)),
    }
}

/// The key of an open file; `None` for a plain one.
pub(crate) fn key_of(conn: &Connection) -> Result<Option<Key>, Fault> {
    let told = conn.query_row("PRAGMA cipher_salt", [], |row| row.get::<_, String>(0));
    match told {
        Ok(salt) => heard(&salt.to_ascii_lowercase())
            .and_then(known)
            .map(Some)
            .ok_or_else(|| Fault::new(ErrorCode::Locked)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(fault::sql(error)),
    }
}

/// Gives a connection that has read nothing yet its key. What SQLite says of it is not told on: it
/// may repeat what it was asked.
pub(crate) fn apply(conn: &Connection, key: Option<&Key>) -> Result<(), Fault> {
    let Some(key) = key else { return Ok(()) };
    let refused = |_| Fault::new(ErrorCode::Internal).technical("key");
    conn.pragma_update(None, "key", key.spec().as_str())
        .map_err(refused)?;
    // A connection that never reads a page, one in memory, would give itself another one.
    conn.pragma_update(None, "cipher_salt", format!("x'{}'", told(key.salt())))
        .map_err(refused)
}

/// Opens a file that is there, with what it needs.
pub(crate) fn open(path: &Path) -> Result<Connection, Fault> {
    open_as(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// The same, in some way.
pub(crate) fn open_as(path: &Path, flags: OpenFlags) -> Result<Connection, Fault> {
    let key = key_for(path)?;
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(fault::sql)?;
    apply(&conn, key.as_ref())?;
    Ok(conn)
}

/// A file that is made anew under a key.
pub(crate) fn create(path: &Path, key: Option<&Key>) -> Result<Connection, Fault> {
    let conn = Connection::open(path).map_err(fault::sql)?;
    apply(&conn, key)?;
    Ok(conn)
}

/// Whether a file is encrypted with a passphrase that was not given yet.
pub fn is_locked(path: &Path) -> bool {
    matches!(key_for(path), Err(fault) if fault.code == ErrorCode::Locked)
}

/// Whether a passphrase is that of an encrypted file; all files of its key can be opened then. Nothing
/// is written. Where the file's first page is damaged, a backup under the same key tells.
///
/// # Errors
/// `WrongPassphrase`; `NotALibrary` for a file that is not encrypted; what the disk refuses.
pub fn unlock(path: &Path, passphrase: &Passphrase) -> Result<(), Fault> {
    let Some(salt) = salt_of(path)? else {
        return Err(Fault::new(ErrorCode::NotALibrary).at(path.display().to_string()));
    };
    let key = Key::derived(passphrase, salt);
    let copies = match path.parent() {
        Some(dir) => crate::backup::all(dir)?,
        None => Vec::new(),
    };
    let is_same = |copy: &Path| matches!(salt_of(copy), Ok(Some(other)) if other == salt);
    if opens(&key, path)?
        || copies
            .iter()
            .any(|copy| is_same(copy) && opens(&key, copy).unwrap_or(false))
    {
        learn(&key);
        return Ok(());
    }
    Err(Fault::new(ErrorCode::WrongPassphrase).at(path.display().to_string()))
}

/// Whether a key fits the first page of a file that nobody writes to.
fn opens(key: &Key, path: &Path) -> Result<bool, Fault> {
    let conn = crate::backup::open_still_as(path, Some(key))?;
    match conn.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => Ok(true),
        Err(error) => match fault::sql(error).code {
            ErrorCode::Damaged | ErrorCode::Internal => Ok(false),
            code => Err(Fault::new(code).at(path.display().to_string())),
        },
    }
}
