//! A length as text.

/// A length as CSS and SVG read it: to the hundredth, without trailing zeros; what is no finite number is 0.
///
/// Told by whole numbers: what the standard library writes floating point with makes the app a fiftieth larger.
///
/// ```
/// use pledge_treemap::in_hundredths;
///
/// assert_eq!([12.0, 0.5, -7.125, 99.999].map(in_hundredths), ["12", "0.5", "-7.13", "100"]);
/// assert_eq!([f64::NAN, f64::INFINITY].map(in_hundredths), ["0", "0"]);
/// ```
pub fn in_hundredths(length: f64) -> String {
    let hundredths = if length.is_finite() { (length * 100.0).round() as i64 } else { 0 };
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match part {
        0 => format!("{sign}{whole}"),
        _ if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}
