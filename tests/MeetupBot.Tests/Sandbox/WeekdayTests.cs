using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Tour;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The sandbox opens on the next weekday, whichever that is. On each one its community is alive, and the guide leads to the picture.</summary>
public sealed class WeekdayTests
{
    private const string Home = "meetups";
    private const string Own = "dm-cleo";

    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData(IsoDayOfWeek.Monday)]
    [InlineData(IsoDayOfWeek.Tuesday)]
    [InlineData(IsoDayOfWeek.Wednesday)]
    [InlineData(IsoDayOfWeek.Thursday)]
    [InlineData(IsoDayOfWeek.Friday)]
    public async Task Its_week_is_alive_and_the_guide_leads_through_a_meetup(IsoDayOfWeek weekday)
    {
        var today = new LocalDate(2026, 12, 6).Next(weekday);
        await using var app = BotApplication.Build(
            ["--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"],
            new ManualTimeProvider(today.At(new LocalTime(8, 0)).InZoneLeniently(London).ToDateTimeOffset()));
        await app.StartAsync();
        await app.Services.GetRequiredService<SandboxPlatforms>().Preparing;
        var (chat, guide, world) = (app.Services.GetRequiredService<SandboxChat>(), app.Services.GetRequiredService<Guide>(), app.Services.GetRequiredService<ISandboxWorld>());
        Assert.Equal(today.At(new LocalTime(10, 0)), app.Services.GetRequiredService<SandboxClock>().Now.InZone(London).LocalDateTime.With(TimeAdjusters.TruncateToMinute));
        var texts = chat.Messages(Home, "ana").Where(message => message.Card is not null).Select(message => CardText.Render(message.Card!)).ToList();
        Assert.Contains(texts, text => text.Contains("Walk in Roundhay Park brought people together: 6 first meetings so far.", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("Board games", StringComparison.Ordinal) && text.Contains("5 answered", StringComparison.Ordinal));

        await SayAsync(app, guide.Steps()[0]);
        await UseAsync<Block.Menu>(app, "ben", Home, ActKind.Menu, (acts, act, menu) => acts.ChooseAsync(act, menu.Action, [menu.Options[0].Value], default));
        await SayAsync(app, guide.Steps()[2]);
        await PressAsync(app, Home, "Going");
        await world.SettleAsync(default);
        Assert.Empty(Open(guide, 4));
        await MoveAsync(app, ClockMoves.ToReminder);
        await MoveAsync(app, ClockMoves.ToDayAfter);
        await PressAsync(app, Own, "I met everyone");
        await world.SettleAsync(default);

        Assert.Empty(Open(guide, 6));
        await app.StopAsync();
    }

    /// <summary>The names of the steps that are not done, of the first few.</summary>
    private static IEnumerable<string> Open(Guide guide, int steps) => guide.Steps().Take(steps).Where(step => !step.IsDone).Select(step => step.Name);

    private static async Task SayAsync(WebApplication app, GuideStep step)
    {
        await app.Services.GetRequiredService<SayActs>().SendTextAsync(
            SampleCommunity.Find(step.As)!, SampleCommunity.FindConversation(step.In)!, step.Draft, default);
        await app.Services.GetRequiredService<ISandboxWorld>().SettleAsync(default);
    }

    private static Task PressAsync(WebApplication app, string place, string label) => UseAsync<Block.Buttons>(
        app, "cleo", place, ActKind.Button, (acts, act, row) => acts.PressAsync(act, row.Items.Single(button => button.Label == label).Action, default));

    /// <summary>Uses a part of the guide's card there.</summary>
    private static async Task UseAsync<T>(WebApplication app, string person, string place, ActKind kind, Func<PeopleActs, Act, T, Task> use)
        where T : Block
    {
        var message = app.Services.GetRequiredService<SandboxChat>().Message(app.Services.GetRequiredService<Guide>().FindCard(place)!.Value)!;
        await use(
            app.Services.GetRequiredService<PeopleActs>(),
            new(SampleCommunity.Find(person)!, SampleCommunity.FindConversation(place)!, message, "", kind),
            message.Card!.Blocks.OfType<T>().First());
    }

    private static Task MoveAsync(WebApplication app, string move) => app.Services.GetRequiredService<ClockMoves>().MoveAsync(move, "cleo", default);
}
