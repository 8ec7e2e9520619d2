using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Decide;

/// <summary>A poll that closed without a time and that its organizer leaves lying is called off once its times are past.</summary>
public sealed class ExpirePoll : IDueJob
{
    private static readonly Duration Grace = Duration.FromDays(2);

    public string Kind => DueKinds.PollExpire;

    public string Describe(string title) => $"{title} is called off unless a time is chosen";

    public static void Schedule(DueTurn turn, Meetup meetup, Poll poll)
    {
        var last = poll.Options.Max(option => option.Time.Span(meetup.Zone, meetup.Duration).End);
        turn.Session.Due.Schedule(new DueItem
        {
            Kind = DueKinds.PollExpire,
            Key = $"{DueKinds.PollExpire}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = Instant.Max(last, turn.Now) + Grace,
        });
    }

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is { State: MeetupState.Polling, PollClosesAt: null } meetup)
            turn.Scope.Canceller.Cancel(meetup, by: null, Words.NoTimeFound);
    }
}
