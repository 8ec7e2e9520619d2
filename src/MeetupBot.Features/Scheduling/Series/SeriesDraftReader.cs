using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Series.Reading;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Reads the draft of a series field by field and collects all problems.</summary>
internal static class SeriesDraftReader
{
    private static readonly char[] BetweenPlaces = ['\n', ';', '|'];

    /// <param name="before">The series that is changed. Its own words mean what they meant when they were typed.</param>
    /// <returns>Null where something is missing or unreadable.</returns>
    public static (SeriesPlan? Plan, IReadOnlyList<FieldProblem> Problems) Read(ReadingContext context, ProposalDraft draft, MeetupSeries? before)
    {
        var reader = new ProposalReader(context);
        var proposal = reader.Read(draft with { When = null, Closes = null, Where = null });
        var problems = reader.Problems.ToList();
        if (proposal.Title is null && problems.All(problem => problem.Field != ProposalForm.Title))
            problems.Add(new(ProposalForm.Title, Words.NeedsTitle, []));
        var places = ReadPlaces(draft.Where, problems);
        var (wish, offers) = ReadWhen(context, draft.When, before, problems);
        return problems.Count > 0 || wish is null
            ? (null, problems)
            : (new SeriesPlan(proposal.Title!, places, proposal.Duration ?? wish.Length ?? before?.Duration ?? Meetup.DefaultDuration, proposal.Capacity, proposal.Description, wish) { Offers = offers }, problems);
    }

    /// <summary>The draft of a change, filled in with what it is.</summary>
    public static ProposalDraft DraftOf(MeetupSeries series) => new()
    {
        Series = series.Id.Value,
        Title = series.Title,
        When = SeriesText.Write(WishOf(series)),
        Where = series.Places.Count == 0 ? null : string.Join("; ", series.Places),
        Duration = DurationText.Of(series.Duration),
        Capacity = series.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Description = series.Description,
        Channel = series.Channel,
    };

    public static SeriesWish WishOf(MeetupSeries series) => new(series.Pattern) { EndsOn = series.EndsOn, Times = series.TimesLeft };

    private static List<string> ReadPlaces(string? typed, List<FieldProblem> problems)
    {
        var places = (typed ?? "").Split(BetweenPlaces).Select(TypedText.Line).OfType<string>().ToList();
        if (places.Find(place => place.Length > Meetup.PlaceLength) is { } tooLong)
            problems.Add(new(ProposalForm.Where, Words.TooLong(ProposalForm.Where, Meetup.PlaceLength, tooLong.Length), []));
        return places;
    }

    private static (SeriesWish? Wish, IReadOnlyList<SeriesOffer> Offers) ReadWhen(
        ReadingContext context, string? typed, MeetupSeries? before, List<FieldProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            problems.Add(new(ProposalForm.When, Words.NeedsWhen, []));
            return default;
        }

        if (before is not null && typed.Trim() == SeriesText.Write(WishOf(before)))
            return (WishOf(before), []);
        switch (SeriesReader.Read(typed, context))
        {
            case SeriesReading.Understood understood:
                return (understood.Wish, understood.Offers);
            case SeriesReading.Choices choices:
                problems.Add(new(ProposalForm.When, choices.Question, [.. choices.Options.Select(option => new TimeFix(option.Label, option.Text))]) { IsQuestion = true });
                break;
            case SeriesReading.Refused refused:
                problems.Add(new(ProposalForm.When, refused.Message, [.. refused.Fixes.Select(fix => new TimeFix(fix.Label, fix.Text))]));
                break;
        }

        return default;
    }
}

/// <summary>A series after reading.</summary>
/// <param name="Places">They take turns. Empty: none.</param>
internal sealed record SeriesPlan(
    string Title, IReadOnlyList<string> Places, Duration Duration, int? Capacity, string? Description, SeriesWish Wish)
{
    public IReadOnlyList<SeriesOffer> Offers { get; init; } = [];
}
