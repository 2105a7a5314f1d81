//! One driver process with one browser session, both gone afterwards whatever happens.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use libtest_mimic::Failed;
use thirtyfour::{WebDriver, common::config::WebDriverConfig};
use tokio::{
    net::TcpStream,
    process::{Child, Command},
    time::timeout,
};

use crate::{Outcome, engine::Engine, wait};

/// A driver's process; the browser it starts belongs to the same process group.
pub struct Driver {
    process: Child,
    port: u16,
    /// Profile, settings and whatever else the browser leaves.
    folder: PathBuf,
}

/// How long a browser may take to start; one that has not by then never will.
const START: Duration = Duration::from_secs(40);
const TRIES: usize = 3;

impl Driver {
    /// Starts the engine's driver and, with it, a browser with a profile of its own. Starting is tried more than
    /// once, since a driver and its browser meet at a port that another program may have taken in between.
    pub async fn start(engine: Engine) -> Outcome<(Driver, WebDriver)> {
        let mut last = Failed::without_message();
        for _ in 0..TRIES {
            let driver = Driver::listening(engine).await?;
            match timeout(START, driver.session(engine)).await {
                Ok(Ok(session)) => return Ok((driver, session)),
                Ok(Err(failed)) => last = failed,
                Err(_) => last = format!("{engine} has not started after {} s", START.as_secs()).into(),
            }
            driver.stop(None).await;
        }
        Err(last)
    }

    async fn listening(engine: Engine) -> Outcome<Driver> {
        let port = free_port()?;
        let (program, arguments) = engine.driver(port)?;
        let folder = env::temp_dir().join(format!("pledge-explorer-{port}"));
        let settings = narrow_windows(&folder)?;
        let process = Command::new(&program)
            .args(arguments)
            .env("TMPDIR", &folder)
            .env("XDG_CONFIG_HOME", settings)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{} does not start: {error}", program.display()))?;
        let driver = Driver { process, port, folder };
        let listens = async || Ok(TcpStream::connect(("127.0.0.1", port)).await.is_ok());
        wait::until(&format!("{} to listen", program.display()), listens).await?;
        Ok(driver)
    }

    async fn session(&self, engine: Engine) -> Outcome<WebDriver> {
        let config = WebDriverConfig::builder().reqwest_timeout(Duration::from_secs(60)).build()?;
        let address = format!("http://127.0.0.1:{}", self.port);
        let session = WebDriver::new_with_config(address, engine.capabilities()?, config).await;
        Ok(session.map_err(|error| format!("{engine} does not start: {error}"))?)
    }

    /// Ends the session in good order if it can be, and then everything the driver started.
    pub async fn stop(mut self, session: Option<WebDriver>) {
        if let Some(session) = session {
            // A browser that no longer answers is ended below all the same.
            let _ = timeout(Duration::from_secs(10), session.quit()).await;
        }
        if let Some(leader) = self.process.id() {
            let _ = Command::new("kill").args(["-KILL", "--", &format!("-{leader}")]).status().await;
        }
        let _ = self.process.wait().await;
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Settings in which GTK's tool bars take no room, so that WebKit's window can be as narrow as a phone.
fn narrow_windows(folder: &Path) -> Outcome<PathBuf> {
    let settings = folder.join("settings");
    fs::create_dir_all(settings.join("gtk-3.0"))?;
    let flat = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";
    fs::write(settings.join("gtk-3.0/gtk.css"), flat)?;
    Ok(settings)
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
