//! The library encrypted, under another passphrase, or plain again. The writer does it, while nobody
//! reads; those who follow are told to read anew.

use domain::{Fault, encryption::Encrypted};
use store::{Encrypting, Stage};

use crate::Engine;

impl Engine {
    /// Encrypts the library, gives it another passphrase, or makes it plain, with all that lies beside
    /// it. `tell` hears of each stage, on the writer's thread.
    ///
    /// # Errors
    /// `WrongPassphrase`, `PassphraseTooShort`, `Cancelled`, or what the disk refuses, and nothing has
    /// changed; `EncryptionUnfinished` where a file is left to be done: the next start goes on with it.
    pub fn encrypt(
        &self,
        asked: Encrypting,
        mut tell: impl FnMut(Stage) + Send + 'static,
    ) -> Result<Encrypted, Fault> {
        let readers = &self.inner.readers;
        let earlier = self.earlier();
        readers.apart(|| {
            let (file, done) = self.exclusively(move |writer| {
                Ok(writer.anew(|mut library, now| {
                    library.came_from(earlier);
                    library.encrypt(&asked, now, &mut tell)
                }))
            })?;
            if let Some(file) = file {
                readers.follow(file);
            }
            done
        })
    }
}
