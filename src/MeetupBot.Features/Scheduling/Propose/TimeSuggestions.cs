using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>
/// Shows how typed times are understood: with weekday, date, start, end and zone. One reading keeps its text as typed; each of several
/// readings, and each correction, brings text that is read as nothing else.
/// </summary>
internal static class TimeSuggestions
{
    /// <summary>The longest label and value of a suggestion on the narrowest platform.</summary>
    private const int Most = 100;

    private const int MostFixes = 4;

    public static IReadOnlyList<Suggestion> Suggest(InteractionContext context, string option, string typed) => Suggest(context, option, typed, null, null, mayBeOne: false);

    /// <summary>The same for a new meetup, with what is typed in the other options.</summary>
    public static IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => Suggest(
        context,
        typing.Option,
        typing.Typed,
        DurationReader.Read(typing.Options.GetValueOrDefault(ProposalForm.Duration)),
        typing.Options.GetValueOrDefault(ProposalForm.When),
        mayBeOne: typing.Option == ProposalForm.When);

    /// <param name="mayBeOne">Whether days may become one meetup.</param>
    private static IReadOnlyList<Suggestion> Suggest(InteractionContext context, string option, string typed, Duration? given, string? when, bool mayBeOne)
    {
        var value = typed.Trim();
        if (value.Length is 0 or > Most)
            return [];
        var zone = context.Caller.Zone;
        var text = new TimeOptionText(zone, context.Now);
        var reading = context.Reading with { GivenDuration = given };
        var isMoment = option == ProposalForm.Closes;
        var read = Read(value);
        var offered = Offer(value, read, Read, text, zone, given, isMoment);
        return read is WhenReading.Understood understood && mayBeOne && given is null ? [.. offered, .. AsOne(value, understood, reading, text)] : offered;

        WhenReading Read(string one) => isMoment ? ClosesReader.Read(one, context.Reading, FirstOf(when, reading)) : WhenReader.Read(one, reading);
    }

    /// <param name="readAgain">Reads a correction as it would be read in its place.</param>
    public static IReadOnlyList<Suggestion> Offer(
        string value, WhenReading read, Func<string, WhenReading> readAgain, TimeOptionText text, DateTimeZone zone, Duration? given, bool isMoment)
    {
        var room = Most - $" ({ZoneNames.TimeOf(zone)})".Length;
        return read switch
        {
            WhenReading.Understood understood => [new(Zoned(TimeOptionText.Join(text.WriteAll(understood, given, isMoment), room)), value)],
            WhenReading.Choices { Options: var options } when options.All(one => one.Text.Length <= Most) => [.. Labels(options, text, given, isMoment, room).Zip(options, (label, one) => new Suggestion(Zoned(label), one.Text))],
            WhenReading.Choices => [new(DisplayText.Shorten(Words.AsksWhichReading, Most), value)],
            WhenReading.Refused { Problem: var problem } =>
            [
                new(DisplayText.Shorten(problem.Message, Most), value),
                .. problem.Fixes.Where(fix => fix.Text.Length <= Most).Take(MostFixes)
                    .Select(fix => new Suggestion(DisplayText.Shorten(text.Relabel(fix, readAgain(fix.Text), given, isMoment, Most).Label, Most), fix.Text))
                    .DistinctBy(suggestion => suggestion.Label),
            ],
            _ => [],
        };

        string Zoned(string said) => DisplayText.Shorten($"{said} ({ZoneNames.TimeOf(zone)})", Most);
    }

    private static MeetupTime? FirstOf(string? when, ReadingContext reading) =>
        when is not null && WhenReader.Read(when, reading) is WhenReading.Understood { Times: [var first, ..] } ? first : null;

    /// <summary>A range of days is a poll of them, and may be meant as one meetup.</summary>
    private static IEnumerable<Suggestion> AsOne(string value, WhenReading.Understood understood, ReadingContext reading, TimeOptionText text)
    {
        if (AsOneRule.FindLength(value, understood, reading) is { } length)
            yield return new(
                DisplayText.Shorten(Words.AsOneMeetup(text.Write(understood.Times[0], length)), Most), text.ForTyping([understood.Times[0]], [length]));
    }

    private static IEnumerable<string> Labels(IReadOnlyList<TimeOption> options, TimeOptionText text, Duration? given, bool isMoment, int room) => isMoment
        ? options.Select(option => text.Write(option.Times[0].Start!.Value))
        : text.WriteLabels(options, given, room);
}
