using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>A meetup with everything that its cards show.</summary>
/// <param name="Poll">Has no options if there was never a poll.</param>
/// <param name="Names">Display names of everyone involved.</param>
/// <param name="Choice">The result of a closed poll; null if there is none.</param>
internal sealed record MeetupView(
    Meetup Meetup,
    Poll Poll,
    GuestList Guests,
    IReadOnlyDictionary<MemberId, string> Names,
    Choice? Choice)
{
    /// <summary>The most names on a short card.</summary>
    public const int BriefNames = 5;

    /// <summary>Members who checked in or were ticked by a host.</summary>
    public IReadOnlyList<MemberId> Here { get; init; } = [];

    /// <summary>How many came to the last meetup of its series. Null: it is of none, or few came.</summary>
    public int? LastTime { get; init; }

    /// <summary>The organizer's picture; null if they have none.</summary>
    public Picture? Host { get; init; }

    /// <summary>Pictures of the first who are going and have one.</summary>
    public IReadOnlyList<Picture> Faces { get; init; } = [];

    /// <summary>Opens the meetup's card in the space that this is drawn for. Calendar entries link back to it. Null: it is not posted yet.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether the poll has a page on which one paints one's answers.</summary>
    public bool HasGrid { get; init; }

    public string NameOf(MemberId member) => Names.TryGetValue(member, out var name) ? name : Words.FormerMember;

    public TimePhrases Phrases(Instant now, DateTimeZone? zone = null) => new(zone ?? Meetup.Zone, now);
}
