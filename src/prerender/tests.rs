//! Pictures, icons and the manifest, looked at as what receives them would.

mod worker;

use std::{collections::BTreeSet, io::Cursor, time::Instant};

use png::{ColorType, Decoder, Transformations};
use resvg::usvg::{Group, Node};
use rqrr::PreparedImage;
use serde_json::Value;
use skrifa::{FontRef, MetadataProvider};

use super::*;
use crate::{
    export::{QUIET, QrCode, qr},
    plan::Plan,
};

const CSV: &str = include_str!("../../public/data/plan.csv");
const JSON: &str = include_str!("../../public/data/plan.json");

fn plan_of(csv: &str) -> Plan {
    Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", JSON.as_bytes())).expect("a plan")
}

fn every_item(plan: &Plan) -> impl Iterator<Item = Option<usize>> {
    std::iter::once(None).chain((0..plan.items().len()).map(Some))
}

/// A picture's width and height, and its pixels as red, green, blue and alpha.
fn pixels(file: &[u8]) -> ((u32, u32), Vec<[u8; 4]>) {
    let mut decoder = Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::EXPAND | Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("a whole PNG");
    assert_eq!(info.color_type, ColorType::Rgba);
    let pixels = bytes.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]);
    ((info.width, info.height), pixels.collect())
}

/// The boxes of all texts: left, top, right and bottom.
fn texts(group: &Group, found: &mut Vec<(String, [f32; 4])>) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, found),
            Node::Text(text) => {
                let rect = text.abs_bounding_box();
                let words = text.chunks().iter().map(|chunk| chunk.text()).collect::<String>();
                found.push((words, [rect.left(), rect.top(), rect.right(), rect.bottom()]));
            }
            _ => {}
        }
    }
}

fn texts_of(svg: &str) -> Vec<(String, [f32; 4])> {
    let mut found = Vec::new();
    texts(raster::read(svg).expect("an SVG").root(), &mut found);
    found
}

#[test]
fn every_item_has_a_picture_of_its_own_and_the_same_each_time() {
    let plan = plan_of(CSV);
    let draw = |item| picture(&plan, item).expect("a picture");
    let start = Instant::now();
    let all: Vec<Vec<u8>> = pictures(&plan).expect("pictures").into_iter().map(|file| file.bytes).collect();
    println!("{} pictures in {:?}", all.len(), start.elapsed());
    for (item, file) in every_item(&plan).zip(&all).step_by(9) {
        assert_eq!(&draw(item), file, "nothing depends on what was drawn before");
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), plan.items().len() + 1, "no two are alike");
    for (item, file) in every_item(&plan).zip(&all) {
        assert!(file.len() < 60_000, "{item:?}: {} bytes", file.len());
        let (size, pixels) = pixels(file);
        assert_eq!(size, CARD);
        assert!(pixels.iter().all(|pixel| pixel[3] == u8::MAX));
        let dark = pixels.iter().filter(|[red, green, blue, _]| red.max(green).max(blue) < &100).count();
        assert!((4_000..200_000).contains(&dark), "{item:?} has {dark} dark pixels");
    }
}

#[test]
fn what_a_card_says_has_room_and_stands_clear_of_the_edges_and_of_each_other() {
    let long = "이름이 아주 긴 공약 ".repeat(30);
    let plan = plan_of(&CSV.replace("우리동네 마을정부 기능 강화", long.trim()).replace("신나게 일하는", "<A & B>"));
    for item in every_item(&plan) {
        let said = texts_of(&card(&plan, item).expect("a card"));
        for (text, [left, top, right, bottom]) in &said {
            let inside = *left > 60.0 && *right < 1150.0 && *top > 40.0 && *bottom < 595.0;
            assert!(inside, "{item:?}: {text} at {left}, {top} to {right}, {bottom}");
        }
        for (at, (one, a)) in said.iter().enumerate() {
            for (other, b) in &said[at + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] + 1.0 || b[3] <= a[1] + 1.0;
                assert!(apart, "{item:?}: {one} {a:?} over {other} {b:?}");
            }
        }
    }
}

#[test]
fn a_card_says_what_an_item_costs_and_what_that_is_of() {
    let plan = plan_of(CSV);
    let said = |code: &str| {
        let item = (!code.is_empty()).then(|| plan.find(&code.parse().expect("a code")).expect("an item"));
        let said = texts_of(&card(&plan, item).expect("a card"));
        said.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
    };
    let whole = said("");
    for part in ["공약 투자계획", "2022~2026년 원문 총계", "1,246억 6,742만원", "2년 합계"] {
        assert!(whole.contains(part), "{part}: {whole}");
    }
    let pledge = said("2-3");
    for part in
        ["공약 2-3", "소상공인 매출 증대 및 지역경제 활성화", "59억 7,400만원", "공약 전체 금액의 4.8%", "1,304"]
    {
        assert!(pledge.contains(part), "{part}: {pledge}");
    }
    let unbudgeted = said("4-5-1");
    assert!(unbudgeted.contains("\n비예산") && !unbudgeted.contains("합계"), "{unbudgeted}");
    let ended = said("4-2");
    assert!(ended.contains("계획") && ended.contains("없음"), "{ended}");
}

