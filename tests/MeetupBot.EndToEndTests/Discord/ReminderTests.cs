using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class ReminderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Far enough apart that none is out of date before a busy machine comes to send it.</summary>
    private static readonly Dictionary<string, string> TwentyAndTenSecondsBefore = Before("00:00:20", "00:00:10");

    [Fact]
    public async Task Reminders_arrive_exactly_once_in_the_channel_and_with_everyone_who_is_coming()
    {
        await using var town = await Town.OpenAsync(settings: TwentyAndTenSecondsBefore);
        var here = town.AddQuarter();
        var meetup = await here.MeetupAsync("Coffee", ("when", "in 28 seconds"), ("where", "Bean Bros"));
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.PressAsync(here.Cleo, meetup.Card, "Maybe");
        await here.PressAsync(here.Dev, meetup.Card, "Can't make it");

        await EventuallyAsync(here, () => Reminders(here.Told(here.Ben, meetup.Id)).Count == 2, "two reminders for Ben");
        await EventuallyAsync(here, () => Reminders(here.Cards(meetup.Id)).Count == 2, "two reminders in the channel");
        await EventuallyAsync(here, () => Reminders(here.Told(here.Cleo, meetup.Id)).Count == 2, "two reminders for Cleo");
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Equal(2, Reminders(here.Told(here.Ana, meetup.Id)).Count);
        Assert.Equal(2, Reminders(here.Told(here.Ben, meetup.Id)).Count);
        Assert.Equal(2, Reminders(here.Told(here.Cleo, meetup.Id)).Count);
        Assert.Empty(here.Told(here.Dev, meetup.Id));
        Assert.Equal(2, Reminders(here.Cards(meetup.Id)).Count);
        var own = Reminders(here.Told(here.Ben, meetup.Id))[0];
        Assert.Matches(@"^\*\*<t:\d+:F>\*\* \(<t:\d+:R>\): \*\*Coffee\*\*, Bean Bros \(\[map\]\(<\S+>\)\)\. 2 are going: Ana, Ben\.", own.Text);
        Assert.Contains("You have not met Ana.", own.Text, StringComparison.Ordinal);
        Assert.Equal(["Can't make it", "Fewer reminders"], own.Buttons.Select(b => b.Label!));
        Assert.Contains("You said maybe. Are you coming?", Reminders(here.Told(here.Cleo, meetup.Id))[0].Text, StringComparison.Ordinal);
        Assert.Empty(RequestAudit.Faults(town.Discord));
    }

    [Fact]
    public async Task A_moved_meetup_moves_its_reminders_and_a_cancelled_one_sends_none()
    {
        await using var town = await Town.OpenAsync(settings: TwentyAndTenSecondsBefore);
        var here = town.AddQuarter();
        var moved = await here.MeetupAsync("Coffee", ("when", "in 28 seconds"));
        var cancelled = await here.MeetupAsync("Tea", ("when", "in 29 seconds"));
        await here.PressAsync(here.Ben, moved.Card, "Going");
        await here.PressAsync(here.Ben, cancelled.Card, "Going");
        await here.RunAsync(here.Ana, "edit", ("id", moved.Id), ("when", "in 36 seconds"));
        await here.RunAsync(here.Ana, "cancel", ("id", cancelled.Id));
        var at = DateTimeOffset.UtcNow;

        await EventuallyAsync(here, () => Reminders(here.Told(here.Ben, moved.Id)).Count > 0, "the reminder");
        Assert.True(DateTimeOffset.UtcNow - at > TimeSpan.FromSeconds(14), "The reminder came at the old time.");
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Single(Reminders(here.Told(here.Ben, moved.Id)));
        Assert.Single(Reminders(here.Cards(moved.Id)));
        Assert.Empty(Reminders(here.Told(here.Ben, cancelled.Id)));
        Assert.Empty(Reminders(here.Cards(cancelled.Id)));
    }

    [Fact]
    public async Task Fewer_reminders_are_fewer()
    {
        await using var town = await Town.OpenAsync(settings: TwentyAndTenSecondsBefore);
        var here = town.AddQuarter();
        var meetup = await here.MeetupAsync("Coffee", ("when", "in 28 seconds"));
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.PressAsync(here.Cleo, meetup.Card, "Going");
        var first = await EventuallyAsync(here, () => Reminders(here.Told(here.Ben, meetup.Id)).FirstOrDefault(), "the reminder");
        await EventuallyAsync(here, () => Reminders(here.Told(here.Cleo, meetup.Id)).FirstOrDefault(), "the reminder");

        var one = await here.PressAsync(here.Ben, first, "Fewer reminders");
        await here.PressAsync(here.Ben, first, "Fewer reminders");

        Assert.StartsWith("Saved: your reminders come ", one.Text, StringComparison.Ordinal);
        await EventuallyAsync(here, () => Reminders(here.Told(here.Cleo, meetup.Id)).Count == 2, "Cleo's second reminder");
        await Quarter.QuietAsync();
        Assert.Single(Reminders(here.Told(here.Ben, meetup.Id)));
    }

    [Fact]
    public async Task After_downtime_a_reminder_that_still_helps_goes_out_and_one_whose_meetup_has_begun_does_not()
    {
        await using var town = await Town.OpenAsync(settings: Before("00:00:30", "00:00:03"));
        var here = town.AddQuarter();
        var helps = await here.MeetupAsync("Coffee", ("when", "in 42 seconds"));
        var missed = await here.MeetupAsync("Tea", ("when", "in 9 seconds"));
        await town.Bot.KillAsync();
        Assert.Empty(Reminders(here.Cards(missed.Id)));
        await Task.Delay(TimeSpan.FromSeconds(11));

        await town.StartBotAsync();

        await EventuallyAsync(here, () => Reminders(here.Told(here.Ana, helps.Id)).FirstOrDefault(), "the reminder");
        await EventuallyAsync(here, () => Reminders(here.Cards(helps.Id)).FirstOrDefault(), "the reminder in the channel");
        await Quarter.QuietAsync();
        Assert.Single(Reminders(here.Told(here.Ana, helps.Id)));
        Assert.Single(Reminders(here.Cards(helps.Id)));
        Assert.Empty(Reminders(here.Told(here.Ana, missed.Id)));
        Assert.Empty(Reminders(here.Cards(missed.Id)));
        Assert.Contains($"Reminder of {missed.Id} missed", town.Bot.Log, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Before(string first, string second) => new()
    {
        ["Meetups__ReminderOffsets__0"] = first,
        ["Meetups__ReminderOffsets__1"] = second,
    };

    private static Task<T> EventuallyAsync<T>(Quarter here, Func<T?> probe, string what) => here.Discord.EventuallyAsync(probe, what, Patience);

    private static List<SimMessage> Reminders(IEnumerable<SimMessage> messages) =>
        [.. messages.Where(m => m.Text.Contains("going", StringComparison.Ordinal) && m.Text.StartsWith("**<t:", StringComparison.Ordinal))];
}
