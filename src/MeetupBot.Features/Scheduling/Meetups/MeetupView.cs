using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>A meetup with all that its cards show.</summary>
/// <param name="Poll">Without options where there was never a poll.</param>
/// <param name="Guests">Who answered the invitation.</param>
/// <param name="Names">Display names of everyone involved.</param>
/// <param name="Choice">What the poll came to, where there was one and it is over.</param>
internal sealed record MeetupView(
    Meetup Meetup,
    Poll Poll,
    GuestList Guests,
    IReadOnlyDictionary<MemberId, string> Names,
    Choice? Choice)
{
    /// <summary>How many of those who are coming a short card names.</summary>
    public const int BriefNames = 5;

    /// <summary>Who checked in, or was ticked by a host.</summary>
    public IReadOnlyList<MemberId> Here { get; init; } = [];

    public string NameOf(MemberId member) => Names.TryGetValue(member, out var name) ? name : Words.FormerMember;

    public TimePhrases Phrases(Instant now, DateTimeZone? zone = null) => new(zone ?? Meetup.Zone, now);
}
