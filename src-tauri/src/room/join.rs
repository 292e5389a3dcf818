//! Where people join from a device of their own: what the facilitator typed, and its link as a QR code.

use domain::{
    ErrorCode, Fault,
    room::{RoomCode, RoomJoin},
};

/// Letters that can be read from the back of a room.
pub const MOST: usize = 200;

/// Whether there is room for it.
///
/// # Errors
/// `TextTooLong`.
pub fn check(text: &str) -> Result<(), Fault> {
    let count = text.chars().count();
    if count <= MOST {
        return Ok(());
    }
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    Err(Fault::new(ErrorCode::TextTooLong)
        .at("join")
        .detail(count)
        .limit(most))
}

/// What the room is told; nothing of nothing.
pub fn told(text: &str) -> Option<RoomJoin> {
    let text = text.trim();
    (!text.is_empty()).then(|| RoomJoin {
        text: text.to_owned(),
        code: link(text).and_then(drawn),
    })
}

/// The first link that a camera opens: what it would have to guess is no link.
fn link(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| {
        let start = word.get(..8).unwrap_or(word).to_ascii_lowercase();
        let rest = ["https://", "http://"]
            .iter()
            .find(|scheme| start.starts_with(**scheme))
            .map(|scheme| word.len() - scheme.len());
        rest.is_some_and(|rest| rest > 0) && word.is_ascii()
    })
}

fn drawn(link: &str) -> Option<RoomCode> {
    let (side, path) = export::code(link)?;
    let side = u32::try_from(side).ok()?;
    Some(RoomCode { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_a_code_and_all_else_stays_words() {
        let known = "Rejoignez HTTP://192.168.1.24:8080/J/K7M2QX puis le code K7F R4M";
        assert_eq!(link(known), Some("HTTP://192.168.1.24:8080/J/K7M2QX"));
        for text in [
            "atelier.exemple.fr",
            "http://",
            "code K7F R4M",
            "https://é.fr",
            "httpé://x",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
        let join = told(" https://exemple.fr/a \n").unwrap();
        assert_eq!(join.text, "https://exemple.fr/a");
        let code = join.code.unwrap();
        // Four white modules on each side of at least 21.
        assert!(code.side >= 29, "{}", code.side);
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert_eq!(told(" \n"), None);
        assert!(told("Code K7F").unwrap().code.is_none());
        assert!(check(&"é".repeat(MOST)).is_ok());
        let refused = check(&"é".repeat(MOST + 1)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::TextTooLong);
    }
}
