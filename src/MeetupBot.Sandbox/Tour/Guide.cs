using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Sandbox.Tour;

/// <summary>
/// Guides people from a proposal to the picture of who met whom. It follows the first meetup that is proposed, and no other, until that
/// one is lost; then it begins again with the next, unless the lost one comes back before. A step is done when its result was seen,
/// however the person reached it.
/// </summary>
public sealed class Guide
{
    private const string Host = "ana";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[SampleCommunity.People[0].TimeZone];

    private readonly SandboxClock _clock;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = [];

    // A lost one is kept: its cancellation may be taken back.
    private GuidedMeetup? _meetup;

    public Guide(SandboxChat chat, SandboxClock clock)
    {
        _clock = clock;
        chat.Happened += See;
    }

    public IReadOnlyList<GuideStep> Steps()
    {
        lock (_gate)
        {
            var meetup = Followed;
            var place = meetup?.Place ?? SampleCommunity.HomeChannel;
            return
            [
                new(
                    "Propose",
                    _meetup is { IsLost: true }
                        ? "The meetup of this guide was cancelled, or is over without Cleo. Propose another."
                        : "Fill in the command, then press Enter.",
                    "Fill it in",
                    meetup is not null,
                    Host,
                    Proposal(),
                    PointAt.Composer),
                new(
                    "Vote as Ben",
                    "Open the menu on the card, tick the times that work, close it.",
                    "Be Ben",
                    meetup is { HasVote: true } or { HasTime: true },
                    GuidedMeetup.Voter,
                    PointAt: PointAt.Menu) { In = place },
                new(
                    "Decide as Ana",
                    "Close the poll on its best time.",
                    "Be Ana",
                    meetup is { HasTime: true },
                    Host,
                    $"/meetup decide {meetup?.Id}".TrimEnd(),
                    PointAt.Composer) { In = place },
                new(
                    "Say you're going as Cleo",
                    "Press Going on the card.",
                    "Be Cleo",
                    meetup is { HasGuest: true },
                    GuidedMeetup.Guest,
                    PointAt: PointAt.Button) { In = place },
                new(
                    "See the reminder arrive",
                    "Press next: the clock moves to whatever is due first.",
                    "Show next",
                    meetup is { IsReminded: true } or { IsOver: true },
                    GuidedMeetup.Guest,
                    PointAt: PointAt.Clock) { In = place },
                new(
                    "Say whom Cleo met",
                    "Press next until the bot asks in Cleo's messages whom she met; then choose.",
                    "Show her messages",
                    meetup is { HasMet: true },
                    GuidedMeetup.Guest,
                    PointAt: PointAt.Clock) { In = Conversation.DirectId(GuidedMeetup.Guest) },
                new(
                    "See who met whom",
                    "Send the command, then press See the picture.",
                    "Fill it in",
                    meetup is { IsLookedAt: true },
                    GuidedMeetup.Guest,
                    "/meetup connections",
                    PointAt.Composer) { In = Conversation.DirectId(GuidedMeetup.Guest) },
            ];
        }
    }

    /// <summary>The message with the card of the guide's meetup in that conversation; null when there is none.</summary>
    public long? FindCard(string conversationId)
    {
        lock (_gate)
            return Followed is { } meetup && meetup.Cards.TryGetValue(conversationId, out var message) ? message : null;
    }

    private GuidedMeetup? Followed => _meetup is { IsLost: false } ? _meetup : null;

    // The times are far enough ahead for votes and a reminder.
    private string Proposal()
    {
        var isWeekendNear = _clock.Now.InZone(Zone).DayOfWeek is IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        var when = isWeekendNear ? "Wed 6pm, Thu 7pm" : "Sat 10am, Sun 2pm";
        return $"/meetup propose \"Coffee in Leeds\" when: {when} where: Bean Bros";
    }

    private void See(Happening happening)
    {
        lock (_gate)
        {
            switch (happening)
            {
                case Happening.Acted act:
                    _meetup = _meetup?.After(act);
                    break;
                case Happening.Posted { Message: { Card: { } card, OnlyFor: null } message }:
                    SeeCard(message, card);
                    break;
                case Happening.Edited { Message: { Card: { } card, OnlyFor: null } message }:
                    SeeCard(message, card);
                    break;
            }
        }
    }

    private void SeeCard(SandboxMessage message, Card card)
    {
        if (ShortIds.Find(card) is not { } id)
            return;
        var isInChannel = SampleCommunity.FindConversation(message.ConversationId) is { IsChannel: true };
        if (isInChannel && _seen.Add(id) && Followed is null && GuidedMeetup.HasHeading(card))
            _meetup = new GuidedMeetup(id);
        if (_meetup?.Id != id)
            return;
        if (isInChannel)
            _meetup = _meetup.After(message, card);
        else if (GuidedMeetup.IsReminder(card))
            _meetup = _meetup.AfterReminder();
    }
}
