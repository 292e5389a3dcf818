//! A disk of its own for a folder, small enough to be filled; and folders that nobody can write to,
//! whoever they are. Where this user may have neither, who asks says so.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A disk in memory. It goes with its owner.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts one of so many MiB, where this user may.
    pub fn mount(at: &Path, megabytes: u32) -> Option<Self> {
        let size = format!("size={megabytes}m,mode=0777");
        let words = ["-t", "tmpfs", "-o", &size, "tmpfs"].map(Path::new);
        as_root("mount", &[&words[..], &[at]].concat()).then(|| Self(at.to_owned()))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Fills it until no more than so many bytes are left.
    ///
    /// # Errors
    /// What the disk refuses beside being full.
    pub fn fill(&self, left: u64) -> io::Result<()> {
        self.free()?;
        self.top_up()?;
        let file = File::options().write(true).open(self.ballast())?;
        let length = file.metadata()?.len();
        file.set_len(length.saturating_sub(left))
    }

    /// Takes what room came free meanwhile.
    ///
    /// # Errors
    /// What the disk refuses beside being full.
    pub fn top_up(&self) -> io::Result<()> {
        let mut file = File::options()
            .append(true)
            .create(true)
            .open(self.ballast())?;
        // Much at a time, then what is left of it.
        for piece in [&[1; 1 << 20][..], &[1; 4096]] {
            loop {
                match file.write_all(piece) {
                    Ok(()) => {}
                    Err(error) if error.kind() == ErrorKind::StorageFull => break,
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    /// Makes room.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn free(&self) -> io::Result<()> {
        match fs::remove_file(self.ballast()) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        as_root("umount", &[Path::new("--lazy"), &self.0]);
    }
}

/// A folder with all that is in it, which nobody can write to or change, also through what they had
/// open before. It is as it was when this goes.
pub struct Sealed(Vec<PathBuf>);

impl Sealed {
    /// Whether that can be had here: some disks let those go on who had a file open before.
    pub fn can() -> bool {
        let Ok(folder) = tempfile::tempdir() else {
            return false;
        };
        let Ok(mut open) = File::create(folder.path().join("open")) else {
            return false;
        };
        let sealed = Self::seal(folder.path());
        sealed.is_some() && open.write_all(b"written").is_err()
    }

    /// Seals it, where this user and this disk can. The index of a log stays out of it: it is memory
    /// that SQLite shares, and the system ends who writes to such a page.
    pub fn seal(folder: &Path) -> Option<Self> {
        let mut all = Vec::new();
        within(folder, &mut all);
        all.push(folder.to_owned());
        let sealed = Self(all);
        sealed.mark("+i").then_some(sealed)
    }

    fn mark(&self, how: &str) -> bool {
        let words: Vec<&Path> = [Path::new(how)]
            .into_iter()
            .chain(self.0.iter().map(PathBuf::as_path))
            .collect();
        // The owner of all of it may write: root is asked, who else could.
        as_root("chattr", &words)
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        self.mark("-i");
    }
}

fn within(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            within(&path, all);
        }
        if !entry.file_name().to_string_lossy().ends_with("-shm") {
            all.push(path);
        }
    }
}

fn as_root(program: &str, arguments: &[&Path]) -> bool {
    [&[program][..], &["sudo", "--non-interactive", program]]
        .iter()
        .any(|words| {
            Command::new(words[0])
                .args(&words[1..])
                .args(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        })
}
