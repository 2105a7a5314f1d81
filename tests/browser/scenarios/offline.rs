//! After one visit the explorer works without the network, and never as a mixture of two versions.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use pledge_explorer::prerender::{File, service_worker};

use super::sight::{period, row};
use crate::{
    Outcome,
    page::Page,
    server::{Server, built},
};

pub async fn reads_on_without_the_network(page: Page) -> Outcome {
    page.open("").await?;
    if !page.can_be_kept().await? {
        return page.works_unkept().await;
    }
    page.is_kept().await?;
    page.server.fall_silent(true);
    page.open("?q=%EB%8F%8C%EB%B4%84&years=2024&at=3-1").await?;
    page.until_attr(&period("2024"), "aria-pressed", "true").await?;
    page.until_attr(&row("3-1"), "aria-selected", "true").await?;
    page.reload_softly().await?;
    page.until_attr(&period("2024"), "aria-pressed", "true").await?;
    // An item's own page is not kept: the explorer opens there, with the rest of the query.
    page.open("p/2-3/?years=2025").await?;
    page.until_attr(&row("2-3"), "aria-selected", "true").await?;
    page.until_attr(&period("2025"), "aria-pressed", "true").await?;
    assert_eq!(page.link().await?, "?at=2-3&years=2025");
    // So does the table that can be downloaded.
    let table = "const done = arguments[0]; fetch('data/plan.csv').then((file) => file.text()).then(done)";
    let table: String = page.answer(table).await?;
    assert_eq!(table, include_str!("../../../public/data/plan.csv"));
    page.server.fall_silent(false);
    Ok(())
}

pub async fn changes_versions_whole(page: Page) -> Outcome {
    let site = Site::copied(&format!("site-{}", page.engine))?;
    let page = Page { server: Server::of(&site.folder).await?, ..page };
    page.open("").await?;
    if !page.can_be_kept().await? {
        return page.works_unkept().await;
    }
    page.is_kept().await?;
    assert_eq!(page.version().await?, "1");
    let first = page.caches().await?;
    assert_eq!(first.len(), 1, "{first:?}");
    page.run("caches.open('another app')").await?;

    // Half of the new version is there: its worker comes, and finds the page of the old one.
    let old_page = fs::read(site.folder.join("index.html"))?;
    site.deploy_second()?;
    let new_page = fs::read(site.folder.join("index.html"))?;
    fs::write(site.folder.join("index.html"), old_page)?;
    page.look_for_new_worker().await?;
    assert_eq!(page.caches().await?, first, "nothing of it is kept");
    page.reload_softly().await?;
    assert_eq!(page.version().await?, "1");
    page.server.fall_silent(true);
    page.reload_softly().await?;
    assert_eq!(page.version().await?, "1");
    page.server.fall_silent(false);

    // All of it is there: the page is the new one at once, also before its worker may take over.
    fs::write(site.folder.join("index.html"), new_page)?;
    page.reload_softly().await?;
    assert_eq!(page.version().await?, "2");
    // One of the half version may still be under way; a browser that is asked meanwhile waits for that one, which fails.
    page.until("the new worker to wait", async || {
        page.look_for_new_worker().await?;
        page.ask("(await navigator.serviceWorker.getRegistration()).waiting !== null").await
    })
    .await?;
    page.server.fall_silent(true);
    page.reload_softly().await?;
    assert_eq!(page.version().await?, "1", "the older worker still serves this window");
    page.server.fall_silent(false);

    // Once no window is open that needs it, the old version goes, and what is another's stays. Closed, not left: a page that
    // a reader may come back to is still served.
    let another = page.web.new_tab().await?;
    page.web.close_window().await?;
    page.web.switch_to_window(another).await?;
    page.visit("/__form").await?;
    page.until("the old version to go", async || Ok(page.caches().await? != first && page.caches().await?.len() == 1))
        .await?;
    assert!(page.ask("caches.has('another app')").await?);
    page.server.fall_silent(true);
    page.open("?years=2024").await?;
    assert_eq!(page.version().await?, "2");
    page.server.fall_silent(false);
    assert_eq!(page.server.trouble(), [""; 0]);
    Ok(())
}

/// Where the site was taken down, nobody goes on reading what was kept of it.
pub async fn goes_when_the_site_is_taken_down(page: Page) -> Outcome {
    page.open("").await?;
    if !page.can_be_kept().await? {
        return page.works_unkept().await;
    }
    page.is_kept().await?;
    page.run("caches.open('another app')").await?;
    page.server.expect_trouble();
    page.server.withhold("/any/path/");
    page.goto("?years=2024").await?;
    page.until_count("html[data-arrival], #app", 0).await?;
    page.visit("/__form").await?;
    page.until("nothing to be kept", async || Ok(page.caches().await?.is_empty())).await?;
    page.until("no worker", async || page.ask("(await navigator.serviceWorker.getRegistrations()).length === 0").await)
        .await?;
    assert!(page.ask("caches.has('another app')").await?, "what is another's stays");
    Ok(())
}

pub async fn keeps_nothing_for_an_embedded_view(page: Page) -> Outcome {
    page.visit_host("stripped", "").await?;
    page.enter(0).await?;
    page.keeps_nothing().await?;
    page.leave().await?;
    page.open("?embed=1").await?;
    page.keeps_nothing().await
}

/// A copy of the built site in a folder of its own.
struct Site {
    folder: PathBuf,
}

