using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Reads an edit. A new time starts from the meetup's own, in the meetup's zone.</summary>
internal sealed class EditProposalReader(PollScheduleService pollScheduleService, PollTimesReader pollTimesReader, Session session)
{
    private const int MostQuoted = 60;

    public EditReading Read(InteractionContext context, Meetup meetup, ProposalDraft typed)
    {
        var times = ListTimes(meetup);
        var (draft, asked) = EditDurationReader.Read(ContextOf(context, meetup), meetup, times, typed);
        if (asked is not null)
        {
            var others = new ProposalReader(ContextOf(context, meetup));
            return new EditReading(others.Read(draft with { When = null, Duration = null }), [.. others.Problems, asked]);
        }

        var fields = new ProposalReader(ContextOf(context, meetup));
        var proposal = fields.Read(draft with { When = null });
        if (string.IsNullOrWhiteSpace(draft.When))
            return new EditReading(proposal, fields.Problems);
        return ReadWhen(context, meetup, draft.When, draft.Duration) switch
        {
            WhenReading.Understood understood => Take(context, meetup, times, draft, understood, proposal, fields.Problems),
            WhenReading.Choices choices => new EditReading(proposal, [.. fields.Problems, QuestionOf(context, meetup, draft.Duration).Ask(draft.When, choices)]),
            WhenReading.Refused { Problem: var problem } => new EditReading(
                proposal, [.. fields.Problems, new FieldProblem(ProposalForm.When, MessageOf(problem), FixesOf(context, meetup, draft, problem))]),
            _ => new EditReading(proposal, fields.Problems),
        };
    }

    /// <summary>When the meetup is now; all times of a poll.</summary>
    public IReadOnlyList<MeetupTime> ListTimes(Meetup meetup) =>
        meetup.Time is { } time ? [time] : [.. session.Polls.Options(meetup.Id).Select(option => option.Time)];

    /// <param name="duration">The duration as typed beside it, or null.</param>
    public WhenReading ReadWhen(InteractionContext context, Meetup meetup, string text, string? duration)
    {
        var reading = ContextOf(context, meetup) with { GivenDuration = DurationReader.Read(duration) };
        if (meetup.Time is not { } time)
            return pollTimesReader.Read(reading, meetup, text);
        var read = EditReader.Read(text, reading, time, meetup.Duration);
        return read is WhenReading.Refused { Problem.Kind: TimeProblemKind.Past } ? ReadEnd(reading, meetup, time, text) ?? read : read;
    }

    /// <summary>Writes new times of a meetup, which keep its length where none is typed.</summary>
    public TimeOptionText TextOf(Meetup meetup, Instant now)
    {
        var before = ListTimes(meetup);
        return new TimeOptionText(meetup.Zone, now) { UsualLength = time => MoveRule.FindLength(before, meetup.Duration, [time], typed: null) };
    }

    private TimeQuestionText QuestionOf(InteractionContext context, Meetup meetup, string? duration) =>
        new(TextOf(meetup, context.Now), ContextOf(context, meetup), DurationReader.Read(duration));

    private static ReadingContext ContextOf(InteractionContext context, Meetup meetup) => context.Reading with { Zone = meetup.Zone };

    /// <param name="times">When the meetup is now; all times of a poll.</param>
    private EditReading Take(
        InteractionContext context,
        Meetup meetup,
        IReadOnlyList<MeetupTime> times,
        ProposalDraft draft,
        WhenReading.Understood understood,
        Proposal fields,
        IReadOnlyList<FieldProblem> problems)
    {
        if (LongestRule.Find(understood, meetup.Zone, context.Now) is { } tooLong)
            return new EditReading(fields, [.. problems, tooLong]);
        var typed = fields.Duration ?? understood.Length;
        var proposal = fields with
        {
            Times = understood.Times,
            Lengths = understood.Lengths,
            Duration = MoveRule.FindLength(times, meetup.Duration, understood.Times, typed),
            DroppedPast = understood.DroppedPast,
            Remarks = understood.Remarks,
        };
        if (AskDays(context, meetup, MoveRule.CountDays(times, meetup.Duration), draft, proposal, typed) is { } question)
            return new EditReading(proposal, [.. problems, question]);
        if (meetup.State != MeetupState.Polling || (draft.MaySchedule && proposal.Times.Count == 1))
            return new EditReading(proposal, problems);
        var closing = pollScheduleService.ClosingOf(meetup with { Duration = proposal.Duration!.Value });
        return new EditReading(proposal, [.. problems, .. ProposalDoubtRule.Find(proposal, closing, bounds: null, context.Now, isPoll: true)]);
    }

