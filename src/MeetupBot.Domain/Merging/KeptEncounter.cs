using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>An encounter of the absorbed member (the owner) with the member who is now the same person.</summary>
public sealed record KeptEncounter
{
    public long Community { get; init; }
    public string? Meetup { get; init; }
    public string? Introduction { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long MetAt { get; init; }

    public bool SaidByOwner { get; init; }
    public bool SaidByOther { get; init; }

    public static KeptEncounter Of(Encounter encounter, MemberId owner) => new()
    {
        Community = encounter.CommunityId.Value,
        Meetup = encounter.MeetupId?.Value,
        Introduction = encounter.IntroductionId?.Value,
        MetAt = encounter.MetAt.ToUnixTimeMilliseconds(),
        SaidByOwner = encounter.SaidBy(owner),
        SaidByOther = encounter.SaidBy(encounter.Other(owner)),
    };

    public Encounter Between(MemberId owner, MemberId other) => Encounter.Between(owner, SaidByOwner, other, SaidByOther) with
    {
        CommunityId = new CommunityId(Community),
        MeetupId = Meetup is { } meetup ? new MeetupId(meetup) : null,
        IntroductionId = Introduction is { } introduction ? new IntroductionId(introduction) : null,
        MetAt = Instant.FromUnixTimeMilliseconds(MetAt),
    };
}
