//! The forms in which a date may be written: EDTF levels 0 and 1, and bounds for a date that nobody states.
//!
//! The forms only; reading a date, and saying one in words, is for `date` and `when`.

use super::macros::vocabulary;

vocabulary! {
    @coded
    /// A form of date; its code is its pattern.
    DateForm, "date form" {
        Day("YYYY-MM-DD"), "day", "EDTF level 0 (Library of Congress 2019; ISO 8601-2:2019)":
            "One day, such as 2026-07-02.";
        Month("YYYY-MM"), "month", "EDTF level 0 (Library of Congress 2019; ISO 8601-2:2019)":
            "A month, such as 2025-04.",
            "Some day of the month, or all of it; the day is not stated. On the timeline a span, never a point.";
        Year("YYYY"), "year", "EDTF level 0 (Library of Congress 2019; ISO 8601-2:2019)":
            "A year, such as 2023.",
            "Some day of the year, or all of it. On the timeline a span, never a point.";
        Interval("start/end"), "interval", "EDTF level 0 (Library of Congress 2019; ISO 8601-2:2019)":
            "From a date to a date, such as 2023/2028.",
            "2023/2028 is years only: it begins on some day of 2023 and ends on some day of 2028. First and last year are drawn hollow.";
        Season("YYYY-21"), "season", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "21 spring, 22 summer, 23 autumn, 24 winter, such as 2025-21.",
            "No months belong to it: only the year is sure.";
        Uncertain("?"), "uncertain", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "The date may be wrong, such as 2023-09-25?.",
            "Behind the date stands what it rests on, such as a caption. On the timeline a hollow mark.";
        Approximate("~"), "approximate", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "The date is near the true one, such as 2023~; on the screen “about 2023”.";
        Both("%"), "uncertain and approximate", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "The date is near the true one if it is right at all, such as 2023%.";
        Unspecified("XX"), "digits not stated", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "Digits that nobody states, such as 2023-09-XX: one day in September 2023; 201X: a year from 2010 to 2019.",
            "One day it was; which day is not stated.";
        OpenEnd("start/.."), "open end", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "An interval without an end, such as 2023/..; on the screen “from 2023, end open”.",
            "No end is set. That is not the same as an end that is not known.";
        UnknownEnd("start/"), "unknown end", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "An interval whose end is not known, such as 2023/; on the screen “from 2023, end not known”.";
        OpenStart("../end"), "open start", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "An interval without a beginning, such as ../2026.";
        UnknownStart("/end"), "unknown start", "EDTF level 1 (Library of Congress 2019; ISO 8601-2:2019)":
            "An interval whose beginning is not known, such as /2026-02-04.";
        NotAfter("not_after"), "on or before", "mpaka; EDTF has it in level 2 as [..date]":
            "The last day it can have been, where no day is stated: “on or before 4 Feb 2026; day not stated”.",
            "A bound is never a date: it happened on that day or on any day before. Often the bound is the day of the first report.";
        NotBefore("not_before"), "on or after", "mpaka; EDTF has it in level 2 as [date..]":
            "The first day it can have been, where no day is stated: “on or after …; day not stated”.",
            "A bound is never a date: it happened on that day or on any day after.";
    }
}
