namespace MeetupBot.Domain.Series;

/// <summary>The unit that a rule counts in, as in RFC 5545, 3.3.10. Hours and less are no rhythm of meetups.</summary>
public enum SeriesFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
