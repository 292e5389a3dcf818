//! The library's encryption in words.

use domain::encryption::Encrypted;
use engine::EncryptionResumed;
use wording::Wording;

/// What became of one that had been interrupted.
pub fn resumed(words: &Wording, resumed: &EncryptionResumed) -> String {
    match resumed {
        EncryptionResumed::Finished(done) => {
            let mut said = words.say(match done.encrypted {
                true => "encryption-resumed-on",
                false => "encryption-resumed-off",
            });
            if let Some(left) = left(words, done) {
                said.push(' ');
                said.push_str(&left);
            }
            said
        }
        EncryptionResumed::Unfinished(fault) => words.fault(fault),
    }
}

/// The files that anybody can still read, in one sentence; none where there are none.
fn left(words: &Wording, done: &Encrypted) -> Option<String> {
    let plain: Vec<&str> = done
        .left
        .iter()
        .filter(|file| file.fate == domain::retention::Fate::Untouched)
        .map(|file| file.path.as_str())
        .collect();
    (!plain.is_empty())
        .then(|| words.say_with("encryption-left", &[("files", plain.join(", ").into())]))
}
