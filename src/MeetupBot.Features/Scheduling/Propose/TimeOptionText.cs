using MeetupBot.Application.Texts;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Writes times with weekday, date, clock and end as plain text, for buttons and suggestions, which can't show each reader's clock.</summary>
/// <param name="zone">The meetup's.</param>
internal sealed class TimeOptionText(DateTimeZone zone, Instant now)
{
    /// <summary>How long a time lasts where nothing says so.</summary>
    public Func<MeetupTime, Duration> UsualLength { get; init; } = _ => Meetup.DefaultDuration;

    /// <summary>Labels that differ from each other. Where not all times fit, those come first in which the options differ.</summary>
    /// <param name="given">How long the meetup takes by its own field; null: as long as all were typed, or the default.</param>
    public IReadOnlyList<string> WriteLabels(IReadOnlyList<TimeOption> options, Duration? given, int length)
    {
        var said = options.Select(option => WriteAll(option.Times, given ?? option.Length)).ToList();
        var common = said.Skip(1).Aggregate(said[0].ToHashSet(), (same, other) => [.. same.Intersect(other)]);
        var labels = said.Select(times =>
        {
            var all = string.Join(", ", times);
            return all.Length <= length ? all : Join([.. times.Except(common), .. times.Where(common.Contains)], length);
        }).ToList();
        if (options.Any(option => PlaceOf(option) is null))
            labels = [.. labels.Zip(options, (label, option) => PlaceOf(option) is { } place ? Words.ByClockOf(label, place) : label)];
        return labels.Distinct().Count() == labels.Count
            ? labels
            : [.. labels.Select((label, index) => DisplayText.Shorten($"{index + 1} · {label}", length))];
    }

    /// <summary>The place whose clock makes an option, said where another one goes by the meetup's.</summary>
    private static string? PlaceOf(TimeOption option) => option.Remarks.FirstOrDefault(remark => remark.Kind == TimeRemarkKind.ZoneRead)?.Text;

    /// <summary>As many as fit, and how many more: "Sat 5 Dec 10:00–12:00 and 3 more".</summary>
    public static string Join(IReadOnlyList<string> times, int length)
    {
        for (var shown = times.Count; shown > 1; shown--)
        {
            var text = Words.AndMore(string.Join(", ", times.Take(shown)), times.Count - shown);
            if (text.Length <= length)
                return text;
        }

        return DisplayText.Shorten(times.Count == 0 ? "" : Words.AndMore(times[0], times.Count - 1), length);
    }

    /// <summary>"Use Sat 5 Dec 10:00–12:00 and 3 more": what a correction makes; of one that would ask again, that it does.</summary>
    /// <param name="read">What its text is read as.</param>
    /// <param name="given">How long the meetup takes by its own field; null: as long as was typed, or the default.</param>
    /// <param name="isMoment">Whether it is a close, which has no end.</param>
    public TimeFix Relabel(TimeFix fix, WhenReading read, Duration? given, bool isMoment, int length) => read switch
    {
        WhenReading.Understood understood => fix with { Label = Words.UseIt(Join(WriteAll(understood, given, isMoment), length - Words.UseIt("").Length)) },
        WhenReading.Choices => fix with { Label = DisplayText.Shorten(Words.UseAndAsk(fix.Text), length) },
        _ => fix,
    };

    public List<string> WriteAll(WhenReading.Understood understood, Duration? given, bool isMoment) => isMoment
        ? [.. understood.Times.Select(time => Write(time.Start!.Value))]
        : WriteAll(understood.Times, given ?? understood.Length);

    /// <summary>A meetup has one length, which is also that of times that were typed with different ends.</summary>
    private List<string> WriteAll(IReadOnlyList<MeetupTime> times, Duration? length) => [.. times.Select(time => Write(time, length ?? UsualLength(time)))];

    public string Write(MeetupTime time, Duration duration) => TimeText.Range(time, duration, zone, now);

    public string Write(Instant closes) => TimeText.Of(MeetupTime.At(closes), zone, now);

    /// <summary>Text that is read as exactly these times, each with its length where one was typed.</summary>
    public string ForTyping(IReadOnlyList<MeetupTime> times, IReadOnlyList<Duration?> lengths) =>
        string.Join(", ", times.Select((time, at) => TimeText.ForTyping([time], zone, at < lengths.Count ? lengths[at] : null)));

    /// <summary>The close that a poll has when none is given.</summary>
    public TimeFix WriteUsual(Instant closes) => new(Words.TheUsual(Write(closes)), ForTyping(closes));

    public string ForTyping(Instant instant) => TimeText.ForTyping([MeetupTime.At(instant)], zone);
}
