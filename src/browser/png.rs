//! Turning an SVG picture into PNG: the browser draws it on a canvas.

use std::rc::Rc;

use super::{
    download::{blob, hand_over},
    window,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Pixels of the canvas to one of the picture, so that it is sharp on dense screens and on paper.
const DENSITY: u32 = 2;

/// Draws a standalone SVG document and hands it over as a PNG file of this name. Calls back once with whether the
/// browser did all of that: some refuse to read a canvas on which an SVG was drawn, and some have none.
pub fn download_png(name: &str, svg: &[u8], done: impl Fn(bool) + 'static) {
    let done: Rc<dyn Fn(bool)> = Rc::new(done);
    if begin(name.to_owned(), svg, &done).is_none() {
        done(false);
    }
}

/// Loads the picture; none where the browser refuses at once.
fn begin(name: String, svg: &[u8], done: &Rc<dyn Fn(bool)>) -> Option<()> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg)?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    let loaded = {
        let (address, image, done) = (address.clone(), image.clone(), done.clone());
        Closure::once_into_js(move || {
            let asked = paint(&image, name, &done);
            // What stands on the canvas needs the picture no more; refused only for what is no such address.
            drop(Url::revoke_object_url(&address));
            if asked.is_none() {
                done(false);
            }
        })
    };
    let failed = {
        let (address, done) = (address.clone(), done.clone());
        Closure::once_into_js(move || {
            drop(Url::revoke_object_url(&address));
            done(false);
        })
    };
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(&address);
    Some(())
}

/// Paints the loaded picture and asks for it as PNG; none where the browser refuses.
fn paint(image: &HtmlImageElement, name: String, done: &Rc<dyn Fn(bool)>) -> Option<()> {
    let canvas = window()?.document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (image.natural_width() * DENSITY, image.natural_height() * DENSITY);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width.into(), height.into()).ok()?;
    let done = done.clone();
    let made = Closure::once_into_js(move |png: Option<Blob>| done(png.is_some_and(|png| hand_over(&name, &png))));
    canvas.to_blob(made.unchecked_ref()).ok()
}
