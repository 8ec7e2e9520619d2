using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Reads an edit. A new time starts from the meetup's own, in the meetup's zone; the times of a poll are a new list, or a move of all
/// of them.
/// </summary>
internal sealed class EditProposalReader(Session session)
{
    private const int MostQuoted = 60;

    public EditReading Read(InteractionContext context, Meetup meetup, ProposalDraft draft)
    {
        var fields = new ProposalReader(ContextOf(context, meetup));
        var proposal = fields.Read(draft with { When = null });
        if (string.IsNullOrWhiteSpace(draft.When))
            return new EditReading(proposal, fields.Problems);
        return ReadWhen(context, meetup, draft.When, draft.Duration) switch
        {
            WhenReading.Understood understood => new EditReading(
                proposal with
                {
                    Times = understood.Times,
                    Duration = proposal.Duration ?? understood.Length,
                    DroppedPast = understood.DroppedPast,
                    Remarks = understood.Remarks,
                },
                fields.Problems),
            WhenReading.Choices choices => new EditReading(proposal, [.. fields.Problems, QuestionOf(context, meetup, draft.When, choices)]),
            WhenReading.Refused { Problem: var problem } => new EditReading(
                proposal, [.. fields.Problems, new FieldProblem(ProposalForm.When, MessageOf(problem), FixesOf(context, meetup, draft, problem))]),
            _ => new EditReading(proposal, fields.Problems),
        };
    }

    /// <param name="duration">The duration as typed beside it, or null.</param>
    public WhenReading ReadWhen(InteractionContext context, Meetup meetup, string text, string? duration)
    {
        var reading = ContextOf(context, meetup) with { GivenDuration = DurationReader.Read(duration) };
        return meetup.Time is { } time ? EditReader.Read(text, reading, time, meetup.Duration) : ReadPoll(reading, meetup, text);
    }

    /// <summary>"Sat 5 Dec 07:00", with the end when it was typed; several in a list.</summary>
    public static string LabelOf(TimeOption option, DateTimeZone zone, Instant now) => string.Join(", ", option.Times.Select(
        time => option.Length is { } length ? TimeText.Range(time, length, zone, now) : TimeText.Of(time, zone, now)));

    private static ReadingContext ContextOf(InteractionContext context, Meetup meetup) => context.Reading with { Zone = meetup.Zone };

    private static FieldProblem QuestionOf(InteractionContext context, Meetup meetup, string typed, WhenReading.Choices choices) => new(
        ProposalForm.When,
        Words.WhichIsMeant(DisplayText.Shorten(TypedText.Line(typed) ?? "", MostQuoted)),
        [.. choices.Options.Select(option => new TimeFix(LabelOf(option, meetup.Zone, context.Now), option.Text))])
    {
        IsQuestion = true,
    };

    private static string MessageOf(TimeProblem problem) => problem.Kind == TimeProblemKind.NotOne ? Words.OneTimeOnly : problem.Message;

    /// <summary>Several days in a row may be meant as one meetup.</summary>
    private static IReadOnlyList<TimeFix> FixesOf(InteractionContext context, Meetup meetup, ProposalDraft draft, TimeProblem problem)
    {
        if (problem.Kind != TimeProblemKind.NotOne || meetup.Time is not { } time)
            return problem.Fixes;
        var asOne = EditReader.Read(draft.When, ContextOf(context, meetup) with { AsOne = true }, time, meetup.Duration);
        if (asOne is not WhenReading.Understood { Times: [var first], Length: { } length })
            return problem.Fixes;
        var days = TimeText.Range(first, length, meetup.Zone, context.Now);
        return [new TimeFix(Words.AsOneMeetup(days), TimeText.ForTyping([first], meetup.Zone, length)), .. problem.Fixes];
    }

    private WhenReading ReadPoll(ReadingContext reading, Meetup meetup, string text) =>
        MoveAll(reading, meetup, text) ?? WhenReader.Read(text, reading);

    /// <summary>What moves every time of a poll by the same, such as "+1h"; what would be over is left out.</summary>
    private WhenReading.Understood? MoveAll(ReadingContext reading, Meetup meetup, string text)
    {
        var moved = new List<(LocalDateTime From, LocalDateTime To, MeetupTime Time)>();
        var dropped = 0;
        foreach (var option in session.Polls.Options(meetup.Id))
        {
            switch (EditReader.Read(text, reading, option.Time, meetup.Duration))
            {
                case WhenReading.Understood { Times: [var time] }:
                    moved.Add((LocalOf(option.Time, reading.Zone), LocalOf(time, reading.Zone), time));
                    break;
                case WhenReading.Refused { Problem.Kind: TimeProblemKind.Past }:
                    dropped++;
                    break;
                default:
                    return null;
            }
        }

        // What brings different times to one is no move but a new list.
        var isMove = moved.Count > 0 && moved.Select(move => Period.Between(move.From, move.To, PeriodUnits.Minutes).Minutes).Distinct().Count() == 1;
        return isMove ? new WhenReading.Understood([.. moved.Select(move => move.Time)]) { DroppedPast = dropped } : null;
    }

    private static LocalDateTime LocalOf(MeetupTime time, DateTimeZone zone) =>
        time.Day is { } day ? day.AtMidnight() : time.Start!.Value.InZone(zone).LocalDateTime;
}

/// <summary>An edit after reading.</summary>
/// <param name="Proposal">The new values; null and an empty list leave a value as it is.</param>
internal sealed record EditReading(Proposal Proposal, IReadOnlyList<FieldProblem> Problems);
