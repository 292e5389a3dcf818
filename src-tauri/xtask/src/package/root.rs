//! A fresh Debian 12 in a folder, and programs run in it. Nothing of it is in the machine's own
//! system: each program has mounts of its own, which end with it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::step::{Done, Failure, output, program as command, run as step};

/// Who works in it; not root, as people are not.
pub const PERSON: &str = "camille";

/// The folder, seen from outside.
pub struct Root(PathBuf);

impl Root {
    /// Debootstraps it, from the archive that this machine's own apt reads.
    pub fn fresh(folder: &Path) -> Done<Self> {
        if output(command("id").arg("-u")).is_none_or(|id| id != "0") {
            return Err(Failure::new(
                "a fresh Debian in a folder is made by root only: run the trial as root",
            ));
        }
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let archive = archive().ok_or_else(|| {
            Failure::new("apt reads no archive of Debian 12 here: the trial needs one")
        })?;
        let log = fs::File::create(folder.with_extension("log"))?;
        step(
            "making a fresh Debian 12 (debootstrap)",
            command("debootstrap")
                .args(["--variant=minbase", "bookworm"])
                .arg(folder)
                .arg(archive)
                .stdout(log),
        )?;
        let root = Self(folder.to_path_buf());
        root.shell(&format!("useradd --create-home {PERSON}"))?;
        root.shell("apt-get update -q")?;
        Ok(root)
    }

    /// A path in it, seen from outside.
    pub fn at(&self, path: &str) -> PathBuf {
        self.0.join(path.trim_start_matches('/'))
    }

    /// A place of the person's home, seen from outside.
    pub fn home(&self, path: &str) -> PathBuf {
        self.at("home").join(PERSON).join(path)
    }

    /// A program in it, as root; a word after the other is the command line.
    fn inside(&self, who: &str, words: &str) -> Command {
        let mut shell = command("unshare");
        shell
            .args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-c"])
            .arg(
                "mount -t proc proc \"$0/proc\" && mount --rbind /dev \"$0/dev\" && \
                 mount -t tmpfs shm \"$0/dev/shm\" && exec chroot \"$0\" \"$@\"",
            )
            .arg(&self.0)
            .args(["runuser", "-l", who, "-c", words])
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        shell.stdin(Stdio::null());
        shell
    }

    /// As root, to its end; its words are kept from the terminal unless it fails.
    pub fn shell(&self, words: &str) -> Done<String> {
        self.ended(
            words,
            self.inside(
                "root",
                &format!("export DEBIAN_FRONTEND=noninteractive; {words}"),
            ),
        )
    }

    /// As the person, to its end; what it said.
    pub fn person(&self, words: &str) -> Done<String> {
        self.ended(words, self.inside(PERSON, words))
    }

    /// As the person, going on beside us.
    pub fn beside(&self, words: &str) -> Command {
        self.inside(PERSON, words)
    }

    fn ended(&self, words: &str, mut command: Command) -> Done<String> {
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if output.status.success() {
            return Ok(said);
        }
        Err(Failure::new(format!(
            "in the fresh Debian: `{words}` ({})\n{said}\n{}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        )))
    }

    /// Puts a file into its /tmp; its name there.
    pub fn bring(&self, file: &Path) -> Done<String> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let there = format!("/tmp/{name}");
        fs::copy(file, self.at(&there))?;
        Ok(there)
    }
}

fn archive() -> Option<String> {
    let mut ask = command("apt-get");
    ask.args([
        "indextargets",
        "--format",
        "$(CREATED_BY) $(CODENAME) $(REPO_URI)",
    ]);
    let said = output(&mut ask)?;
    said.lines()
        .filter_map(|line| line.strip_prefix("Packages bookworm "))
        .map(str::to_owned)
        .next()
}
