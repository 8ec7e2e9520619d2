using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>
/// A host put somebody on the list, or took them off it. What they are told is how the list, when the message goes out, differs from what they
/// knew. Nothing if that is the same again, or if the meetup is over. Of one that is cancelled, whoever was taken off reads nothing else.
/// </summary>
internal sealed class GuestTopic(GuestNoticeCard guestNoticeCard, Session session, IClock clock) : ITopic
{
    public const string Name = RsvpButtons.ByHostTopic;

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        var fact = GuestFact.Read(detail);
        if (item.MemberId is not { } member || item.MeetupId is not { } id
            || session.Meetups.Find(id) is not { State: MeetupState.Scheduled or MeetupState.Cancelled } meetup || clock.GetCurrentInstant() >= meetup.OverAt)
            return null;
        var own = session.Rsvps.Rsvps(member, [id]).GetValueOrDefault(id)?.Status;
        var host = session.Members.Find(new MemberId(fact.By))?.Name ?? Words.FormerMember;
        var drawn = own switch
        {
            { } status when meetup.State == MeetupState.Scheduled && IsOnList(status) && !IsOnList(fact.Known) => guestNoticeCard.DrawAdded(host, meetup, status),
            null when fact.Known is not null => guestNoticeCard.DrawRemoved(host, meetup),
            _ => null,
        };
        return drawn is null ? null : new Told(drawn, (fact with { Known = own }).Write());
    }

    private static bool IsOnList(RsvpStatus? status) => status is RsvpStatus.Going or RsvpStatus.Waitlisted;
}

/// <param name="By">The host who changed it last.</param>
/// <param name="Known">The answer as its owner knows it. Null: none.</param>
internal sealed record GuestFact(long By, RsvpStatus? Known)
{
    public string Write() => JsonSerializer.Serialize(this, GuestFactJson.Default.GuestFact);

    public static GuestFact Read(string detail) => JsonSerializer.Deserialize(detail, GuestFactJson.Default.GuestFact)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GuestFact))]
internal sealed partial class GuestFactJson : JsonSerializerContext;
