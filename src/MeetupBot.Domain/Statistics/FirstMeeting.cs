using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Statistics;

/// <summary>A pair that met for the first time, as far as others may know: both said so, and neither keeps it private.</summary>
public sealed record FirstMeeting
{
    public MemberId LowMember { get; init; }
    public MemberId HighMember { get; init; }

    /// <summary>Null: outside meetups.</summary>
    public MeetupId? MeetupId { get; init; }
}
