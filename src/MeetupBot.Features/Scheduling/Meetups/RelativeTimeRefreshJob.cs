using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Redraws cards of upcoming meetups on platforms that do not update "in 3 days" themselves: twice a day, and hourly on the last day.
/// Cards of whole days count their days in words on every platform, and are redrawn when a day ends at the meetup's place.
/// </summary>
internal sealed class RelativeTimeRefreshJob(MeetupCardPosts meetupCardPosts, Session session) : IJob
{
    private static readonly Duration Usual = Duration.FromHours(12);
    private static readonly Duration LastDay = Duration.FromHours(24);
    private static readonly Duration Often = Duration.FromHours(1);

    public static string Kind => "card.distance";

    public static string Describe(string title) => $"The card of {title} says how far off it is";

    public static string DescribeDone(string title) => $"The card of {title} said how far off it is";

    public void Run(JobContext job)
    {
        if (job.Meetup is { } meetup && (IsInWords(meetup) || NextAt(meetup, job.Now) is not null))
            meetupCardPosts.RefreshCards(meetup.Id);
    }

    /// <summary>Whether no platform can keep the distance on its card current.</summary>
    public static bool IsInWords(Meetup meetup) => meetup is { State: MeetupState.Scheduled, Time.IsWholeDay: true };

    /// <summary>Schedules the next refresh after a card was shown.</summary>
    public void ScheduleNext(Meetup meetup, Instant now)
    {
        if (NextAt(meetup, now) is not { } next)
            return;
        session.Due.Schedule(new DueItem
        {
            Kind = Kind,
            Key = $"{Kind}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = next,
        });
    }

    /// <summary>Null if the card's time has passed or the meetup is cancelled.</summary>
    private static Instant? NextAt(Meetup meetup, Instant now)
    {
        if (IsInWords(meetup))
            return now < meetup.Span!.Value.End ? meetup.Zone.AtStartOfDay(now.InZone(meetup.Zone).Date.PlusDays(1)).ToInstant() : null;
        var spokenOf = meetup.State switch
        {
            MeetupState.Polling => meetup.PollClosesAt,
            MeetupState.Scheduled => meetup.Span?.Start,
            _ => null,
        };
        if (spokenOf is not { } instant || instant <= now)
            return null;
        return instant - now > LastDay ? Instant.Min(now + Usual, instant - LastDay) : now + Often;
    }
}
