namespace MeetupBot.Domain.Time.Reading;

public enum TimeProblemKind
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>The text is longer than <see cref="WhenReader.MostCharacters"/>.</summary>
    TooLong,

    /// <summary>A part is not in the grammar.</summary>
    Unreadable,

    /// <summary>A part could mean two things, as the 10 of "Sat 10" may be an hour or a day.</summary>
    Unclear,

    /// <summary>A date that the calendar does not have, such as 30 Feb.</summary>
    NoSuchDate,

    /// <summary>A date that falls on another weekday than the one typed beside it.</summary>
    WrongWeekday,

    /// <summary>A repetition without an end, such as "every Friday".</summary>
    Endless,

    /// <summary>At or before now.</summary>
    Past,

    /// <summary>More than <see cref="WhenReader.MostYearsAhead"/> years ahead.</summary>
    TooFar,

    /// <summary>A wall time that the clocks jump over.</summary>
    Skipped,

    /// <summary>A wall time that the clocks pass twice.</summary>
    Ambiguous,

    /// <summary>More than <see cref="WhenReader.MostTimes"/> times.</summary>
    TooMany,

    /// <summary>Several times where one is needed.</summary>
    NotOne,
}
