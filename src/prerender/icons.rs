//! The app's icons for home screens, all made of the one that stands in the page's tab.

use super::{NotDrawn, png};

/// The app's sign, drawn for a square of 32.
pub(super) const ICON: &str = include_str!("../../public/icon.svg");
const SIDE: f32 = 32.0;

/// An icon for home screens.
pub(super) struct Icon {
    /// Its file, at the site's root.
    pub name: &'static str,
    /// Its width and height in pixels.
    pub size: u16,
    /// How large the sign is in it, from 0 to 1, on white up to the edges; alone it keeps its own round corners.
    inset: Option<f32>,
    /// What the manifest calls it by; what it does not name is found by its place.
    pub purpose: Option<&'static str>,
}

/// Android cuts a mask down to a circle of 80% of the width, in which the whole sign stays; iOS rounds the corners.
pub(super) const ICONS: [Icon; 4] = [
    Icon { name: "icon-192.png", size: 192, inset: None, purpose: Some("any") },
    Icon { name: "icon-512.png", size: 512, inset: None, purpose: Some("any") },
    Icon { name: "icon-maskable-512.png", size: 512, inset: Some(0.68), purpose: Some("maskable") },
    Icon { name: "apple-touch-icon.png", size: 180, inset: Some(0.9), purpose: None },
];

/// Every icon as the name of its file, which belongs at the site's root, and its PNG.
pub fn icons() -> Result<Vec<(&'static str, Vec<u8>)>, NotDrawn> {
    let drawn = |icon: &Icon| Ok((icon.name, png(&icon.svg(), f32::from(icon.size) / SIDE)?));
    ICONS.iter().map(drawn).collect()
}

impl Icon {
    fn svg(&self) -> String {
        let Some(inset) = self.inset else { return ICON.to_owned() };
        let (side, margin) = (SIDE * inset, SIDE * (1.0 - inset) / 2.0);
        let place = format!("<svg x=\"{margin}\" y=\"{margin}\" width=\"{side}\" height=\"{side}\" ");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SIDE}\" height=\"{SIDE}\">\
             <rect width=\"{SIDE}\" height=\"{SIDE}\" fill=\"#fff\"/>{}</svg>",
            ICON.replacen("<svg ", &place, 1)
        )
    }
}
