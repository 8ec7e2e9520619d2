namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>What a word, or a phrase of words, means to the reader of times.</summary>
internal enum WordKind
{
    /// <summary>1 for Monday to 7 for Sunday.</summary>
    Weekday,
    WeekdayPlural,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>A day of every year, as 100 times its month and its day: 1224 for "Christmas Eve".</summary>
    NamedDay,

    /// <summary>Days from Easter Sunday.</summary>
    EasterDay,

    /// <summary>The weekend around Easter Sunday.</summary>
    EasterWeekend,

    /// <summary>The value of a <c>DayPart</c>.</summary>
    DayPart,

    /// <summary>The value of an <c>AmountUnit</c>.</summary>
    Unit,

    /// <summary>So many weeks in one word.</summary>
    Weeks,

    /// <summary>Behind a number: so many nights, from the day named to the day behind the last of them; 1 for the word of one night, which is a part of a day but behind digits.</summary>
    Nights,

    /// <summary>Some time, which nobody can put into a calendar.</summary>
    Vague,

    /// <summary>Years from this one.</summary>
    YearAhead,

    /// <summary>Without an end.</summary>
    Forever,

    /// <summary>When the meetup begins.</summary>
    AtTheStart,
    Number,

    /// <summary>The ending of an ordinal number: "th".</summary>
    OrdinalEnding,

    /// <summary>1 for "first" to 5; -1 for "last".</summary>
    Nth,

    /// <summary>Between the two ends of a range.</summary>
    RangeSign,

    /// <summary>Before the end of a time that begins now.</summary>
    Until,

    /// <summary>The <c>AmountUnit</c> in which it comes back, where the word says so; else 0.</summary>
    Every,
    Hourly,
    Daily,

    /// <summary>Days from today.</summary>
    RelativeDay,

    /// <summary>The night that begins today.</summary>
    Tonight,
    Workdays,
    Weekend,

    /// <summary>Carries nothing where it stands inside a part.</summary>
    Filler,

    /// <summary>A bare number behind it is an hour.</summary>
    At,
    From,
    Between,
    And,
    Or,
    Next,
    This,
    Coming,

    /// <summary>Weeks from this one.</summary>
    WeekAhead,

    /// <summary>The weekend of the week so many weeks from this one.</summary>
    WeekendAhead,

    /// <summary>Behind "first Monday": of the month in which it comes next.</summary>
    OfTheMonth,

    /// <summary>1 for the day after the meetup that is edited, -1 for the day before it.</summary>
    DayBeside,

    /// <summary>Months from this one.</summary>
    MonthAhead,

    /// <summary>Before the number of a week.</summary>
    WeekNumber,
    WeekOf,
    WeekendOf,
    Noon,
    Midnight,

    /// <summary>0 before noon, 1 after.</summary>
    Meridiem,
    HourMark,
    OClock,
    Half,
    Quarter,
    MinutesPast,
    MinutesTo,

    /// <summary>Before an amount of time from now.</summary>
    In,
    Article,

    /// <summary>Behind an amount: counted on from now, or from what stands before it in a list (0), from what follows (1; 3 behind weeks alone), from now (2).</summary>
    Later,
    Earlier,

    /// <summary>Behind an amount: counted back from what follows, or from the first time.</summary>
    Before,

    /// <summary>Before an amount: how long it takes.</summary>
    For,
    Now,

    /// <summary>Moves what is edited by the amount behind it: 1 on, -1 back.</summary>
    Move,
    AllDay,

    /// <summary>Several days are one meetup.</summary>
    AsOne,

    /// <summary>About.</summary>
    Approximate,

    /// <summary>Carries nothing, wherever it stands.</summary>
    Noise,
    EndOfDay,
    EndOfWeek,
    EndOfMonth,

    /// <summary>"end of", before a week, a month or a day.</summary>
    EndOfNamed,

    /// <summary>Coordinated universal time, which an offset may follow.</summary>
    Utc,
    Zulu,

    /// <summary>Between a date and a time of day of ISO 8601.</summary>
    IsoTime,

    /// <summary>The end of a range that has none: "late".</summary>
    OpenEnd,

    /// <summary>Before the number of a choice: "option 1".</summary>
    ListLabel,

    /// <summary>Takes out what stands behind it.</summary>
    Except,

    /// <summary>A zone by one word, where it stands behind a time of day.</summary>
    ZoneName,

    /// <summary>"of", with which a part of the day is that of the meetup.</summary>
    Of,

    /// <summary>Behind a zone or a list: "all times CET".</summary>
    AllTimes,

    /// <summary>Before a week: "early", "middle of", "end of"; of the value its first day.</summary>
    PartOfWeek,

    /// <summary>Before a month: the value of a <c>MonthPart</c>.</summary>
    PartOfMonth,

    /// <summary>Behind a weekday: "after next".</summary>
    AfterNext,

    /// <summary>So many days after the day or the week that stands before it in a list.</summary>
    WeekBeside,

    /// <summary>Before a time of day from which on it may begin.</summary>
    NotBefore,

    /// <summary>Before a time of day at which it is over.</summary>
    NotAfter,

    /// <summary>The same, behind the time of day.</summary>
    OrLater,
    OrEarlier,

    /// <summary>Before a new end of what is edited: "until", "ends at".</summary>
    Ends,

    /// <summary>Before a part of the day, or before "day": that of the meetup which is edited, or before which a poll closes.</summary>
    That,

    /// <summary>The day of the meetup which is edited, or before which a poll closes.</summary>
    TheDay,

    /// <summary>Before a part of the day: of the day after the one named before.</summary>
    Following,

    /// <summary>Behind a part of the day: of the day after the one named before; between a weekday and a day with a name: the one that comes after that.</summary>
    After,
}
