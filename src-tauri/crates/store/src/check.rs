//! Reading everything of a library and saying what is wrong: by kinds that a face has a sentence
//! for, with the words of whoever found it beside them.

use std::collections::BTreeMap;

use domain::{Fault, Noun};

use crate::{fault, reader::View};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// What is wrong; empty when all is well.
    pub problems: Vec<Problem>,
    /// Records of each noun.
    pub counts: BTreeMap<Noun, u64>,
    /// The newest commit.
    pub seq: u64,
}

/// What kind of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The file itself: its pages, its indexes, its tables.
    File,
    /// Records of a noun cannot be read at all.
    Unread,
    /// A record names one that does not exist.
    Reference,
    /// A record breaks a rule of its noun.
    Rule,
}

impl ProblemKind {
    /// As locales and JSON name it.
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Unread => "unread",
            Self::Reference => "reference",
            Self::Rule => "rule",
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing.
    pub kind: ProblemKind,
    /// Of which records, where it is about some.
    pub noun: Option<Noun>,
    /// In the words of whoever found it: technical, and in no language of the desk.
    pub said: String,
}

/// All problems of one kind and noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing.
    pub kind: ProblemKind,
    /// Of which records, where it is about some.
    pub noun: Option<Noun>,
    /// How many records, or faults of the file.
    pub count: u64,
}

impl CheckReport {
    /// What is wrong, by kind and noun.
    pub fn findings(&self) -> Vec<Finding> {
        let mut counted: BTreeMap<(ProblemKind, Option<Noun>), u64> = BTreeMap::new();
        for problem in &self.problems {
            let count = counted.entry((problem.kind, problem.noun)).or_default();
            *count += match (problem.kind, problem.noun) {
                // One refusal for all records of a noun.
                (ProblemKind::Unread, Some(noun)) => self.counts.get(&noun).copied().unwrap_or(1),
                _ => 1,
            };
        }
        counted
            .into_iter()
            .map(|((kind, noun), count)| Finding { kind, noun, count })
            .collect()
    }

    fn add(&mut self, kind: ProblemKind, noun: Option<Noun>, said: String) {
        self.problems.push(Problem { kind, noun, said });
    }
}

impl View<'_> {
    /// Reads everything and says what is wrong.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, Fault> {
        let mut report = CheckReport {
            seq: self.seq,
            ..CheckReport::default()
        };
        crate::index::look_anew(self.conn);
        let mut statement = self
            .conn
            .prepare("PRAGMA integrity_check(20)")
            .map_err(fault::sql)?;
        let said = statement
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(fault::sql)?;
        for line in said {
            match line {
                Ok(line) if line == "ok" => {}
                Ok(line) => report.add(ProblemKind::File, None, line),
                Err(error) => report.add(ProblemKind::File, None, error.to_string()),
            }
        }
        let mut statement = self
            .conn
            .prepare("PRAGMA foreign_key_check")
            .map_err(fault::sql)?;
        let strays = statement
            .query_map([], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?))
            })
            .map_err(fault::sql)?;
        for stray in strays {
            let (from, to) = stray.map_err(fault::sql)?;
            let noun = Noun::ALL.iter().copied().find(|noun| noun.word() == from);
            // A table that is no noun's is the library's own.
            let kind = noun.map_or(ProblemKind::File, |_| ProblemKind::Reference);
            report.add(kind, noun, format!("{from} → {to}"));
        }
        for noun in Noun::ALL {
            report.counts.insert(*noun, self.count(*noun)?);
            match self.all(*noun) {
                Ok(records) => {
                    for record in records {
                        if let Err(fault) = record.check() {
                            let said = format!("{} {}: {fault}", noun.word(), record.id());
                            report.add(ProblemKind::Rule, Some(*noun), said);
                        }
                    }
                }
                Err(fault) => {
                    let said = format!("{}: {fault}", noun.word());
                    report.add(ProblemKind::Unread, Some(*noun), said);
                }
            }
        }
        Ok(report)
    }
}
