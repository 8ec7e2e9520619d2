using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Time;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Texts;

/// <summary>Seen on Wed 2 Dec 2026 14:10 in London.</summary>
public sealed class TimePhrasesTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData(2, "today")]
    [InlineData(3, "tomorrow")]
    [InlineData(5, "in 3 days")]
    [InlineData(1, "yesterday")]
    public void A_whole_day_is_so_many_days_away_and_no_hours(int day, string distance)
    {
        var phrases = At(2, 14);

        Assert.Equal($"{TimeText.Of(OnDay(day), London, phrases.Now)} ({distance})", Show(phrases.Span(OnDay(day), Duration.FromHours(2))));
    }

    [Theory]
    [InlineData(2, 23, "in 3 days")]
    [InlineData(4, 23, "tomorrow")]
    [InlineData(5, 0, "today")]
    [InlineData(6, 0, "day 2 of 3")]
    [InlineData(7, 23, "day 3 of 3")]
    [InlineData(8, 0, "yesterday")]
    [InlineData(10, 9, "3 days ago")]
    public void Several_days_have_their_last_one_and_are_counted_while_they_last(int day, int hour, string distance) =>
        Assert.Equal($"Sat 5 – Mon 7 Dec ({distance})", Show(At(day, hour).Span(OnDay(5), Duration.FromDays(3))));

    [Fact]
    public void Days_are_those_of_the_readers_calendar()
    {
        var auckland = new TimePhrases(DateTimeZoneProviders.Tzdb["Pacific/Auckland"], At(3, 12).Now);

        Assert.Equal("Sat 5 Dec (tomorrow)", Show(auckland.Span(OnDay(5), Duration.FromHours(2))));
    }

    [Theory]
    [InlineData(10, 2, "Sat 5 Dec 10:00 (London time)–Sat 5 Dec 12:00 (London time)", MomentStyle.TimeOnly)]
    [InlineData(22, 2, "Sat 5 Dec 22:00 (London time)–Sun 6 Dec 00:00 (London time)", MomentStyle.TimeOnly)]
    [InlineData(22, 5, "Sat 5 Dec 22:00 (London time) – Sun 6 Dec 03:00 (London time)", MomentStyle.Full)]
    [InlineData(10, 30, "Sat 5 Dec 10:00 (London time) – Sun 6 Dec 16:00 (London time)", MomentStyle.Full)]
    public void The_end_has_its_date_when_that_is_another_day(int hour, int hours, string expected, MomentStyle style)
    {
        var text = At(2, 14).Span(MeetupTime.At(BotHarness.At(5, hour)), Duration.FromHours(hours));
        var moments = text.Spans.OfType<Span.Timestamp>().ToList();

        Assert.Equal(style, moments[1].Style);
        Assert.StartsWith(expected, string.Concat(text.Spans.Select(Fallback)), StringComparison.Ordinal);
    }

    private static TimePhrases At(int day, int hour) => new(London, BotHarness.At(day, hour));

    private static MeetupTime OnDay(int day) => MeetupTime.OnDay(new LocalDate(2026, 12, day));

    private static string Show(RichText text)
    {
        Assert.Empty(text.Spans.OfType<Span.Timestamp>());
        return string.Concat(text.Spans.Select(Fallback));
    }

    private static string Fallback(Span span) => span switch
    {
        Span.Timestamp moment => moment.Fallback,
        Span.Strong strong => strong.Text,
        Span.Plain plain => plain.Text,
        _ => "",
    };
}
