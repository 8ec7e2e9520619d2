using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

public sealed class TimeSuggestionsTests : BotTests
{
    [Theory]
    [InlineData("when", "Sat 10am, Sun 2pm", "Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00 (London time)=Sat 10am, Sun 2pm")]
    [InlineData("when", "Sat 9-5", "Sat 5 Dec 09:00–17:00 (London time)=Sat 9-5")]
    [InlineData("when", "Sat 7", "Sat 5 Dec 07:00–09:00 (London time)=2026-12-05 07:00|Sat 5 Dec 19:00–21:00 (London time)=2026-12-05 19:00")]
    [InlineData("when", "5-7 Dec as one", "Sat 5 – Mon 7 Dec (London time)=5-7 Dec as one")]
    [InlineData("when", "Sat 10:00-12:00, Sun 10:00-13:00", "Sat 5 Dec 10:00–12:00, Sun 6 Dec 10:00–12:00 (London time)=Sat 10:00-12:00, Sun 10:00-13:00")]
    [InlineData("when", "Sat 10:00-16:00 every 3h", "Sat 5 Dec 10:00–12:00, Sat 5 Dec 13:00–15:00, Sat 5 Dec 16:00–18:00 (London time)=Sat 10:00-16:00 every 3h")]
    [InlineData("when", "Fri 10pm-3am", "Fri 4 Dec 22:00 – Sat 5 Dec 03:00 (London time)=Fri 10pm-3am")]
    [InlineData("when", "Sat 10am to Sun 4pm", "Sat 5 Dec 10:00 – Sun 6 Dec 16:00 (London time)=Sat 10am to Sun 4pm")]
    [InlineData("when", "Fri 7pm PST", "Sat 5 Dec 03:00–05:00 (London time)=Fri 7pm PST")]
    [InlineData("when", "Sat", "Sat 5 Dec (London time)=Sat")]
    [InlineData("when", "Sat, Sun", "Sat 5 Dec, Sun 6 Dec (London time)=Sat, Sun")]
    [InlineData("when", "5-7 Dec", "Sat 5 Dec, Sun 6 Dec, Mon 7 Dec (London time)=5-7 Dec|Sat 5 – Mon 7 Dec, as one meetup=2026-12-05 - 2026-12-07 as one")]
    [InlineData("when", "Fri to Sun", "Fri 4 Dec, Sat 5 Dec, Sun 6 Dec (London time)=Fri to Sun|Fri 4 – Sun 6 Dec, as one meetup=2026-12-04 - 2026-12-06 as one")]
    [InlineData("closes", "Fri 18:00", "Fri 4 Dec 18:00 (London time)=Fri 18:00")]
    [InlineData("closes", "Fri at 8", "Fri 4 Dec 08:00 (London time)=2026-12-04 08:00|Fri 4 Dec 20:00 (London time)=2026-12-04 20:00")]
    [InlineData("when", " ", "")]
    public async Task What_is_typed_is_read_back(string option, string typed, string expected) =>
        Assert.Equal(expected, await Suggest(option, typed));

    [Fact]
    public async Task The_duration_beside_it_makes_the_end() =>
        Assert.Equal("Sat 5 Dec 10:00–10:45 (London time)=Sat 10am", await Suggest("when", "Sat 10am", ("duration", "45m")));

    [Theory]
    [InlineData("5 Dec, 12 Dec", "2 days", "Sat 5 – Sun 6 Dec, Sat 12 – Sun 13 Dec (London time)=5 Dec, 12 Dec")]
    [InlineData("5-7 Dec", "3 days", "Sat 5 – Mon 7 Dec (London time)=5-7 Dec")]
    [InlineData("Sat 7", "1h", "Sat 5 Dec 07:00–08:00 (London time)=2026-12-05 07:00|Sat 5 Dec 19:00–20:00 (London time)=2026-12-05 19:00")]
    public async Task So_it_does_for_days_and_for_each_of_several_readings(string typed, string duration, string expected) =>
        Assert.Equal(expected, await Suggest("when", typed, ("duration", duration)));

    [Fact]
    public async Task A_close_may_count_from_the_first_time() =>
        Assert.Equal("Fri 4 Dec 10:00 (London time)=1 day before", await Suggest("closes", "1 day before", ("when", "Sat 10am, Sun 2pm")));

    [Fact]
    public async Task A_refusal_shows_what_would_work()
    {
        var shown = await Suggest("when", "today 8am");

        Assert.Contains("has passed", shown, StringComparison.Ordinal);
        Assert.Contains("|Use Wed 2 Dec 08:00–10:00=", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_times_keep_the_zone_in_sight()
    {
        var shown = await Suggest("when", "Sat 8:00-20:00 every 1h");

        Assert.Contains(" more (London time)=", shown, StringComparison.Ordinal);
    }

    private async Task<string> Suggest(string option, string typed, params (string Option, string Value)[] others)
    {
        var typing = new SuggestInteraction
        {
            Id = Bot.NextId(),
            Person = Ana.Person,
            ReceivedAt = Bot.Now,
            Command = "propose",
            Option = option,
            Typed = typed,
            Options = others.ToDictionary(other => other.Option, other => other.Value),
        };
        var reply = (Reply.Suggest)await Bot.Raw(BotHarness.Here(typing, Ana));
        Assert.All(reply.Suggestions, one => Assert.InRange(Math.Max(one.Label.Length, one.Value.Length), 1, 100));
        return string.Join('|', reply.Suggestions.Select(one => $"{one.Label}={one.Value}"));
    }
}
