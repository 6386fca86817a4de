//! What holds for every room and every request, with whatever is unread.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::random::{READ, forget, look_nobody_up, questions, rooms};
use super::*;

/// The same decision; of delegates that were not read, how many there are is not told.
fn covers(possible: &Decision, decision: &Decision) -> bool {
    match (possible, decision) {
        (
            Decision::AskedOfDelegates {
                forwarded,
                delegates: None,
            },
            Decision::AskedOfDelegates {
                forwarded: found, ..
            },
        ) => forwarded == found,
        _ => possible == decision,
    }
}

/// Holds what was said with some settings unread against what is so.
fn hold_against(said: &Answer, so: &Answer) -> Result<(), TestCaseError> {
    match &said.decision {
        Decision::Unknown { possible, .. } => {
            prop_assert!(possible.iter().any(|one| covers(one, &so.decision)));
            prop_assert!(possible.len() > 1);
        }
        decision => {
            prop_assert_eq!(decision, &so.decision);
            if let Some(shown) = said.shown_as {
                prop_assert_eq!(Some(shown), so.shown_as);
            }
            if let Some(day) = said.series_cut_at {
                prop_assert_eq!(Some(day), so.series_cut_at);
            }
            if said.series_cut_at.is_none() && !said.notes.contains(&Note::SeriesPerhapsCut) {
                prop_assert_eq!(so.series_cut_at, None);
            }
            for setting in said.decided_by.iter().chain(&said.further) {
                let decides = so.decided_by == Some(*setting) || so.further.contains(setting);
                prop_assert!(decides || said.decided_by.is_none(), "{:?}", setting);
            }
            for setting in so.decided_by.iter().chain(&so.further) {
                let told = said.decided_by == Some(*setting)
                    || said.further.contains(setting)
                    || !said.perhaps.is_empty()
                    || said.decision.is_welcome();
                prop_assert!(told, "{:?}", setting);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_is_said_with_settings_unread_is_so_whatever_they_are(
        room in rooms(),
        question in questions(),
        unread in subsequence(READ.to_vec(), 0..=6),
    ) {
        let so = answer(&room, &question);
        prop_assert_ne!(so.decision.id(), "unknown");
        let mut partly = room.clone();
        for setting in &unread {
            forget(&mut partly, *setting);
        }
        let said = answer(&partly, &question);
        hold_against(&said, &so)?;

        if let Decision::Unknown { missing, .. } = &said.decision {
            // Nothing is asked for in vain: it was unread, and with all of it the answer is there.
            let mut read = room;
            for setting in &unread {
                if !missing.contains(setting) {
                    forget(&mut read, *setting);
                }
            }
            prop_assert!(missing.iter().all(|setting| unread.contains(setting)), "{:?}", missing);
            prop_assert_eq!(answer(&read, &question).decision, so.decision);
        }
    }

    #[test]
    fn what_is_said_without_looking_names_up_is_so_whoever_they_are(room in rooms(), question in questions()) {
        let so = answer(&room, &question);
        let mut partly = room;
        look_nobody_up(&mut partly);
        let said = answer(&partly, &question);
        match &said.decision {
            Decision::Unknown { possible, .. } => {
                prop_assert!(possible.iter().any(|one| covers(one, &so.decision)));
            }
            decision => prop_assert_eq!(decision, &so.decision),
        }
    }

    #[test]
    fn being_put_into_a_list_never_does_harm(
        room in rooms(),
        question in questions(),
        lists in any::<[bool; 3]>(),
        list in select(vec![Setting::Bypassing, Setting::MayRequest, Setting::MayRequestExceptions]),
    ) {
        let mut before = Lists {
            bypassing: lists[0],
            may_request: lists[1],
            may_request_exceptions: lists[2],
        };
        let mut question = question;
        question.organizer = Organizer::Inside(before);
        let worse = answer(&room, &question).decision.rank();

        let mut settings = room.booking.value().cloned().unwrap_or_default();
        let (names, is_in) = match list {
            Setting::Bypassing => (&mut settings.bypassing, &mut before.bypassing),
            Setting::MayRequest => (&mut settings.may_request, &mut before.may_request),
            _ => (&mut settings.may_request_exceptions, &mut before.may_request_exceptions),
        };
        *is_in = true;
        names.get_or_insert_default().push(somebody("ada"));
        question.organizer = Organizer::Inside(before);
        let mut room = room;
        room.booking = known(settings);
        prop_assert!(answer(&room, &question).decision.rank() <= worse);
    }

    #[test]
    fn a_wider_window_a_longer_meeting_and_more_conflicts_allowed_never_do_harm(
        room in rooms(),
        question in questions(),
        more in 0_i64..100,
    ) {
        // Who may ask only for exceptions is declined for what is none, so that an allowance can do harm there.
        let mut settings = room.booking.value().cloned().unwrap_or_default();
        settings.everyone_may_request_exceptions = Some(false);
        settings.may_request_exceptions = Some(Vec::new());
        let mut question = question;
        if let Organizer::Inside(lists) = &mut question.organizer {
            lists.may_request_exceptions = false;
        }
        let mut room = room;
        room.booking = known(settings.clone());
        let before = answer(&room, &question).decision.rank();
        for allow in [
            (|settings: &mut BookingSettings, more| settings.window_days = settings.window_days.map(|days| days + more)) as fn(&mut BookingSettings, i64),
            |settings, _| settings.longest_minutes = Some(0),
            |settings, more| settings.conflict_instances = settings.conflict_instances.map(|count| count + more),
            |settings, _| settings.allows_series = Some(true),
            |settings, _| settings.only_during_work_hours = Some(false),
            |settings, _| settings.declines_beyond_limit = Some(false),
        ] {
            let mut allowed = settings.clone();
            allow(&mut allowed, more);
            let mut room = room.clone();
            room.booking = known(allowed);
            prop_assert!(answer(&room, &question).decision.rank() <= before);
        }
    }

    #[test]
    fn whoever_can_book_shows_that_the_room_is_bookable(room in rooms(), question in questions()) {
        let plain = bookable(&room);
        let is_known = !matches!(plain, Bookable::Unknown { .. });
        prop_assert!(is_known);
        if let Bookable::Nobody { because } = &plain {
            prop_assert!(!because.is_empty());
            let mut question = question;
            question.start = date(2026, 11, 23).at(10, 0, 0, 0);
            question.now = date(2026, 11, 23).at(0, 0, 0, 0);
            question.minutes = 30;
            question.recurrence = None;
            question.taken = 0;
            // Of the question's lists only those can be true that name somebody.
            if let Organizer::Inside(lists) = &mut question.organizer {
                let settings = room.booking.value().cloned().unwrap_or_default();
                let names = |list| lists::names_somebody(&settings, list).is_yes();
                lists.bypassing &= names(Setting::Bypassing);
                lists.may_request &= names(Setting::MayRequest);
                lists.may_request_exceptions &= names(Setting::MayRequestExceptions);
            }
            let decision = answer(&room, &question).decision;
            prop_assert!(!decision.is_welcome(), "{:?}", decision);
        }
    }

    #[test]
    fn no_number_and_no_date_makes_it_fail(
        room in rooms(),
        question in questions(),
        numbers in any::<[i64; 5]>(),
        count in any::<u32>(),
        minutes in any::<u32>(),
    ) {
        let mut settings = room.booking.value().cloned().unwrap_or_default();
        settings.window_days = Some(numbers[0]);
        settings.longest_minutes = Some(numbers[1]);
        settings.shortest_minutes = Some(numbers[2]);
        settings.conflict_instances = Some(numbers[3]);
        settings.conflict_percentage = Some(numbers[4]);
        let mut room = room;
        room.booking = known(settings);
        let mut question = question;
        question.minutes = minutes;
        question.taken = count;
        question.recurrence = Some(Recurrence { every: Every::Day, until: Until::Count(count) });
        for start in [jiff::civil::DateTime::MIN, question.start, jiff::civil::DateTime::MAX] {
            question.start = start;
            let _ = answer(&room, &question);
            let _ = summary(&room);
        }
    }
}
