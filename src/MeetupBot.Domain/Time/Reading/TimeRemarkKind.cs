namespace MeetupBot.Domain.Time.Reading;

public enum TimeRemarkKind
{
    /// <summary>"about" or "ish" was typed: the time is taken as exact.</summary>
    Approximate,

    /// <summary>A part of the day was typed and no hour: "Friday evening" is taken as its usual one.</summary>
    PartOfDay,

    /// <summary>Today's was over, so that the next one was taken: "the 5th" in the next month.</summary>
    NextOne,

    /// <summary>A clock that is not the meetup's, or letters that may mean another one; one remark for each time on it.</summary>
    ZoneRead,

    /// <summary>The times have different lengths. None of the lengths was taken.</summary>
    EndDropped,

    /// <summary>Some times have an end and some have none. No length was taken.</summary>
    SomeEndsDropped,
}
