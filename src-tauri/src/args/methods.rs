//! The methods of the lab: what is there, as a file for colleagues, and from one.

use std::path::PathBuf;

use super::{Line, Misuse, Raw, misuse};

/// What is done with the methods of the lab.
#[derive(Debug, PartialEq)]
pub enum Methods {
    /// Says which there are.
    List,
    /// Writes them for colleagues.
    Give {
        /// Ids or names; all of them where none is named.
        which: Vec<String>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Keeps those of files.
    Take {
        /// The files.
        files: Vec<PathBuf>,
    },
}

impl Raw {
    /// What follows the word `methods`.
    ///
    /// # Errors
    /// A word that is not known, or one that is missing.
    pub(super) fn methods(&self) -> Result<Line, Misuse> {
        let rest = || self.words.iter().skip(2);
        let work = match self.words.get(1).and_then(|word| word.to_str()) {
            None | Some("list") => {
                super::none_left(rest().map(PathBuf::from))?;
                Methods::List
            }
            Some("give") => Methods::Give {
                which: rest()
                    .map(|word| word.to_string_lossy().into_owned())
                    .collect(),
                output: self
                    .output
                    .clone()
                    .ok_or_else(|| misuse("cli-misuse-missing", "--output"))?,
                force: self.force,
            },
            Some("take") => {
                let files: Vec<PathBuf> = rest().map(PathBuf::from).collect();
                if files.is_empty() {
                    return Err(misuse("cli-misuse-missing", "FILE"));
                }
                Methods::Take { files }
            }
            Some(word) => return Err(misuse("cli-misuse-unknown", word)),
        };
        Ok(Line::Methods(work))
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;
    use crate::args::{Work, read};

    fn asked(text: &str) -> Result<Work, Misuse> {
        Ok(read(text.split_whitespace().map(OsString::from))?.work)
    }

    #[test]
    fn methods_are_listed_given_and_taken() {
        let line = |text: &str| match asked(text).unwrap() {
            Work::Line {
                work: Line::Methods(work),
                ..
            } => work,
            other => panic!("{other:?}"),
        };
        assert_eq!(line("methods"), Methods::List);
        assert_eq!(line("methods list"), Methods::List);
        assert_eq!(
            line("methods give Braise -o m.json --force"),
            Methods::Give {
                which: vec!["Braise".into()],
                output: "m.json".into(),
                force: true,
            }
        );
        assert_eq!(
            line("methods take a.json b.json"),
            Methods::Take {
                files: vec!["a.json".into(), "b.json".into()]
            }
        );
        for (text, id, value) in [
            ("methods lose", "cli-misuse-unknown", "lose"),
            ("methods list more", "cli-misuse-unknown", "more"),
            ("methods give", "cli-misuse-missing", "--output"),
            ("methods take", "cli-misuse-missing", "FILE"),
        ] {
            let refused = asked(text).unwrap_err();
            assert_eq!((refused.id, refused.value.as_str()), (id, value), "{text}");
        }
    }
}
