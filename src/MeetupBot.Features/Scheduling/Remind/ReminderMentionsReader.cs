using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>
/// Finds the guests whom a reminder in the channel mentions: those whom no direct message reaches, as was known when it fell due, and who get a
/// reminder at that time.
/// </summary>
internal sealed class ReminderMentionsReader(Session session) : IChannelNotice
{
    private const int Most = 80;

    /// <summary>How far apart a reminder in the channel and one by direct message are that fall due together.</summary>
    private static readonly Duration Together = Duration.FromHours(1);

    public IReadOnlyList<Span.Mention> Read(MeetupView view, PostedCard reminder)
    {
        if (session.Communities.FindSpace(reminder.SpaceId) is not { } space)
            return [];
        var due = CardKinds.DueOf(reminder.Kind);
        var coming = view.Guests.Rsvps.Where(rsvp => rsvp.Status is RsvpStatus.Going or RsvpStatus.Maybe).Select(rsvp => rsvp.Member);
        return
        [
            .. session.Members.Accounts(coming).GroupBy(account => account.MemberId)
                .Where(accounts => accounts.All(account => IsRefusing(account, due)))
                .Select(accounts => accounts.FirstOrDefault(account =>
                    account.LeftAt is null && account.Platform == space.Platform && account.CommunityId == space.CommunityId))
                .OfType<Account>()
                .Where(account => IsReminded(account.MemberId, view.Meetup, due))
                .Take(Most)
                .Select(account => new Span.Mention(new UserRef(account.Platform, account.ExternalId), view.NameOf(account.MemberId))),
        ];
    }

    public bool Names(MeetupId meetup, Account account, string channel, Instant at) =>
        session.Meetups.Find(meetup) is { Time: not null } found
        && session.Cards.Of(meetup).Any(card => CardKinds.IsReminder(card.Kind) && card.Channel == channel && card.GoneAt is null
            && CardKinds.DueOf(card.Kind) is var due && due <= at && at - due < Together
            && session.Members.Accounts([account.MemberId]).All(one => IsRefusing(one, due)) && IsReminded(account.MemberId, found, due));

    private static bool IsRefusing(Account account, Instant due) => account.LeftAt is not null || account.DmRefusedAt < due;

    private bool IsReminded(MemberId id, Meetup meetup, Instant due) => session.Members.Find(id) is { } member
        && (member.Reminders is not { } own
            || own.Values.Any(offset => meetup.Span!.Value.Start - offset - due is var apart && apart < Together && -apart < Together));
}
