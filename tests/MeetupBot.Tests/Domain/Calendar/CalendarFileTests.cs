using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Tests.Architecture;
using NodaTime;

namespace MeetupBot.Tests.Domain.Calendar;

public sealed class CalendarFileTests
{
    public static TheoryData<string> Names => [.. SampleEvents.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_byte_for_byte_the_one_that_other_readers_accepted(string name)
    {
        var path = Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Calendar/Golden", name + ".ics");
        Assert.Equal(File.ReadAllText(path), CalendarFile.Write(SampleEvents.All[name]));
    }

    [Fact]
    public void Any_words_come_back_as_they_were_and_make_no_line_of_their_own() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (title, place) =>
        {
            var file = UnfoldedFile.Read(CalendarFile.Write(SampleEvents.All["utc"] with { Title = title ?? "", Place = place }));
            return file.Text("SUMMARY") == Expected(title) && file.Text("LOCATION") == Expected(place) && file.Events == 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(60)]
    [InlineData(66)]
    [InlineData(67)]
    [InlineData(68)]
    [InlineData(1000)]
    public void A_long_line_is_folded_between_characters_of_any_width(int length)
    {
        foreach (var character in new[] { "a", "é", "語", "🧑" })
        {
            var title = string.Concat(Enumerable.Repeat(character, length));
            Assert.Equal(title, UnfoldedFile.Read(CalendarFile.Write(SampleEvents.All["utc"] with { Title = title })).Text("SUMMARY"));
        }
    }

    [Fact]
    public void The_address_of_the_card_stands_in_the_url_and_in_the_description()
    {
        var file = UnfoldedFile.Read(CalendarFile.Write(SampleEvents.All["long-address-of-the-card"]));
        var bare = UnfoldedFile.Read(CalendarFile.Write(SampleEvents.All["no-card-to-open"]));

        var address = SampleEvents.All["long-address-of-the-card"].Card!.Address.AbsoluteUri;
        Assert.True(address.Length > 75);
        Assert.Equal(address, file.Value("URL"));
        Assert.EndsWith($"new.\n\nDetails and answers: {address}", file.Text("DESCRIPTION"), StringComparison.Ordinal);
        Assert.Equal((null, null), (bare.Value("URL"), bare.Text("DESCRIPTION")));
    }

    [Fact]
    public void A_moved_meetup_keeps_its_uid_and_raises_its_sequence()
    {
        var before = Samples.Meetup() with { Time = MeetupTime.At(Instant.FromUtc(2026, 12, 5, 10, 0)) };
        var after = before with { Title = "Tea", Time = MeetupTime.At(Instant.FromUtc(2026, 12, 6, 10, 0)), Sequence = 1 };

        var first = UnfoldedFile.Read(CalendarFile.Write(CalendarEvent.Of(before, before.CreatedAt)!));
        var second = UnfoldedFile.Read(CalendarFile.Write(CalendarEvent.Of(after, before.CreatedAt)!));

        Assert.StartsWith("K7Q2@meetupbot", first.Value("UID"), StringComparison.Ordinal);
        Assert.Equal(first.Value("UID"), second.Value("UID"));
        Assert.Equal(("0", "1"), (first.Value("SEQUENCE"), second.Value("SEQUENCE")));
    }

    [Fact]
    public void A_cancelled_meetup_says_so_and_one_without_a_time_has_no_file()
    {
        var polling = Samples.Meetup();
        var cancelled = polling with { State = MeetupState.Cancelled, Time = MeetupTime.OnDay(new LocalDate(2026, 12, 5)) };

        Assert.Null(CalendarEvent.Of(polling, polling.CreatedAt));
        Assert.Equal("CANCELLED", UnfoldedFile.Read(CalendarFile.Write(CalendarEvent.Of(cancelled, polling.CreatedAt)!)).Value("STATUS"));
    }

    /// <summary>
    /// The text that a calendar shows: line breaks become one kind, tabs become spaces, and other control characters are removed.
    /// </summary>
    private static string? Expected(string? text)
    {
        var kept = (text ?? "").ReplaceLineEndings("\n").Replace('\t', ' ').Where(letter => letter == '\n' || !char.IsControl(letter));
        var shown = new string([.. kept]);
        return string.IsNullOrWhiteSpace(shown) ? null : shown;
    }
}
