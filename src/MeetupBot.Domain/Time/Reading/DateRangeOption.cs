using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One of several ranges of days that a text may mean.</summary>
public sealed record DateRangeOption(LocalDate First, LocalDate Last)
{
    /// <summary>In ISO form, which is read back to these days.</summary>
    public string Text => First == Last ? TimeText.IsoDate(First) : $"{TimeText.IsoDate(First)} - {TimeText.IsoDate(Last)}";
}
