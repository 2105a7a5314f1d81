//! Files of a view: the same bytes as the command line's, pictures as PNG, and what is said where there are none.

use std::process::Command;

use serde::Deserialize;
use serde_json::json;

use super::sight::panel;
use crate::{Outcome, page::Page};

/// A search for 돌봄 in two periods of one field, with an item in focus and three compared.
const VIEW: &str = "q=%EB%8F%8C%EB%B4%84&years=2024,2025&at=3-1&view=map&field=3&sort=-amount&vs=2-3,3-1,3-3";

/// Keeps what is handed over instead of leaving files behind on the machine that runs this.
const HOOK: &str = "const make = URL.createObjectURL;
    const blobs = {};
    window.files = [];
    URL.createObjectURL = (blob) => {
        const address = make.call(URL, blob);
        blobs[address] = blob;
        return address;
    };
    HTMLAnchorElement.prototype.click = function () {
        const blob = blobs[this.href];
        blob.arrayBuffer().then((bytes) => {
            files.push({ name: this.download, media_type: blob.type, bytes: [...new Uint8Array(bytes)] });
        });
    };
    return null";

/// A file that was handed over.
#[derive(Deserialize)]
struct File {
    name: String,
    media_type: String,
    bytes: Vec<u8>,
}

pub async fn hands_over_what_the_command_line_makes(page: Page) -> Outcome {
    for view in ["", VIEW] {
        page.open(&format!("?{view}")).await?;
        page.script::<Option<bool>>(HOOK, vec![]).await?;
        let tail = if view.is_empty() { "" } else { "-2024_2025" };
        let found = if view.is_empty() { "" } else { "-2024_2025-3-돌봄" };
        let (at, plain) = (if view.is_empty() { "" } else { "-3-1" }, view.is_empty());
        // What is in focus has no parts: the map is of what it is part of.
        let root = if plain { "" } else { "-3" };
        page.unfold_pictures().await?;
        for (button, format, media_type, name) in [
            ("보이는 표 내려받기(CSV)", "csv", "text/csv;charset=utf-8", format!("{found}.csv")),
            ("보이는 표 내려받기(JSON)", "json", "application/json", format!("{found}.json")),
            ("지도 그림(SVG)", "svg-map", "image/svg+xml", format!("-지도{root}{found}.svg")),
            ("연차별 그림(SVG)", "svg-chart", "image/svg+xml", format!("-연차별{at}{tail}.svg")),
            ("비교 그림(SVG)", "svg-compare", "image/svg+xml", "-비교-2-3-3-1-3-3-2024_2025.svg".to_owned()),
        ] {
            if plain && format == "svg-compare" {
                continue;
            }
            let file = page.taken(button).await?;
            assert_eq!((file.name, &*file.media_type), (format!("공약투자계획{name}"), media_type));
            let address = &page.server.address;
            let made = Command::new(env!("CARGO_BIN_EXE_pledges"))
                .args(["export", "--format", format, "--view", view, "--address", address])
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .output()?;
            assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(text(&file.bytes), text(&made.stdout), "{format} of {view}");
            assert_eq!(file.bytes, made.stdout, "{format} of {view}");
        }
    }
    Ok(())
}

