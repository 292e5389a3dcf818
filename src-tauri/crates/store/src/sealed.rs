//! What lies beside an encrypted library and is no database: sealed under a key of the library's own
//! (XChaCha20-Poly1305), with the salt of that key before it, so that it is opened like the library.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::{ErrorCode, Fault};

use crate::cipher::{self, Key, Salt};

/// Before the salt, the nonce, and what is sealed.
const SIGN: [u8; 4] = *b"Etas";
const SALT: usize = size_of::<Salt>();
const NONCE: usize = 24;
const HEAD: usize = SIGN.len() + SALT + NONCE;

fn aead(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*key.sealing()).into())
}

/// Seals what is about something: what was sealed about another cannot take its place.
pub(crate) fn seal(key: &Key, about: &str, content: &[u8]) -> Result<Vec<u8>, Fault> {
    let nonce: [u8; NONCE] = cipher::chance()?;
    let payload = Payload {
        msg: content,
        aad: about.as_bytes(),
    };
    let sealed = aead(key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    let mut bytes = Vec::with_capacity(HEAD + sealed.len());
    bytes.extend(SIGN);
    bytes.extend(key.salt());
    bytes.extend(nonce);
    bytes.extend(sealed);
    Ok(bytes)
}

/// Under which key something is sealed; `None` for what is plain.
pub(crate) fn salt_in(bytes: &[u8]) -> Option<Salt> {
    let rest = bytes.strip_prefix(&SIGN)?;
    rest.get(..SALT)?.try_into().ok()
}

/// Opens what is sealed; what is plain comes as it is.
///
/// # Errors
/// `Locked` for a key that was not given, `Damaged` for what is not whole.
pub(crate) fn open(about: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
    if !bytes.starts_with(&SIGN) {
        return Ok(bytes);
    }
    let damaged = || Fault::new(ErrorCode::Damaged).technical("seal");
    let salt = salt_in(&bytes).ok_or_else(damaged)?;
    let key = cipher::known(salt).ok_or_else(|| Fault::new(ErrorCode::Locked))?;
    let nonce: [u8; NONCE] = bytes
        .get(SIGN.len() + SALT..HEAD)
        .and_then(|nonce| nonce.try_into().ok())
        .ok_or_else(damaged)?;
    let payload = Payload {
        msg: bytes.get(HEAD..).unwrap_or_default(),
        aad: about.as_bytes(),
    };
    aead(&key)
        .decrypt(&XNonce::from(nonce), payload)
        .map_err(|_| damaged())
}

/// The same in one line of text, without its end.
pub(crate) fn seal_line(key: &Key, about: &str, line: &str) -> Result<String, Fault> {
    Ok(STANDARD_NO_PAD.encode(seal(key, about, line.as_bytes())?))
}

/// What a line begins with that is sealed.
pub(crate) fn is_sealed_line(line: &[u8]) -> bool {
    // The sign, as far as its letters do not hold some of the salt.
    line.starts_with(b"RXRhc")
}

/// Opens a line that is sealed; what is plain comes as it is.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_line(about: &str, line: Vec<u8>) -> Result<Vec<u8>, Fault> {
    if !is_sealed_line(&line) {
        return Ok(line);
    }
    let bytes = STANDARD_NO_PAD
        .decode(&line)
        .map_err(|_| Fault::new(ErrorCode::Damaged).technical("seal"))?;
    open(about, bytes)
}

/// Under which key a line is sealed; `None` for a plain one.
pub(crate) fn salt_in_line(line: &[u8]) -> Option<Salt> {
    // As many letters as hold the sign and the salt.
    let head = STANDARD_NO_PAD.decode(line.get(..28)?).ok()?;
    salt_in(&head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cipher::Passphrase;

    #[test]
    fn what_is_sealed_opens_whole_about_the_same_or_not_at_all() {
        let key = Key::fresh(&Passphrase::new("une longue phrase".into())).unwrap();
        let sealed = seal(&key, "a", b"content").unwrap();
        assert_eq!(
            open("a", sealed.clone()).unwrap_err().code,
            ErrorCode::Locked
        );
        cipher::learn(&key);
        assert_eq!(open("a", sealed.clone()).unwrap(), b"content");
        assert_eq!(
            open("b", sealed.clone()).unwrap_err().code,
            ErrorCode::Damaged
        );
        for at in 0..sealed.len() {
            let mut spoiled = sealed.clone();
            spoiled[at] ^= 1;
            assert_ne!(
                open("a", spoiled).ok().as_deref(),
                Some(&b"content"[..]),
                "{at}"
            );
            assert!(
                open("a", sealed[..at].to_vec()).ok().as_deref() != Some(b"content"),
                "{at}"
            );
        }
        assert_ne!(
            seal(&key, "a", b"content").unwrap(),
            sealed,
            "never the same twice"
        );
        let line = seal_line(&key, "a", "{\"seq\":1}").unwrap();
        assert!(is_sealed_line(line.as_bytes()) && !is_sealed_line(b"{\"seq\":1}"));
        assert_eq!(salt_in_line(line.as_bytes()), Some(key.salt()));
        assert_eq!(open_line("a", line.into_bytes()).unwrap(), b"{\"seq\":1}");
        assert_eq!(open_line("a", b"{}".to_vec()).unwrap(), b"{}");
        cipher::forget(key.salt());
    }
}
