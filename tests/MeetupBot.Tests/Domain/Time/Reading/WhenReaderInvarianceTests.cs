using System.Globalization;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>What changes nothing, and how lists multiply.</summary>
public class WhenReaderInvarianceTests
{
    private static readonly string[] Days = ["Sat", "Sun", "Mon", "5 Jan", "12 Dec", "2027-03-02", "Tue 15 Dec", "tomorrow"];

    /// <summary>Behind "Sat," a date is that Saturday's.</summary>
    private static readonly string[] Dates = ["5 Jan", "12 Dec", "2027-03-02", "Tue 15 Dec", "tomorrow"];
    private static readonly string[] Clocks = ["10am", "2pm", "18:30", "noon", "8pm", "21:15"];

    public static TheoryData<string, string, string, string, string> Readable
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var (place, row) in new[] { "clocks.tsv", "dates.tsv", "days.tsv", "lists.tsv", "moments.tsv", "zones.tsv" }.SelectMany(CaseFile.Rows))
            {
                if (!row[4].StartsWith('!'))
                    data.Add(place, row[0], row[1], row[2], row[3]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_space_a_full_stop_a_picture_or_a_bullet_changes_no_reading(string place, string now, string zone, string locale, string typed)
    {
        var context = CaseFile.Context(now, zone, locale);
        var text = CaseFile.Text(typed);
        var expected = $"{place} {CaseFile.Plain(WhenReader.Read(text, context), context.Zone)}";
        var firstSpace = text.IndexOf(' ', StringComparison.Ordinal);

        foreach (var other in new[]
        {
            " " + text, text + "  ", text + ".", text + " 🎉", "🎉 " + text, "• " + text, "- " + text, "* " + text,
            firstSpace < 0 ? text : text.Insert(firstSpace, " "), firstSpace < 0 ? text : text.Insert(firstSpace, " 🎉"),
        })
        {
            Assert.Equal(expected, $"{place} {CaseFile.Plain(WhenReader.Read(other, context), context.Zone)}");
        }
    }

    [Fact]
    public void Days_and_times_of_day_multiply_in_any_order()
    {
        var random = new Random(20261202);
        var context = Readings.At("2026-12-02 14:10");
        for (var round = 0; round < 2000; round++)
        {
            var separator = new[] { ", ", " or ", "; ", " and ", "\n" }[random.Next(5)];
            var days = Pick(random, separator == ", " ? Dates : Days);
            var clocks = Pick(random, Clocks);
            var expected = days.SelectMany(day => clocks.Select(clock => Single($"{day} {clock}", context))).Distinct().Order(new MeetupTimeOrder(context.Zone)).ToList();
            var dayList = string.Join(separator, days);
            var clockList = string.Join(separator, clocks);
            var text = random.Next(2) == 0 ? $"{dayList}{separator}{clockList}" : $"{clockList} on {dayList}";

            Assert.True(MayMean(WhenReader.Read(text, context), expected), text);
        }
    }

    [Fact]
    public void A_list_of_whole_parts_is_their_union_in_any_order()
    {
        var random = new Random(20261203);
        var context = Readings.At("2026-12-02 14:10");
        for (var round = 0; round < 2000; round++)
        {
            var parts = Pick(random, Days).Select(day => $"{day} {Clocks[random.Next(Clocks.Length)]}").ToArray();
            var expected = parts.Select(part => Single(part, context)).Distinct().Order(new MeetupTimeOrder(context.Zone)).ToList();
            var text = string.Join(new[] { ", ", " or ", "; ", " / ", " + ", " & ", "\n" }[random.Next(7)], parts);

            Assert.True(MayMean(WhenReader.Read(text, context), expected), text);
        }
    }

    /// <summary>A weekday near a date in a list is asked about; what each says for itself is then one of the options.</summary>
    private static bool MayMean(WhenReading reading, IReadOnlyList<MeetupTime> expected) => reading switch
    {
        WhenReading.Understood understood => understood.Times.SequenceEqual(expected),
        WhenReading.Choices choices => choices.Options.Any(option => option.Times.SequenceEqual(expected)),
        _ => false,
    };

    [Fact]
    public void No_range_lasts_over_twelve_hours_unless_it_is_written_plainly_within_its_day()
    {
        var random = new Random(20261204);
        var context = Readings.At("2026-12-02 14:10");
        string[] forms = ["{0}", "{0}am", "{0}pm", "{0}:30", "{0}:30pm", "{1:00}:00", "{1:00}:45", "noon", "midnight", "{1}h"];
        for (var round = 0; round < 20_000; round++)
        {
            var (first, last) = (Clock(), Clock());
            var text = $"Sat {first}{new[] { "-", " - ", " to ", " until " }[random.Next(4)]}{last}";
            IReadOnlyList<Duration?> lengths = WhenReader.Read(text, context) switch
            {
                WhenReading.Understood understood => understood.Lengths,
                WhenReading.Choices choices => [.. choices.Options.SelectMany(option => option.Lengths)],
                _ => [],
            };
            // In "8-22" the 22 says that the 8 may be as written; then it is asked.
            var mayBeLong = (IsPlain(first) || IsTwentyFourHour(last)) && IsPlain(last);

            Assert.True(lengths.All(length => length is null || length <= Duration.FromHours(12) || (mayBeLong && length <= Duration.FromHours(24))), text);
        }

        static bool IsTwentyFourHour(string clock) => int.TryParse(clock.AsSpan(0, Math.Min(2, clock.Length)), CultureInfo.InvariantCulture, out var hour) && hour > 12;

        static bool IsPlain(string clock) => clock.EndsWith('m') || clock.EndsWith('h') || clock is "noon" or "midnight" || clock.IndexOf(':', StringComparison.Ordinal) == 2;

        string Clock() => string.Format(CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], random.Next(1, 13), random.Next(0, 24));
    }

    private static MeetupTime Single(string text, ReadingContext context) =>
        Assert.Single(Assert.IsType<WhenReading.Understood>(WhenReader.Read(text, context)).Times);

    private static string[] Pick(Random random, string[] from)
    {
        var copy = from.ToArray();
        random.Shuffle(copy);
        return copy[..random.Next(1, 4)];
    }
}