/// The picture is as large as it should be, on white, and its tiles are in their colours.
pub async fn paints_pictures_as_png(page: Page) -> Outcome {
    page.open("?vs=1-1,4-1").await?;
    page.script::<Option<bool>>(HOOK, vec![]).await?;
    page.unfold_pictures().await?;
    for (button, name, width) in [
        ("지도 그림(PNG)", "공약투자계획-지도.png", 2160),
        ("연차별 그림(PNG)", "공약투자계획-연차별.png", 1760),
        ("비교 그림(PNG)", "공약투자계획-비교-1-1-4-1.png", 1760),
    ] {
        let file = page.taken(button).await?;
        assert_eq!((&*file.name, &*file.media_type), (name, "image/png"));
        assert!(file.bytes.starts_with(b"\x89PNG\r\n"), "{name}");
        let look = "const [bytes, done] = arguments;
            createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then((image) => {
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [image.width, image.height];
                const context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                const { data } = context.getImageData(0, 0, image.width, image.height);
                const near = (at, color) => color.every((part, place) => Math.abs(data[at + place] - part) < 4);
                let blue = 0;
                for (let at = 0; at < data.length; at += 4) if (near(at, [0x0b, 0x50, 0xd0])) blue += 1;
                done([image.width, near(0, [255, 255, 255]), blue]);
            }).catch((error) => done([0, false, String(error)]))";
        let seen = page.web.execute_async(look, vec![json!(file.bytes)]).await?;
        let (wide, white, blue): (u32, bool, u32) = seen.convert()?;
        assert_eq!((wide, white), (width, true), "{name}");
        assert!(blue > 1000, "{name}: {blue} pixels of the first field's blue");
    }
    Ok(())
}

/// Whatever a browser refuses on the way to the picture, the reader is told, and the SVG is still there.
pub async fn tells_where_the_browser_refuses_a_picture(page: Page) -> Outcome {
    for refusal in [
        "HTMLCanvasElement.prototype.toBlob = (call) => call(null)",
        "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('tainted', 'SecurityError') }",
        "HTMLCanvasElement.prototype.getContext = () => null",
        "Object.defineProperty(HTMLImageElement.prototype, 'src', { set() { this.onerror(new Event('error')) } })",
    ] {
        page.open("?at=2-3").await?;
        page.script::<Option<bool>>(HOOK, vec![]).await?;
        page.unfold_pictures().await?;
        page.script::<Option<bool>>(&format!("{refusal}; return null"), vec![]).await?;
        page.click_button("연차별 그림(PNG)").await?;
        let pictures = format!("{} .pictures", panel("detail"));
        page.until_text(&pictures, "이 브라우저에서는 PNG를 만들지 못했습니다. SVG로 내려받아 주십시오.").await?;
        assert_eq!(page.taken("연차별 그림(SVG)").await?.name, "공약투자계획-연차별-2-3.svg");
        let text = page.text_of(&pictures).await?;
        assert!(!text.contains("못했습니다"), "what went well takes the notice back: {text}");
    }
    Ok(())
}

/// On the narrowest phone the ways to take a view along have room, and the plain addresses stand there as links.
pub async fn fits_a_phone(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    page.open("?view=map").await?;
    page.click(&format!("{} .pictures > summary", panel("map"))).await?;
    page.fits_in_width().await?;
    page.accessible().await?;
    let targets =
        "return [...document.querySelectorAll(arguments[0])].map((one) => one.getBoundingClientRect().height)";
    let of = json!(format!("{0} .pictures > summary, {0} .pictures button", panel("map")));
    let heights: Vec<f64> = page.script(targets, vec![of]).await?;
    assert!(heights.len() == 3 && heights.iter().all(|height| *height >= 44.0), "{heights:?}");
    for plain in ["data/pledges.csv", "data/pledges.json"] {
        assert!(page.count(&format!(".take-away a[href='{plain}']")).await? == 1, "{plain}");
        assert!(page.count(&format!("footer a[href='{plain}']")).await? == 1, "{plain}");
    }
    Ok(())
}

impl Page {
    /// Opens every set of buttons for pictures.
    async fn unfold_pictures(&self) -> Outcome {
        let unfold = "document.querySelectorAll('details.pictures').forEach((one) => { one.open = true }); return null";
        self.script::<Option<bool>>(unfold, vec![]).await?;
        Ok(())
    }

    /// What is handed over by the button of this name.
    async fn taken(&self, button: &str) -> Outcome<File> {
        self.script::<Option<bool>>("files.length = 0; return null", vec![]).await?;
        self.click_button(button).await?;
        self.until(button, async || self.script("return files.length > 0", vec![]).await).await?;
        self.script("return files[0]", vec![]).await
    }
}
