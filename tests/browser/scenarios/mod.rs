//! The scenarios, by what they are about, and the list that is run.

mod access;
mod arrival;
mod compare;
mod complaints;
mod detail;
mod embed;
mod export;
mod filters;
mod harness;
mod links;
mod map;
mod memory;
mod offline;
mod paper;
mod periods;
mod phone;
mod plain;
mod qr;
mod search;
mod settings;
mod sight;
mod table;
mod tree;
mod typing;
mod voice;

use crate::run::Scenario;

macro_rules! scenarios {
    ($($about:ident::$name:ident),* $(,)?) => {
        &[$((concat!(stringify!($about), "::", stringify!($name)), |page| Box::pin($about::$name(page)))),*]
    };
}

/// Every scenario with its name; each runs in every engine.
pub const ALL: &[(&str, Scenario)] = scenarios![
    harness::acts_as_a_reader_does,
    harness::notices_trouble,
    arrival::opens_cleanly,
    arrival::is_no_larger_than_agreed,
    arrival::keeps_its_policy,
    arrival::says_when_it_cannot_start,
    arrival::starts_afresh_after_a_trap,
    arrival::comes_back_where_the_app_stops,
    arrival::fits_a_phone,
    arrival::stays_where_it_was,
    plain::is_taken_over_without_a_jump,
    plain::shows_nothing_else_while_a_link_waits,
    plain::is_read_without_the_script,
    plain::is_read_without_the_style_sheet,
    plain::is_read_in_a_locked_frame,
    plain::leads_on_within_another_page,
    plain::answers_a_link_without_the_script,
    plain::opens_the_explorer_at_an_item,
    plain::stays_in_a_browser_without_wasm,
    plain::is_taken_over_within_another_page,
    plain::keeps_what_was_typed_before_the_app,
    plain::is_left_to_who_reads_in_it,
    plain::shows_a_messenger_what_a_link_is_of,
    search::finds_at_every_key,
    search::finds_by_initials_on_any_keyboard_and_past_a_particle,
    search::says_that_nothing_is_found_and_starts_over,
    periods::sums_any_set_of_periods,
    periods::every_number_obeys_the_periods,
    filters::narrows_by_field_and_state,
    filters::puts_siblings_in_order,
    filters::shows_what_is_in_force_and_takes_it_back,
    tree::walks_by_keyboard,
    tree::opens_and_chooses_by_pointer,
    tree::holds_no_row_twice_and_none_that_cannot_be_hit,
    map::drills_by_pointer,
    map::drills_by_keyboard,
    map::reaches_what_has_no_tile,
    map::takes_one_step_at_a_time,
    map::keeps_the_focus_where_the_reader_is,
    table::shows_every_published_row,
    table::keeps_the_focus_on_the_chosen_row,
    table::leads_from_a_mark_to_its_finding_and_back,
    table::puts_digits_under_digits,
    table::keeps_its_heads_in_sight,
    table::says_that_nothing_is_found,
    paper::stands_only_while_the_page_is_printed,
    paper::is_drawn_as_the_dialog_opens,
    paper::fills_a_file_with_the_rows_on_screen,
    paper::leaves_the_screen_as_it_was,
    export::hands_over_what_the_command_line_makes,
    export::paints_pictures_as_png,
    export::tells_where_the_browser_refuses_a_picture,
    export::fits_a_phone,
    detail::tells_all_of_one_item,
    detail::leads_from_a_sum_to_its_findings,
    compare::puts_items_side_by_side,
    compare::compares_with_a_sibling_at_once,
    compare::keeps_the_focus_where_things_change,
    compare::tells_a_hidden_hit_from_none,
    links::restores_everything,
    links::tells_once_what_a_link_left_out,
    links::keeps_rows_opened_by_hand,
    links::goes_back_and_forward,
    qr::is_made_when_it_is_opened_and_follows_the_view,
    qr::says_when_an_address_is_too_long,
    offline::reads_on_without_the_network,
    offline::changes_versions_whole,
    offline::goes_when_the_site_is_taken_down,
    offline::keeps_nothing_for_an_embedded_view,
    phone::shows_one_view_at_a_time,
    phone::leads_from_a_row_to_its_detail,
    phone::passes_on_a_filtered_view,
    phone::says_where_the_browser_does_not_share,
    complaints::no_tile_is_too_small_to_hit_or_read,
    complaints::a_list_stands_under_the_rectangles,
    complaints::there_is_a_way_back_up_on_a_phone,
    complaints::an_embedded_view_drills_down_and_does_not_grow,
    complaints::the_keyboard_reaches_the_breadcrumb,
    complaints::an_embed_link_spells_its_view_out,
    complaints::a_link_survives_its_way,
    complaints::a_field_keeps_its_colour,
    complaints::what_has_no_money_breaks_nothing,
    complaints::the_wheel_is_left_to_the_page,
    complaints::every_number_says_what_it_obeys,
    embed::is_as_high_as_its_content,
    embed::does_not_creep,
    embed::is_made_by_the_tag_alone,
    embed::is_of_use_without_script,
    embed::shows_what_a_reader_opens_on_a_phone,
    embed::works_when_the_script_is_there_twice,
    embed::keeps_the_view_in_the_address_around,
    embed::opens_the_view_of_a_shared_address,
    embed::follows_the_address_around,
    embed::leaves_foreign_fragments_alone,
    embed::keeps_two_explorers_apart,
    embed::opens_at_an_item,
    embed::knows_its_view_when_it_comes_back,
    embed::meets_an_explorer_that_was_there_first,
    embed::a_hostile_page_around_changes_nothing,
    embed::a_hostile_frame_changes_nothing,
    embed::a_third_page_is_not_heard,
    typing::on_a_desktop,
    typing::in_safari,
    typing::on_gboard,
    typing::on_a_samsung,
    typing::on_ios,
    memory::stays_as_it_was,
    voice::names_what_is_there,
    voice::speaks_once_after_a_pause,
    voice::names_each_view_in_its_title,
    voice::tells_what_an_item_costs_by_ear_and_keyboard,
    settings::sets_the_text_size_by_pointer_and_by_keyboard,
    settings::sets_the_contrast,
    settings::stand_before_the_app_and_outside_the_link,
    settings::follow_another_window,
    settings::work_where_nothing_is_kept,
    settings::close_as_they_should,
    settings::are_accessible,
    settings::leave_room_for_the_largest_text,
    access::every_view_on_a_wide_screen,
    access::every_view_on_a_phone,
    access::every_view_in_high_contrast,
];