#[test]
fn the_font_has_every_letter_of_the_plan_and_of_the_words() {
    let words = [include_str!("../words/picture.rs"), include_str!("../words/chart.rs"), crate::words::screen::APP];
    let letters: BTreeSet<char> = [CSV, JSON].iter().chain(&words).flat_map(|text| text.chars()).collect();
    for face in raster::FACES {
        let font = FontRef::new(face).expect("a font");
        let lacking = |letter: &&char| !letter.is_control() && font.charmap().map(**letter).is_none();
        let lacking: String = letters.iter().filter(lacking).collect();
        assert_eq!(lacking, "", "script/cut-font takes them in");
    }
}

#[test]
fn a_letter_that_the_font_lacks_breaks_no_picture() {
    let plan = plan_of(&CSV.replace("우리동네 마을정부 기능 강화", "쀍쀍 😀 ڬ"));
    let at = plan.find(&"1-1".parse().expect("a code"));
    assert_eq!(pixels(&picture(&plan, at).expect("a picture")).0, CARD);
}

#[test]
fn the_font_keeps_its_licence_and_not_its_reserved_name() {
    assert!(include_str!("../../assets/font/OFL.txt").contains("Reserved Font Name Pretendard"));
    for face in raster::FACES {
        let font = FontRef::new(face).expect("a font");
        for name in [1, 3, 4, 6, 16].map(skrifa::string::StringId::new) {
            for said in font.localized_strings(name).map(|said| said.to_string()) {
                assert!(!said.contains("Pretendard"), "{said}");
            }
        }
    }
}

/// What a camera reads off a code as it is drawn, a few pixels a module.
fn read_by_camera(code: &QrCode) -> String {
    let (side, path) = (code.side, &code.path);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    );
    let (width, greys) = raster::greys(&svg, 4.0).expect("a picture");
    let mut image = PreparedImage::prepare_from_greyscale(width, greys.len() / width, |x, y| greys[y * width + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().expect("it is read").1
}

#[test]
fn a_camera_reads_back_every_address_and_none_is_too_dense() {
    let site = "https://www.example.go.kr/pledges/";
    let long = format!("{site}?q={}&years=2024", "%EC%B2%AD%EB%85%84".repeat(42));
    assert!((780..858).contains(&long.len()), "{}", long.len());
    for address in [
        site,
        "http://127.0.0.1:8080/?at=2-3",
        "https://www.example.go.kr/pledges/?q=%EB%8F%8C%EB%B4%84&years=2022-2023,2024&at=3-1&view=map&vs=2-3,3-1",
        &long,
    ] {
        let code = qr(address).expect("a code");
        assert!(code.side <= 97 + 2 * QUIET);
        assert_eq!(read_by_camera(&code), address);
    }
    assert_ne!(qr(site), qr("https://www.example.go.kr/pledges/?at=1"));
    assert!(qr(&"a".repeat(858)).is_some());
    assert_eq!(qr(&"a".repeat(859)), None);
}

#[test]
fn icons_have_their_sizes_and_the_manifest_names_them() {
    let icons = icons().expect("icons");
    let manifest: Value = serde_json::from_str(&manifest(&plan_of(CSV))).expect("JSON");
    let named = manifest["icons"].as_array().expect("icons");
    assert_eq!(named.len(), 3);
    for icon in named {
        let (_, file) = icons.iter().find(|(name, _)| icon["src"] == *name).expect("the file");
        let (width, height) = pixels(file).0;
        assert_eq!(icon["sizes"], format!("{width}x{height}"));
    }
    for (name, file) in &icons {
        let (_, pixels) = pixels(file);
        // White paper up to the edges where the system cuts, and the sign's own corners where it does not.
        let corner = if *name == "icon-192.png" || *name == "icon-512.png" { 0 } else { u8::MAX };
        assert_eq!(pixels[0][3], corner, "{name}");
        assert!(pixels.iter().collect::<BTreeSet<_>>().len() > 5, "{name}");
    }
    for path in ["start_url", "scope", "id"] {
        assert_eq!(manifest[path], "./");
    }
    assert!(manifest["name"].as_str().is_some_and(|name| name.contains("공약 투자계획 탐색기")));
}
