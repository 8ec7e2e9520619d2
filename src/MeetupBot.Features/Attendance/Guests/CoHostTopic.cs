using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>
/// Somebody became a co-host of an upcoming meetup, or is not one any more. What they are told is how it differs, when the message goes out,
/// from what they knew; nothing when it is the same again, or when they host it themselves by now.
/// </summary>
internal sealed class CoHostTopic(GuestNoticeCard guestNoticeCard, Session session) : ITopic
{
    public const string Name = "cohost";

    /// <summary>Hosts may change their mind over and over: within this time people are told once.</summary>
    public static readonly Duration Apart = Duration.FromMinutes(10);

    private const string IsOne = "yes";
    private const string IsNone = "no";

    /// <param name="was">Whether they know themselves as a co-host.</param>
    public static Fact Write(bool was) => new(Name, was ? IsOne : IsNone);

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        if (item.MemberId is not { } member || item.MeetupId is not { } id || session.Meetups.Find(id) is not { IsUpcoming: true } meetup
            || meetup.Organizer == member)
            return null;
        var isOne = meetup.CoHosts.Contains(member);
        if (isOne == (detail == IsOne))
            return null;
        return new Told(isOne ? guestNoticeCard.DrawCoHost(meetup) : guestNoticeCard.DrawReleased(meetup), Write(isOne).Detail);
    }
}
