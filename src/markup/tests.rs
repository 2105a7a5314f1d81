//! Markup as it is written for readers without the script.

use leptos::prelude::*;

use super::{IntoNode, each, either, nodes, svg, tag, when};

#[track_caller]
fn check(piece: impl IntoNode, html: &str) {
    assert_eq!(Owner::new().with(|| piece.to_html()), html);
}

#[test]
fn text_and_attributes_are_escaped_and_what_is_absent_is_not_written() {
    check(
        tag("p").attr("title", "\"1 < 2\" & more").attr("hidden", true).attr("id", None::<String>).with("<b> & c"),
        "<p title=\"&quot;1 &lt; 2&quot; &amp; more\" hidden>&lt;b&gt; &amp; c</p>",
    );
    check(tag("input").attr("type", "radio").attr("disabled", false), "<input type=\"radio\">");
    check(svg("rect").attr("width", 3_usize).attr("height", "1.5"), "<rect width=\"3\" height=\"1.5\"></rect>");
}

#[test]
fn classes_are_joined_and_what_the_reader_changes_is_not_written() {
    check(
        tag("a").class_if("on", true).class("button quiet").class_if("off", || false).style("left", "3px"),
        "<a class=\"on button quiet\"></a>",
    );
    check(tag("input").prop("value", "typed").prop("checked", true).on_click(|_| {}), "<input>");
}

#[test]
fn what_is_followed_is_written_as_it_is_now() {
    let count = RwSignal::new(1);
    let piece = move || {
        nodes![
            tag("b").attr("data-count", move || count.get()).with(move || count.get()),
            when(move || count.get() > 1, || "many"),
            either(move || count.get() == 1, || "one", || tag("i")),
            each(move || (0..count.get()).collect(), usize::to_string, |at| tag("li").with(*at)),
            (count.get() > 1).then_some("!"),
        ]
    };
    check(piece, "<b data-count=\"1\">1</b>one<li>0</li>");
    count.set(2);
    check(piece, "<b data-count=\"2\">2</b>many<i></i><li>0</li><li>1</li>!");
}
