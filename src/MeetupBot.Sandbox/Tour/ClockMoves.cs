using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Sample;
using NodaTime;

namespace MeetupBot.Sandbox.Tour;

/// <summary>Moves the clock as the page's buttons say.</summary>
/// <param name="others">Answers for the people whom the reader does not act as.</param>
public sealed class ClockMoves(ISandboxWorld world, ClockAdvancer advancer, SandboxClock clock, Guide guide, OtherGuests others)
{
    public const string ToNext = "next";
    public const string ToFarNext = "far";
    public const string ByHour = "hour";
    public const string ByDay = "day";
    public const string ByWeek = "week";
    public const string ToReminder = "reminder";
    public const string ToDayAfter = "after";

    private static readonly LocalTime Morning = new(10, 0);

    /// <summary>Nothing that is further ahead is gone to without saying so.</summary>
    private static readonly Duration Near = Duration.FromDays(31);

    /// <param name="readerId">Whom the reader acts as.</param>
    public async Task MoveAsync(string move, string readerId, CancellationToken cancellationToken)
    {
        var after = move == ToDayAfter ? FindDayAfter(await world.UpcomingAsync(cancellationToken)) : null;
        var target = move switch
        {
            ToReminder => FindReminder(await world.UpcomingAsync(cancellationToken))?.DueAt,
            ToDayAfter => after?.At,
            ByHour => clock.Now + Duration.FromHours(1),
            ByDay => clock.Now + Duration.FromDays(1),
            ByWeek => clock.Now + Duration.FromDays(7),
            _ => null,
        };
        if (target is { } instant)
            await advancer.ForwardToAsync(instant, cancellationToken);
        else if (move is ToNext or ToFarNext)
            await advancer.NextAsync(move == ToNext ? clock.Now + Near : Instant.MaxValue, cancellationToken);
        if (after is not null && FindQuestion(await world.UpcomingAsync(cancellationToken), after) is { } question)
            await advancer.GoOnToAsync(question.DueAt, cancellationToken);
        if (move == ToDayAfter && guide.MeetupId is { } id)
            await others.AnswerAsync(id, readerId, cancellationToken);
    }

    public bool IsFar(UpcomingWork work) => work.DueAt > clock.Now + Near;

    /// <summary>The first reminder of the guide's meetup.</summary>
    public UpcomingWork? FindReminder(IReadOnlyList<UpcomingWork> upcoming) => upcoming
        .Where(work => work.Kind == WorkKind.Reminder && work.MeetupId == guide.MeetupId).MinBy(work => work.DueAt);

    /// <summary>The day after the meetup that ends next, of all or of the guide: its people are asked then whom they met.</summary>
    public DayAfter? FindDayAfter(IReadOnlyList<UpcomingWork> upcoming)
    {
        var work = upcoming.Where(work => work.Kind is WorkKind.End or WorkKind.FollowUp)
            .OrderBy(work => work.MeetupId is { } id && id == guide.MeetupId ? 0 : 1).ThenBy(work => work.DueAt).FirstOrDefault();
        return work switch
        {
            null => null,
            { Kind: WorkKind.End } => new(SampleWeek.At(LastDay(work).PlusDays(1), Morning), work.Title),
            _ => new(work.DueAt, work.Title),
        };
    }

    /// <summary>After an evening, people are asked later on the day after than in its morning.</summary>
    private static UpcomingWork? FindQuestion(IReadOnlyList<UpcomingWork> upcoming, DayAfter after) => upcoming
        .Where(work => work.Kind == WorkKind.FollowUp && work.Title == after.Title && SampleWeek.DateOf(work.DueAt) == SampleWeek.DateOf(after.At))
        .MinBy(work => work.DueAt);

    private static LocalDate LastDay(UpcomingWork work) => work.Day ?? SampleWeek.DateOf(work.DueAt - Duration.Epsilon);
}

/// <param name="Title">The meetup's.</param>
public sealed record DayAfter(Instant At, string Title);
