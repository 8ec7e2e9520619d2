using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Sandbox.Tour;

/// <summary>
/// Guides people from a proposal to the picture of who met whom. A step is done when its result was seen, however the person reached it.
/// </summary>
public sealed class Guide
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[SampleCommunity.People[0].TimeZone];

    private readonly SandboxClock _clock;
    private readonly Lock _gate = new();
    private string? _proposer;
    private string? _shortId;
    private bool _voted;
    private bool _going;
    private Instant? _settledAt;
    private Instant? _start;
    private bool _moved;
    private bool _reminded;
    private bool _met;
    private bool _looked;

    public Guide(SandboxChat chat, SandboxClock clock)
    {
        _clock = clock;
        chat.Happened += See;
        clock.Moved += SeeMove;
    }

    public IReadOnlyList<GuideStep> Steps()
    {
        lock (_gate)
        {
            var id = _shortId ?? "";
            return
            [
                new(
                    "Propose",
                    "Fill in the command, then press Enter.",
                    "Fill it in",
                    _shortId is not null,
                    "ana",
                    Proposal(),
                    PointAt.Composer),
                new(
                    "Vote as Ben",
                    "Open the menu on the card, tick the times that work, close it.",
                    "Be Ben",
                    _voted || _settledAt is not null,
                    "ben",
                    PointAt: PointAt.Menu),
                new(
                    "Decide as Ana",
                    "Close the poll on its best time.",
                    "Be Ana",
                    _settledAt is not null,
                    "ana",
                    $"/meetup decide {id}".TrimEnd(),
                    PointAt.Composer),
                new("Say you're going as Cleo", "Press Going on the card.", "Be Cleo", _going, "cleo", PointAt: PointAt.Button),
                new(
                    "See the reminder arrive",
                    "Press next: the clock moves to whatever is due first.",
                    "Show next",
                    _reminded,
                    "cleo",
                    PointAt: PointAt.Clock),
                new(
                    "Say whom Cleo met",
                    "Press next until the bot asks in Cleo's messages whom she met; then choose.",
                    "Show her messages",
                    _met,
                    "cleo",
                    PointAt: PointAt.Clock) { In = Conversation.DirectId("cleo") },
                new(
                    "See who met whom",
                    "Send the command, then press See the picture.",
                    "Fill it in",
                    _looked,
                    "cleo",
                    "/meetup connections",
                    PointAt.Composer) { In = Conversation.DirectId("cleo") },
            ];
        }
    }

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
                    SeeAct(act);
                    break;
                case Happening.Posted { Message: { Card: { } card, OnlyFor: null } message }:
                    SeeCard(message, card);
                    SeeReminder(card);
                    break;
                case Happening.Edited { Message: { Card: { } card, OnlyFor: null } message }:
                    SeeCard(message, card);
                    break;
            }
        }
    }

    private void SeeAct(Happening.Acted act)
    {
        if (act.Kind == ActKind.Command && act.Label.EndsWith(" propose", StringComparison.Ordinal))
            _proposer ??= act.PersonId;
        if (act is { Kind: ActKind.Menu, Message.OnlyFor: null } && act.PersonId != _proposer)
            _voted = true;
        if (act is { Kind: ActKind.Button, Label: "Going" })
            _going = true;
        if (act is { Kind: ActKind.Button, Label: "I met everyone" or "Nobody new" } or { Kind: ActKind.Menu, Label: "Who did you meet?" })
            _met = true;
        if (act.Kind == ActKind.Command && act.Label.EndsWith(" connections", StringComparison.Ordinal))
            _looked |= _met;
    }

    private void SeeCard(SandboxMessage message, Card card)
    {
        if (SampleCommunity.FindConversation(message.ConversationId) is not { IsChannel: true } || ShortIds.Find(card) is not { } id)
            return;
        if (card.Tone == CardTone.Open)
            _shortId = id;
        if (card.Tone != CardTone.Settled || _settledAt is not null)
            return;
        _shortId ??= id;
        _settledAt = _clock.Now;
        _start = Moments(card).Select(m => (Instant?)m.At).FirstOrDefault();
        _moved = false;
    }

    // It is sent automatically after the clock was moved, and contains the time of the meetup.
    private void SeeReminder(Card card)
    {
        if (_settledAt is not null && _moved && _start is { } start && Moments(card).Any(m => m.At == start))
            _reminded = true;
    }

    private void SeeMove()
    {
        lock (_gate)
            _moved |= _settledAt is not null;
    }

    private static IEnumerable<Span.Timestamp> Moments(Card card) => CardTexts.Read(card).SelectMany(t => t.Spans).OfType<Span.Timestamp>();
}
