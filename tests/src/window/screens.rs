//! A display with a second screen that is plugged in and pulled out, as a beamer is: Xorg with its dummy
//! driver, which has more than one output. Xvfb has one.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use super::Failure;

/// Two modes, the laptop's and the beamer's, and room for both side by side.
const CONFIGURATION: &str = r#"
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "laptop"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1366x768" 85.25 1366 1436 1579 1792 768 771 774 798
  Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "laptop"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1366x768" "1280x720"
    Virtual 4096 1024
  EndSubSection
EndSection
"#;

/// The server, that writes its files into a folder.
pub(super) fn server(folder: &Path) -> Result<Command, Failure> {
    let file = folder.join("xorg.conf");
    fs::write(&file, CONFIGURATION).map_err(|error| Failure(error.to_string()))?;
    let mut server = Command::new("Xorg");
    server
        .arg("-config")
        .arg(&file)
        .arg("-logfile")
        .arg(folder.join("xorg.log"))
        .args(["-novtswitch", "-sharevts"]);
    Ok(server)
}

/// Plugs the beamer in at the right of the laptop's screen, or pulls it out.
pub(super) fn plug(display: &str, there: bool) -> Result<(), Failure> {
    let ask = |words: &[&str]| {
        let done = Command::new("xrandr")
            .args(words)
            .env("DISPLAY", display)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|error| Failure(format!("xrandr: {error}")))?;
        if done.success() {
            Ok(())
        } else {
            Err(Failure(format!("xrandr refuses {words:?}")))
        }
    };
    if !there {
        return ask(&["--output", "DUMMY1", "--off"]);
    }
    ask(&["--addmode", "DUMMY1", "1280x720"])?;
    ask(&[
        "--output",
        "DUMMY1",
        "--mode",
        "1280x720",
        "--right-of",
        "DUMMY0",
    ])?;
    // The driver says that an output is connected only once it is asked after its mode was set, and
    // until then GDK takes it for one that is not. A cable that is plugged in makes every driver ask.
    ask(&["--query"])
}
