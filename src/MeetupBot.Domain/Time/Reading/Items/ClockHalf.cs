namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>How much a time of day says about the half of the day.</summary>
internal enum ClockHalf
{
    /// <summary>Either half: "7", "7:30".</summary>
    Open,

    /// <summary>As it stands, unless "am" or "pm" at the other end of a range says otherwise: "10:30".</summary>
    AsWritten,

    /// <summary>As it stands, unless the part of the day says otherwise: "07:30".</summary>
    Padded,

    /// <summary>13 and more, midnight, noon.</summary>
    Known,

    /// <summary>"am".</summary>
    Morning,

    /// <summary>"pm".</summary>
    Afternoon,
}
