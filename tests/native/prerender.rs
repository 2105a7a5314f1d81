//! `pledges prerender`: what it adds to a build, and what it says where there is none.

use std::fs;

use crate::command_line::{file, folder, pledges, pledges_of, text};

#[test]
fn a_build_gets_its_pages_files_and_worker_and_can_get_them_again() {
    let dist = folder("prerender");
    let page = text("index.html").replace("data-trunk ", "");
    fs::write(dist.join("index.html"), &page).expect("the bundler's page");
    let run = |more: &[&str]| pledges([&["prerender", dist.to_str().expect("a path")], more].concat());

    let said = run(&[]);
    assert_eq!((said.code, said.output.as_str()), (Some(0), ""));
    assert!(said.notices.contains("PLEDGES_ADDRESS"), "{}", said.notices);
    let named = ["p/2-3/index.html", "p/2-3/picture.png", "data/pledges.csv", "data/pledges.json", "sitemap.xml"];
    for file in named.into_iter().chain(["picture.png", "manifest.webmanifest", "icon-512.png", "sw.js"]) {
        assert!(dist.join(file).is_file(), "{file}");
    }
    let read = |file: &str| fs::read_to_string(dist.join(file)).expect("a text");
    assert!(read("index.html").contains("content=\"./picture.png\""));
    assert_eq!(read("data/pledges.csv"), pledges(["export"]).output);
    let first = (read("index.html"), read("sw.js"));
    run(&[]);
    assert!((read("index.html"), read("sw.js")) == first, "the same again");

    let said = run(&["--address", "https://example.org/pledges"]);
    assert_eq!((said.code, said.notices.contains("PLEDGES_ADDRESS")), (Some(0), false), "{}", said.notices);
    assert!(read("p/2-3/index.html").contains("content=\"https://example.org/pledges/p/2-3/picture.png\""));
    assert_ne!(read("sw.js"), first.1, "another page is another version");
}

#[test]
fn one_setting_names_the_plan_for_every_command() {
    let (data, dist) = (folder("other-plan"), folder("other-build"));
    fs::write(data.join("plan.csv"), file("public/data/plan.csv")).expect("a table");
    let json = text("public/data/plan.json").replacen("\"district\": \"", "\"district\": \"다른 ", 1);
    fs::write(data.join("plan.json"), &json).expect("a description");
    fs::write(dist.join("index.html"), text("index.html")).expect("the bundler's page");
    let run = |arguments: &[&str]| {
        let said = pledges_of(&data, arguments);
        assert_eq!(said.code, Some(0), "{arguments:?}: {}", said.notices);
        said
    };
    run(&["prerender", dist.to_str().expect("a path")]);
    let read = |file: &str| fs::read_to_string(dist.join(file)).expect("a text");
    assert!(read("index.html").contains("다른 "));
    assert_eq!(read("data/plan.json"), json);
    assert!(run(&["export", "--format", "json"]).output.contains("다른 "));
    let packed = dist.join("plan.bin");
    run(&["pack", "-o", packed.to_str().expect("a path")]);
    assert!(String::from_utf8_lossy(&fs::read(&packed).expect("packed")).contains("다른 "));
}

#[test]
fn what_is_no_build_or_no_address_is_said() {
    let empty = folder("prerender-empty");
    let empty = empty.to_str().expect("a path");
    let said = pledges(["prerender", empty]);
    assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
    assert!(said.notices.contains("index.html:1:1:"), "{}", said.notices);
    for wrong in ["example.org", "javascript:alert(1)", "https://", "https://example.org/?q=1"] {
        let said = pledges(["prerender", empty, "--address", wrong]);
        assert_eq!(said.code, Some(2), "{wrong}");
        assert!(said.notices.contains("https://로 시작하는 폴더 주소가 아닙니다"), "{}", said.notices);
    }
}
