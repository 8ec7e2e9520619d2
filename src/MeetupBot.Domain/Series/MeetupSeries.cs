using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>A rule that proposes the next meetup by itself.</summary>
public sealed record MeetupSeries
{
    public required SeriesId Id { get; init; }
    public required CommunityId Community { get; init; }

    /// <summary>Where it was made. It stays there when linked communities are separated.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>The conversation in <see cref="Space"/> that gets its cards, by the platform's id.</summary>
    public required string Channel { get; init; }

    /// <summary>Who sees it, as who sees its channel was known last.</summary>
    public Audience Audience { get; init; }

    public required string Title { get; init; }

    /// <summary>Places that take turns, in order. None: no place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Null: whoever made it has left, and nobody has taken it over. It is paused then.</summary>
    public MemberId? Organizer { get; init; }

    public Duration Duration { get; init; } = Meetup.DefaultDuration;
    public int? Capacity { get; init; }

    /// <summary>Its own, whatever becomes of the community's.</summary>
    public required DateTimeZone Zone { get; init; }

    public required SeriesPattern Pattern { get; init; }

    /// <summary>The last day, included. Null: no end.</summary>
    public LocalDate? EndsOn { get; init; }

    /// <summary>How many dates are left, counting those that will be skipped. Null: no end.</summary>
    public int? TimesLeft { get; init; }

    public SeriesState State { get; init; }

    /// <summary>The first day on which it goes on. Null: it is not paused, or without an end.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>All its dates up to this day are dealt with: made, skipped or missed.</summary>
    public required LocalDate DoneUntil { get; init; }

    /// <summary>How many meetups it has made, which says whose and which place's turn it is.</summary>
    public int Turn { get; init; }

    public IReadOnlyList<SeriesSkip> Skips { get; init; } = [];

    public IReadOnlyList<SeriesMove> Moves { get; init; } = [];

    public required Instant CreatedAt { get; init; }
    public required Instant ChangedAt { get; init; }

    /// <summary>Whether the whole community sees it.</summary>
    public bool IsOpen => Audience is Audience.Community or Audience.Everybody;

    /// <summary>The place whose turn it is.</summary>
    public string? Place => Places.Count == 0 ? null : Places[Turn % Places.Count];

    /// <summary>The next date, skipped or not. Null: it has had all of them.</summary>
    public SeriesOccurrence? Next => Ahead(1).FirstOrDefault();

    /// <summary>
    /// The next dates, those that are skipped among them, by the rule's order; what is moved has its new times. Only those that are taken are
    /// worked out.
    /// </summary>
    public IEnumerable<SeriesOccurrence> Ahead(int most) =>
        Pattern.From(DoneUntil.PlusDays(1), Zone).TakeWhile(one => !(one.Date > EndsOn)).Take(Math.Min(most, TimesLeft ?? most)).Select(OnItsDay);

    /// <summary>Whether a meetup that is not posted yet will be on this day.</summary>
    /// <param name="except">The rule's date of one that does not count.</param>
    public bool WillMeetOn(LocalDate day, LocalDate? except) => State == SeriesState.Running && Pattern.From(DoneUntil.PlusDays(1), Zone)
        .TakeWhile(one => !(one.Date > EndsOn)).Take(TimesLeft ?? int.MaxValue).TakeWhile(one => one.Date <= LocalDate.Max(day, LastMoved)).Select(OnItsDay)
        .Any(one => one.Date != except && SkipOf(one.Date) is null && !(one.Date < PausedUntil) && one.Times.Any(time => time.DateIn(Zone) == day));

    public SeriesSkip? SkipOf(LocalDate date) => Skips.FirstOrDefault(skip => skip.Covers(date));

    /// <summary>The series after a date was dealt with.</summary>
    public MeetupSeries After(SeriesOccurrence occurrence) => this with { DoneUntil = occurrence.Date, TimesLeft = TimesLeft - 1 };

    private LocalDate LastMoved => Moves.Count == 0 ? DoneUntil : Moves.Max(move => move.Date);

    private SeriesOccurrence OnItsDay(SeriesOccurrence one) => Moves.FirstOrDefault(move => move.Date == one.Date) is { } move
        ? one.PlusDays(Period.DaysBetween(move.Date, move.To), Zone)
        : one;

    /// <summary>
    /// Another rule from the next date on. A week or month that has had its meetup gets no second one, unless only the clock is another.
    /// </summary>
    /// <param name="today">In its zone.</param>
    public MeetupSeries With(SeriesWish wish, LocalDate today)
    {
        var rules = wish.Pattern.Slots.Select(slot => slot.Rule);
        var isSameDays = rules.SequenceEqual(Pattern.Slots.Select(slot => slot.Rule)) && wish.From is null;
        var changed = this with { EndsOn = wish.EndsOn, TimesLeft = wish.Times };
        if (isSameDays)
            return changed with { Pattern = Pattern with { Slots = wish.Pattern.Slots } };
        var free = Turn > 0 ? LocalDate.Max(wish.Pattern.EndOfPeriod(DoneUntil).PlusDays(1), today) : today;
        var start = LocalDate.Max(wish.From ?? free, LocalDate.Max(free, DoneUntil.PlusDays(1)));
        return changed with { Pattern = SeriesPattern.Begin(wish.Pattern.Slots, start) ?? wish.Pattern };
    }
}
