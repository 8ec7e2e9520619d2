using MeetupBot.Domain.Polls;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Polls;

/// <summary>A candidate time as table columns. Exactly one of <see cref="StartsAt"/> and <see cref="Day"/> is set.</summary>
internal sealed record OptionRow
{
    public int OptionId { get; init; }
    public Instant? StartsAt { get; init; }
    public LocalDate? Day { get; init; }

    /// <summary>The meetup's time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    public PollOption ToOption() => new(OptionId, TimeColumns.Read(StartsAt, Day)!.Value);
}
