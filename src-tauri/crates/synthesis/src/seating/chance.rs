//! Chance that is the same on every machine and in every version: SplitMix64, as published by
//! Steele, Lea and Flood in 2014. Its first numbers are held by a test.

/// A row of numbers that a seed gives.
#[derive(Clone, Debug)]
pub struct Chance {
    state: u64,
}

impl Chance {
    /// That of a seed.
    pub const fn of(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    pub const fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One of so many, from 0; 0 of none.
    pub fn below(&mut self, many: usize) -> usize {
        let wide = u128::from(self.number()) * (many as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// In another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
