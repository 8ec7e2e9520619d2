namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>How much a time of day says about the half of the day.</summary>
internal enum ClockHalf
{
    /// <summary>Either half: "7", "7:30".</summary>
    Open,

    /// <summary>As it stands, unless what stands beside it says otherwise: "10:30", "07:30".</summary>
    AsWritten,

    /// <summary>13 and more, midnight, noon.</summary>
    Known,

    /// <summary>"am".</summary>
    Morning,

    /// <summary>"pm".</summary>
    Afternoon,
}
