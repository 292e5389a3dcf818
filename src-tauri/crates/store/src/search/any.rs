//! One of several words is enough: rows that hold most of them are looked at first.

use std::collections::HashMap;

use domain::Fault;

use super::{COMPARED, Candidate, LOOKED, Scope, Search};

/// Rows of each word where one of several words is enough.
const EACH: i64 = 400;

impl Search<'_> {
    /// Adds the hits of a stretch; whether that is all of them.
    pub(super) fn gather_any(
        &self,
        stretch: (i64, i64),
        scope: Scope<'_>,
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        let begun = found.len();
        let (rows, whole) = self.rows_of_any(stretch, scope)?;
        for (looked, row) in rows.into_iter().enumerate() {
            if found.len() - begun >= COMPARED || looked >= LOOKED {
                return Ok(false);
            }
            self.weigh(row, found)?;
        }
        Ok(whole)
    }

    /// Rows that hold one of several words, those that hold most of them first, and whether they are
    /// all. Of a word that many hold, the newest are taken, and those that hold all such words.
    fn rows_of_any(
        &self,
        (low, high): (i64, i64),
        scope: Scope<'_>,
    ) -> Result<(Vec<i64>, bool), Fault> {
        let parts = &self.parts;
        // The parts as bits: they are twelve at most.
        let mut held: HashMap<i64, u32> = HashMap::new();
        let mut common = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let rows = self.rows(&self.limited(part, scope), low, high, EACH)?;
            if rows.len() as i64 == EACH {
                common.push(at);
            }
            for row in rows {
                *held.entry(row).or_default() |= 1 << at;
            }
        }
        // Those that hold all of them, and of three any two, whatever their age.
        let pairs = common
            .iter()
            .copied()
            .map(Some)
            .filter(|_| common.len() == 3);
        for left in pairs.chain([None]) {
            let these: Vec<usize> = common
                .iter()
                .copied()
                .filter(|at| Some(*at) != left)
                .collect();
            // One alone was looked for.
            if these.len() < 2 {
                continue;
            }
            let all = these.iter().fold(0, |all, at| all | 1 << at);
            let listed: Vec<&str> = these
                .iter()
                .filter_map(|at| parts.get(*at).map(String::as_str))
                .collect();
            let expression = self.limited(&listed.join(" AND "), scope);
            for row in self.rows(&expression, low, high, EACH / 3)? {
                *held.entry(row).or_default() |= all;
            }
        }
        let mut rows: Vec<(u32, i64)> = held
            .into_iter()
            .map(|(row, parts)| (parts.count_ones(), row))
            .collect();
        rows.sort_unstable_by_key(|one| std::cmp::Reverse(*one));
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        Ok((rows, common.is_empty()))
    }
}
