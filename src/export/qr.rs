//! An address as a QR code, for a camera to read.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use std::fmt::Write;

/// What a code needs free around it, in modules.
pub const QUIET: i32 = 4;
/// The densest code that a camera still reads off a screen: 97 modules a side, 858 letters.
const DENSEST: u8 = 20;

/// A code as one shape on a square grid of modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The width and height in modules, with what is free around it.
    pub side: i32,
    /// The dark modules as the path of an SVG, in modules.
    pub path: String,
}

/// The code of an address in ASCII, as well guarded against dirt as its size allows; none where it is too long.
pub fn qr(address: &str) -> Option<Code> {
    let bytes = QrSegment::make_bytes(address.as_bytes());
    let code =
        QrCode::encode_segments_advanced(&[bytes], QrCodeEcc::Low, Version::MIN, Version::new(DENSEST), None, true)
            .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let end = (x..code.size()).find(|x| !code.get_module(*x, y)).unwrap_or(code.size());
            let dark = end - x;
            if dark > 0 {
                // Writing into memory has no reason to fail.
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + QUIET, y + QUIET);
            }
            x = end + 1;
        }
    }
    Some(Code { side: code.size() + 2 * QUIET, path })
}
