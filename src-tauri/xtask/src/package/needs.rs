//! What a program needs from the system it is installed on, read off the program itself: each
//! package manager then refuses where it would not start.

use std::{collections::BTreeSet, fs, path::Path};

use crate::step::{Done, Failure, output, program as command, target};

/// Debian's packages, with the least version that has what is called.
pub fn of_debian(program: &Path) -> Done<Vec<String>> {
    // The tool wants to stand in the source of a package.
    let folder = target().join("package/needs");
    fs::create_dir_all(folder.join("debian"))?;
    fs::write(
        folder.join("debian/control"),
        "Source: etabli\n\nPackage: etabli\nArchitecture: any\nDepends: ${shlibs:Depends}\n",
    )?;
    let mut ask = command("dpkg-shlibdeps");
    ask.arg("-O").arg(program).current_dir(&folder);
    output(&mut ask)
        .as_deref()
        .and_then(|said| said.strip_prefix("shlibs:Depends="))
        .map(|list| list.split(", ").map(str::to_owned).collect())
        .ok_or_else(|| {
            Failure::new(
                "dpkg-shlibdeps (Debian: dpkg-dev) could not say what the program needs; packages are made on Debian or Ubuntu",
            )
        })
}

/// Libraries by their names and the versions of their symbols, as rpm's own tool writes them: every
/// distribution's libraries provide these names.
pub fn of_rpm(program: &Path) -> Done<Vec<String>> {
    let mut ask = command("objdump");
    let said = output(ask.arg("--private-headers").arg(program))
        .ok_or_else(|| Failure::new("objdump (Debian: binutils) could not read the program"))?;
    Ok(libraries(&said))
}

fn libraries(said: &str) -> Vec<String> {
    let bits = if cfg!(target_pointer_width = "64") {
        "(64bit)"
    } else {
        ""
    };
    let mut found = BTreeSet::new();
    let mut library = "";
    let mut versions = false;
    for line in said.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["NEEDED", name] => {
                found.insert(format!("{name}(){bits}"));
            }
            ["Version", "References:"] => versions = true,
            ["required", "from", name] => library = name.trim_end_matches(':'),
            [_, _, _, version] if versions => {
                found.insert(format!("{library}({version}){bits}"));
            }
            _ => {}
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_and_their_versions_are_named_as_rpm_names_them() {
        let said = "\
Dynamic Section:
  NEEDED               libgtk-3.so.0
  NEEDED               libc.so.6
  RUNPATH              $ORIGIN

Version References:
  required from libc.so.6:
    0x06969196 0x00 04 GLIBC_2.36
    0x09691a75 0x00 02 GLIBC_2.2.5
";
        let expected: Vec<String> = [
            "libc.so.6()",
            "libc.so.6(GLIBC_2.2.5)",
            "libc.so.6(GLIBC_2.36)",
            "libgtk-3.so.0()",
        ]
        .iter()
        .map(|name| {
            if cfg!(target_pointer_width = "64") {
                format!("{name}(64bit)")
            } else {
                (*name).to_owned()
            }
        })
        .collect();
        assert_eq!(libraries(said), expected);
    }
}
