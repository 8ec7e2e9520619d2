using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
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

    // The page that draws one's connections.
    private const string PicturePath = "/p/network/";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[SampleCommunity.People[0].TimeZone];

    // Links to pages expire a day after they were made.
    private static readonly Duration Fresh = Duration.FromHours(20);

    private readonly SandboxClock _clock;
    private readonly SandboxPlatforms _platforms;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = [];

    // A lost one is kept: its cancellation may be taken back.
    private GuidedMeetup? _meetup;

    private (Uri Link, Instant At)? _picture;

    public Guide(SandboxChat chat, SandboxClock clock, SandboxPlatforms platforms)
    {
        (_clock, _platforms) = (clock, platforms);
        foreach (var id in chat.Cards().Select(ShortIds.Find).OfType<string>())
            _seen.Add(id);
        chat.Happened += See;
    }

    /// <summary>What one may do after the guide: let the meetup come back every week.</summary>
    public static GuideStep Further { get; } = new(
        "Make it a series",
        "The command is filled in. Send it, then press Start.",
        "Make it a series",
        StepState.Open,
        Host,
        "/meetup series create \"Coffee in Leeds\" when: every Saturday 10:00 where: Bean Bros",
        PointAt.Composer);

    public IReadOnlyList<GuideStep> Steps()
    {
        lock (_gate)
        {
            var meetup = Followed;
            var place = meetup?.Place ?? SampleCommunity.HomeChannel;
            return
            [
                new(
                    "Propose a meetup",
                    _meetup is { IsLost: true }
                        ? "The meetup of this guide was cancelled, or is over without Cleo. Propose another."
                        : "The command is filled in. Send it as it is, or change it first.",
                    "Fill it in",
                    State(meetup is not null, false),
                    Host,
                    Proposal(),
                    PointAt.Composer) { HintBefore = _meetup is { IsLost: true } ? null : "Ana does it with a command. The button fills it in." },
                new(
                    "Vote as Ben",
                    "Tick the times that work for Ben, then press Done.",
                    "Be Ben",
                    State(meetup is { HasVote: true }, meetup is { HasTime: true }),
                    GuidedMeetup.Voter,
                    PointAt: PointAt.Menu) { In = place },
                new(
                    "Decide as Ana",
                    "The command is filled in. It closes the poll on its best time.",
                    "Be Ana",
                    State(meetup is { HasTime: true }, false),
                    Host,
                    $"/meetup decide {meetup?.Id}".TrimEnd(),
                    PointAt.Composer) { In = place, HintBefore = "She closes the poll on its best time. The button fills in the command." },
                new(
                    "Say you're going as Cleo",
                    "Press Going on the card.",
                    "Be Cleo",
                    State(meetup is { HasGuest: true }, false),
                    GuidedMeetup.Guest,
                    PointAt: PointAt.Button) { In = place },
                new(
                    "See the reminder arrive",
                    "The clock moves to the day before. Cleo gets a message.",
                    "Go to the reminder",
                    State(meetup is { IsReminded: true }, meetup is { IsOver: true }),
                    GuidedMeetup.Guest) { In = Conversation.DirectId(GuidedMeetup.Guest), Move = ClockMoves.ToReminder },
                meetup is { Question: null, IsReminded: true } or { Question: null, IsOver: true }
                    ? new(
                        "Say who Cleo met",
                        "The day after, everybody is asked. You answer for Cleo.",
                        "Skip to the day after",
                        State(meetup.HasMet, false),
                        GuidedMeetup.Guest,
                        PointAt: PointAt.Button) { In = Conversation.DirectId(GuidedMeetup.Guest), Move = ClockMoves.ToDayAfter }
                    : new(
                        "Say who Cleo met",
                        "Press an answer below the bot's question.",
                        "Show the question",
                        State(meetup is { HasMet: true }, false),
                        GuidedMeetup.Guest,
                        PointAt: PointAt.Button) { In = Conversation.DirectId(GuidedMeetup.Guest) },
                new(
                    "See who met whom",
                    "The command is filled in. Send it, then press See the picture.",
                    "Fill it in",
                    State(meetup is { IsLookedAt: true }, false),
                    GuidedMeetup.Guest,
                    "/meetup connections",
                    PointAt.Composer)
                {
                    In = Conversation.DirectId(GuidedMeetup.Guest),
                    HintBefore = "Cleo asks for it with a command. The button fills it in.",
                },
            ];
        }
    }

    /// <summary>The short id of the guide's meetup.</summary>
    public string? MeetupId
    {
        get
        {
            lock (_gate)
                return Followed?.Id;
        }
    }

    /// <summary>The picture that the guest was last shown the way to; null when there is none, or its link is not fresh any more.</summary>
    public Uri? Picture
    {
        get
        {
            lock (_gate)
                return _picture is { } picture && _clock.Now - picture.At < Fresh ? picture.Link : null;
        }
    }

    /// <summary>The message with the card of the guide's meetup in that conversation; null when there is none.</summary>
    public long? FindCard(string conversationId)
    {
        lock (_gate)
        {
            if (Followed is not { } meetup)
                return null;
            if (conversationId == Conversation.DirectId(GuidedMeetup.Guest))
                return meetup.Question;
            return meetup.Cards.TryGetValue(conversationId, out var message) ? message : null;
        }
    }

    private GuidedMeetup? Followed => _meetup is { IsLost: false } ? _meetup : null;

    // The times are far enough ahead for votes and a reminder.
    private string Proposal()
    {
        var isWeekendNear = _clock.Now.InZone(Zone).DayOfWeek is IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        var when = isWeekendNear ? "Wed 6pm, Thu 7pm" : "Sat 10am, Sun 2pm";
        return $"/meetup propose \"Coffee in Leeds\" when: {when} where: Bean Bros";
    }

    private static StepState State(bool isDone, bool isPassed) =>
        isDone ? StepState.Done : isPassed ? StepState.Passed : StepState.Open;

    private void See(Happening happening)
    {
        lock (_gate)
        {
            switch (happening)
            {
                case Happening.Acted act:
                    _meetup = _meetup?.After(act);
                    break;
                case Happening.Posted { Message: { Card: { } card, OnlyFor: GuidedMeetup.Guest } } when FindPicture(card) is { } link:
                    _picture = (link, _clock.Now);
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

    private static Uri? FindPicture(Card card) => card.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items)
        .Select(button => button.Link).FirstOrDefault(link => link?.AbsolutePath.StartsWith(PicturePath, StringComparison.Ordinal) == true);

    private void SeeCard(SandboxMessage message, Card card)
    {
        var isInChannel = SampleCommunity.FindConversation(message.ConversationId) is { IsChannel: true };
        // What the sample people proposed before the page opened is not the reader's.
        if (isInChannel && ShortIds.Find(card) is { } id && _seen.Add(id)
            && Followed is null && GuidedMeetup.HasHeading(card) && _platforms.Preparing.IsCompleted)
            _meetup = new GuidedMeetup(id);
        if (_meetup is not { } meetup)
            return;
        if (isInChannel && ShortIds.Find(card) == meetup.Id)
            _meetup = meetup.After(message, card);
        else if (!isInChannel && ShortIds.IsAbout(card, meetup.Id))
            _meetup = meetup.AfterDirect(message, card);
    }
}
