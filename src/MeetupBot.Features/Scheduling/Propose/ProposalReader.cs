using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Reads a draft field by field and collects all problems.</summary>
internal sealed class ProposalReader(ReadingContext context)
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public IReadOnlyList<FieldProblem> Check(ProposalDraft draft)
    {
        Read(draft);
        return _problems;
    }

    public Proposal Read(ProposalDraft draft)
    {
        var title = Line(ProposalForm.Title, draft.Title, Meetup.TitleLength);
        var (times, length) = Times(draft.When);
        var closes = Closes(draft.Closes);
        return new Proposal(
            title,
            times,
            Line(ProposalForm.Where, draft.Where, Meetup.PlaceLength),
            Duration(draft.Duration) ?? length,
            closes,
            Capacity(draft.Capacity),
            Paragraph(draft.Description));
    }

    private string? Line(string field, string? text, int length)
    {
        var cleaned = TypedText.Line(text);
        if (cleaned is null || cleaned.Length <= length)
            return cleaned;
        _problems.Add(new(field, Words.TooLong(field, length, cleaned.Length), []));
        return null;
    }

    private string? Paragraph(string? text)
    {
        var cleaned = TypedText.Paragraph(text);
        if (cleaned is null || cleaned.Length <= Meetup.DescriptionLength)
            return cleaned;
        var message = Words.TooLong(ProposalForm.Description, Meetup.DescriptionLength, cleaned.Length);
        _problems.Add(new(ProposalForm.Description, message, []));
        return null;
    }

    private (IReadOnlyList<MeetupTime> Times, Duration? Length) Times(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ([], null);
        switch (WhenReader.Read(text, context))
        {
            case WhenReading.Understood understood:
                return (understood.Times, understood.Length);
            case WhenReading.Refused { Problem: var problem }:
                _problems.Add(new(ProposalForm.When, problem.Message, problem.Fixes));
                break;
        }

        return ([], null);
    }

    private Instant? Closes(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (ClosesReader.Read(text, context))
        {
            case WhenReading.Understood understood:
                return understood.Times[0].Start;
            case WhenReading.Refused { Problem: var problem }:
                _problems.Add(new(ProposalForm.Closes, problem.Message, problem.Fixes));
                break;
        }

        return null;
    }

    private Duration? Duration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DurationReader.Read(text) is { } duration)
            return duration;
        _problems.Add(new(ProposalForm.Duration, Words.UnreadableDuration(text), []));
        return null;
    }

    private int? Capacity(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var places)
            && places is >= 1 and <= Meetup.MostPlaces)
            return places;
        _problems.Add(new(ProposalForm.Capacity, Words.UnreadableCapacity(text), []));
        return null;
    }
}

/// <param name="Message">What is wrong and what would work.</param>
/// <param name="Fixes">Corrected values of the same field, each one press away.</param>
internal sealed record FieldProblem(string Field, string Message, IReadOnlyList<TimeFix> Fixes);

/// <summary>A draft after reading. Missing fields are null.</summary>
internal sealed record Proposal(
    string? Title,
    IReadOnlyList<MeetupTime> Times,
    string? Place,
    Duration? Duration,
    Instant? Closes,
    int? Capacity,
    string? Description);
