using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Decides how long a poll stays open and schedules its close.</summary>
internal sealed class PollScheduleService(
    MeetupsOptions options,
    EffectiveSettings settings,
    MeetupCardPosts meetupCardPosts,
    MeetupViewReader meetupViewReader,
    Session session)
{
    /// <summary>The payloads of a close that somebody chose, and of the usual one. Those from before these were told apart have none.</summary>
    private const string Chosen = "chosen";
    private const string Usual = "usual";

    /// <summary>Whether the poll takes votes. A poll that closed without a time does not until it is kept open.</summary>
    public static bool IsOpen(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Polling, PollClosesAt: { } closes } && closes > now;

    /// <summary>The rule of closing for a poll of this community.</summary>
    public PollClosing ClosingOf(DateTimeZone zone, Duration length, CommunityId community) => new(zone, length, settings.QuietHoursOf(community));

    public PollClosing ClosingOf(Meetup meetup) => ClosingOf(meetup.Zone, meetup.Duration, meetup.Community);

    /// <summary>Of the times that can still be chosen; of all when none can.</summary>
    public PollCloseBounds FindBounds(PollClosing closing, IReadOnlyList<MeetupTime> times, Instant now)
    {
        var open = times.Where(time => closing.CanChoose(time, now)).ToList();
        var counted = open.Count > 0 ? open : times;
        return new PollCloseBounds(closing.Latest(counted, now), closing.Default(counted, options.PollClosesAfter, now));
    }

    /// <summary>Whether somebody chose when the poll closes; where that is not known, somebody may have.</summary>
    public bool IsCloseChosen(MeetupId meetup) => session.Due.Find(CloseKeyOf(meetup))?.Payload != Usual;

    /// <param name="isChosen">Whether somebody chose the close, so that it outlasts other times of the poll.</param>
    public void ScheduleClose(Meetup meetup, Instant now, bool isChosen)
    {
        var closes = meetup.PollClosesAt!.Value;
        session.Due.Schedule(new DueItem
        {
            Kind = ClosePollJob.Kind,
            Key = CloseKeyOf(meetup.Id),
            MeetupId = meetup.Id,
            DueAt = closes,
            Payload = isChosen ? Chosen : Usual,
        });
        var key = $"{JobKinds.PollNudge}:{meetup.Id}";
        if (ClosingOf(meetup).NudgeAt(closes, now) is not { } nudge)
        {
            session.Due.Cancel(key);
            // Named members are asked at once then, so that they are asked at all.
            session.Due.Move(meetup.Id, JobKinds.PollNudge, now);
            return;
        }

        session.Due.Schedule(new DueItem { Kind = JobKinds.PollNudge, Key = key, MeetupId = meetup.Id, DueAt = nudge });
        // Named members are asked at the same time.
        session.Due.Move(meetup.Id, JobKinds.PollNudge, nudge);
    }

    public Reply KeepOpen(InteractionContext context, Meetup meetup, Poll poll)
    {
        if (FindOpen(meetup, poll, context.Now) is not { Count: > 0 } times)
            return NothingOpen(context, meetup);
        return Reopen(context, meetup, FindBounds(ClosingOf(meetup), times, context.Now).Usual, Words.OpenUntil, isChosen: false);
    }

    /// <param name="closes">As chosen by a host, in seconds since 1970.</param>
    public Reply MoveClose(InteractionContext context, Meetup meetup, Poll poll, long closes)
    {
        if (FindOpen(meetup, poll, context.Now) is not { Count: > 0 } times)
            return NothingOpen(context, meetup);
        var latest = FindBounds(ClosingOf(meetup), times, context.Now).Latest;
        if (closes <= context.Now.ToUnixTimeSeconds() || closes > latest.ToUnixTimeSeconds())
            return new Reply.Private(new Card([new Block.Paragraph(Words.NoSuchCloseNow), .. DrawMenu(meetup, context.Now)])
            {
                Tone = CardTone.Refusal,
            });
        return Reopen(context, meetup, Instant.FromUnixTimeSeconds(closes), Words.SavedAnswersUntil, isChosen: true);
    }

    /// <summary>The menu of other closes; none when there is no choice.</summary>
    public IEnumerable<Block> DrawMenu(Meetup meetup, Instant now) =>
        FindOpen(meetup, session.Polls.Find(meetup.Id), now) is { Count: > 0 } times
            && PollClosesMenu.Draw(meetup, times, FindBounds(ClosingOf(meetup), times, now).Latest, now) is { } menu
            ? [menu]
            : [];

    private static string CloseKeyOf(MeetupId meetup) => $"{ClosePollJob.Kind}:{meetup}";

    private List<MeetupTime> FindOpen(Meetup meetup, Poll poll, Instant now)
    {
        var closing = ClosingOf(meetup);
        return [.. poll.Options.Select(option => option.Time).Where(time => closing.CanChoose(time, now))];
    }

    /// <summary>Why the poll can't be open any more, with what can be done instead.</summary>
    private Reply.Private NothingOpen(InteractionContext context, Meetup meetup) =>
        new(ChosenCard.DrawNothingChosen(meetupViewReader.Read(meetup), canStayOpen: false, context.Now));

    private Reply Reopen(InteractionContext context, Meetup meetup, Instant closes, string said, bool isChosen)
    {
        var open = meetup with { PollClosesAt = closes };
        session.Meetups.Update(open);
        ScheduleClose(open, context.Now, isChosen);
        meetupCardPosts.RefreshCards(open.Id);
        var blocks = new List<Block> { new Block.Paragraph(said + context.Phrases.Until(closes) + ".") };
        if (isChosen)
            blocks.AddRange([.. DrawMenu(open, context.Now), .. OrganizerCard.DrawBrief(open, context.Now), Block.Footer.OfId(open.Id.Value)]);
        // It replaces the card that said when the poll closes: that is no longer true.
        return new Reply.Replace(new Card(blocks) { Tone = CardTone.Settled });
    }
}

/// <param name="Latest">The last close at which every time can still be chosen.</param>
/// <param name="Usual">The close when none is given.</param>
internal sealed record PollCloseBounds(Instant Latest, Instant Usual);
