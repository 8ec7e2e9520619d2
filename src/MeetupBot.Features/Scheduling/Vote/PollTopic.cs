using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>
/// A question about a poll, with its times and the reader's answers as they are when it is sent. A stored card asks in the name of its host; it is
/// sent while the poll is open and its reader does not want to be kept apart from them.
/// </summary>
internal sealed class PollTopic(Session session, IClock clock, EffectiveSettings settings) : ITopic
{
    private const string Changed = "changed";
    private const string Closes = "closes";

    /// <summary>What follows are the times that its reader was asked about.</summary>
    private const char Seen = '\n';

    private readonly Instant _now = clock.GetCurrentInstant();

    public const string Name = "poll";

    /// <summary>Its times have changed.</summary>
    public static Fact TimesChanged { get; } = new(Name, Changed);

    /// <summary>It closes soon.</summary>
    public static Fact ClosesSoon { get; } = new(Name, Closes);

    /// <summary>It is open.</summary>
    public static Fact Open { get; } = new(Name, "");

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        if (item.MemberId is not { } member || item.MeetupId is not { } id
            || session.Meetups.Find(id) is not { } meetup || !PollScheduleService.IsOpen(meetup, _now))
            return null;
        if (card is not null)
            return session.NoThanks.HasSaid(member, meetup.Organizer) ? null : new Told(card, InChannel: inChannel);
        var poll = new Poll(session.Polls.Options(id), []);
        var own = session.Polls.Ballot(id, member);
        var question = detail.Split(Seen)[0];
        var isDone = own.IsFinished(poll.Offered) && (question == Closes || !own.CanCome.IsEmpty);
        var fact = question + Seen + TimeText.ForTyping(poll.Options.Select(option => option.Time), meetup.Zone, meetup.Duration);
        return isDone || fact == detail ? null : Draw(meetup, poll, own, question) with { Fact = fact };
    }

    private Told Draw(Meetup meetup, Poll poll, Ballot own, string asked)
    {
        var phrases = new TimePhrases(settings.ZoneOf(own.Member, meetup), _now);
        RichText title = [new Span.Strong(meetup.Title)];
        var question = asked == Changed ? title + Words.TimesChanged : title + Words.StillOpen + phrases.Until(meetup.PollClosesAt!.Value) + ".";
        return new Told(
            AskCard.Draw(question, meetup, poll, own, phrases),
            InChannel: AskCard.Draw(question, meetup, poll, Ballot.Blank(own.Member), new TimePhrases(meetup.Zone, _now)));
    }
}