impl Site {
    fn copied(name: &str) -> Outcome<Site> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy(&built(), &folder)?;
        Ok(Site { folder })
    }

    /// Puts a second version in the place of the first: every file with a hash in its name has another name, and only the
    /// new page and the new worker know of it. What is gone is gone, as on a host.
    fn deploy_second(&self) -> Outcome {
        let mut page = fs::read_to_string(self.folder.join("index.html"))?;
        for name in hashed(&self.folder)? {
            let renamed = second(&name);
            fs::rename(self.folder.join(&name), self.folder.join(&renamed))?;
            page = page.replace(&name, &renamed);
        }
        fs::write(self.folder.join("index.html"), page)?;
        let mut files = Vec::new();
        read(&self.folder, "", &mut files)?;
        let worker = service_worker(&files);
        Ok(fs::write(self.folder.join(worker.path), worker.bytes)?)
    }
}

/// A file's name in the second version.
fn second(name: &str) -> String {
    let (start, hash) = name.rsplit_once('-').unwrap_or((name, ""));
    format!("{start}-2222{hash}")
}

/// The names at the root that hold a hash.
fn hashed(folder: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if ["boot-", "styles-", "pledge-explorer-"].iter().any(|start| name.starts_with(start)) {
            names.push(name);
        }
    }
    assert!(names.len() >= 4, "{names:?}");
    Ok(names)
}

/// A server dates files to the second: what is written anew within one looks unchanged, and would never be fetched again.
const A_DAY: Duration = Duration::from_secs(86_400);

/// Copies a folder, as if it had lain there since yesterday.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(from, &to)?;
            fs::File::options().write(true).open(to)?.set_modified(SystemTime::now() - A_DAY)?;
        }
    }
    Ok(())
}

fn read(folder: &Path, under: &str, files: &mut Vec<File>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{under}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else {
            files.push(File { path: name, bytes: fs::read(&path)? });
        }
    }
    Ok(())
}

impl Page {
    /// What an expression with promises comes to.
    async fn ask(&self, expression: &str) -> Outcome<bool> {
        let script = format!(
            "const done = arguments[0]; (async () => {expression})().then(done, (error) => done(String(error)))"
        );
        self.answer(&script).await
    }

    /// Runs an expression and waits for it.
    async fn run(&self, expression: &str) -> Outcome {
        self.ask(&format!("(await ({expression}), true)")).await.map(drop)
    }

    /// Whether this engine, as it is driven here, can keep anything at all.
    async fn can_be_kept(&self) -> Outcome<bool> {
        self.script("return navigator.serviceWorker !== undefined", vec![]).await
    }

    /// Where nothing can be kept the page is as it always is, and asks for no worker.
    async fn works_unkept(&self) -> Outcome {
        self.reload_softly().await?;
        assert!(!self.server.requests().iter().any(|path| path.ends_with("/sw.js")));
        self.until_count("[role='alert']", 0).await
    }

    /// Waits until the worker serves this window: the site is then kept whole.
    async fn is_kept(&self) -> Outcome {
        self.until("the site to be kept", async || {
            self.script("return navigator.serviceWorker.controller?.state === 'activated'", vec![]).await
        })
        .await
    }

    /// Reloads as a reader does. A driver may reload past all that is kept.
    async fn reload_softly(&self) -> Outcome {
        self.script::<Option<bool>>("window.before = true; location.reload(); return null", vec![]).await?;
        let anew = "return !('before' in window) && document.documentElement.hasAttribute('data-ready')";
        self.until("the page anew", async || self.script(anew, vec![]).await).await
    }

    /// Asks for a new worker and waits until it is here, or has failed.
    async fn look_for_new_worker(&self) -> Outcome {
        let script = "const done = arguments[0];
            const settled = (worker) => !worker || worker.state !== 'installing' ? true
                : new Promise((go) => worker.addEventListener('statechange', () => go(true), { once: true }));
            navigator.serviceWorker.getRegistration()
                .then((registration) => registration.update().then(() => settled(registration.installing)))
                .then(() => done(null), () => done(null))";
        self.answer::<Option<bool>>(script).await.map(drop)
    }

    /// The names of the caches that are the app's.
    async fn caches(&self) -> Outcome<Vec<String>> {
        let script = "const done = arguments[0];
            caches.keys().then((names) => done(names.filter((name) => name.startsWith('pledge-explorer ')).sort()))";
        self.answer(script).await
    }

    /// The version of the page; fails if anything that it is made of is of another.
    async fn version(&self) -> Outcome<String> {
        let script = "const name = (address) => new URL(address, location).pathname.split('/').pop();
            const named = [...document.querySelectorAll('link[href], script[src]')].map((of) => name(of.href ?? of.src));
            const loaded = performance.getEntriesByType('resource').map((entry) => name(entry.name));
            const versions = [...named, ...loaded].filter((name) => /^(boot|styles|pledge-explorer)-/.test(name))
                .map((name) => /-2222/.test(name) ? '2' : '1');
            return [[...new Set(versions)].join(' and '), versions.length]";
        let (version, files): (String, usize) = self.script(script, vec![]).await?;
        assert!(files >= 4, "{files}");
        Ok(version)
    }

    async fn keeps_nothing(&self) -> Outcome {
        // After whatever waits for an idle moment, which a frame out of sight never has: there it waits its whole time.
        let idle = "const done = arguments[0];
            window.requestIdleCallback ? requestIdleCallback(() => done(null), { timeout: 10_001 })
                : setTimeout(() => done(null), 1_001)";
        self.answer::<Option<bool>>(idle).await?;
        assert!(!self.server.requests().iter().any(|path| path.ends_with("/sw.js")), "no worker is asked for");
        if self.can_be_kept().await? {
            assert!(self.ask("(await navigator.serviceWorker.getRegistrations()).length === 0").await?);
        }
        Ok(())
    }
}