    /// <summary>Several whole days don't become a few hours of one of them unasked.</summary>
    private FieldProblem? AskDays(InteractionContext context, Meetup meetup, int days, ProposalDraft draft, Proposal proposal, Duration? typed)
    {
        var isPlain = proposal.Times.All(time => time.IsWholeDay) || (typed is not null && (draft.Duration is not null || IsDayTyped(context, meetup, draft, proposal)));
        if (days < 2 || isPlain)
            return null;
        var text = new TimeOptionText(meetup.Zone, context.Now);
        var length = proposal.Duration!.Value;
        var label = TimeOptionText.Join([.. proposal.Times.Select(time => text.Write(time, length))], MostQuoted);
        var clock = new TimeFix(label, text.ForTyping(proposal.Times, [.. proposal.Times.Select(_ => (Duration?)length)]));
        return new FieldProblem(ProposalForm.When, Words.ClockForDays(draft.When!, days), [clock, new TimeFix(Words.KeepTheDays, "")]) { IsQuestion = true };
    }

    /// <summary>Whether the day was typed, and not taken from the meetup: then it is the same however the meetup lies.</summary>
    private bool IsDayTyped(InteractionContext context, Meetup meetup, ProposalDraft draft, Proposal proposal) =>
        meetup.Time is not { Day: { } day }
        || (ReadWhen(context, meetup with { Time = MeetupTime.OnDay(day.PlusDays(1)) }, draft.When!, draft.Duration) is WhenReading.Understood other
            && other.Times.SequenceEqual(proposal.Times));

    /// <summary>A meetup that has begun can be given another end, although its start is over: it is read as just before it began.</summary>
    private static WhenReading.Understood? ReadEnd(ReadingContext reading, Meetup meetup, MeetupTime time, string text)
    {
        var before = time.Span(meetup.Zone, meetup.Duration).Start - Duration.FromSeconds(1);
        return before < reading.Now
            && EditReader.Read(text, reading with { Now = before }, time, meetup.Duration) is WhenReading.Understood { Times: [var same], Length: { } length } end
            && same == time
            && time.Span(meetup.Zone, length).End > reading.Now
                ? end
                : null;
    }

    private static string MessageOf(TimeProblem problem) => problem.Kind == TimeProblemKind.NotOne ? Words.OneTimeOnly : problem.Message;

    /// <summary>Several days in a row may be meant as one meetup.</summary>
    private List<TimeFix> FixesOf(InteractionContext context, Meetup meetup, ProposalDraft draft, TimeProblem problem)
    {
        var fixes = QuestionOf(context, meetup, draft.Duration).Relabel(problem.Fixes, text => ReadWhen(context, meetup, text, draft.Duration));
        if (problem.Kind != TimeProblemKind.NotOne || meetup.Time is not { } time)
            return fixes;
        var asOne = EditReader.Read(draft.When, ContextOf(context, meetup) with { AsOne = true }, time, meetup.Duration);
        if (asOne is not WhenReading.Understood { Times: [var first], Length: { } length } || length > DurationReader.Longest)
            return fixes;
        var days = TimeText.Range(first, length, meetup.Zone, context.Now);
        return [new TimeFix(Words.AsOneMeetup(days), TimeText.ForTyping([first], meetup.Zone, length)), .. fixes];
    }
}

/// <summary>An edit after reading.</summary>
/// <param name="Proposal">The new values; null and an empty list leave a value as it is.</param>
internal sealed record EditReading(Proposal Proposal, IReadOnlyList<FieldProblem> Problems);
