using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class SeriesCrashScenarios
{
    private const int Days = 26;

    /// <summary>On every fourth day it is up in peace: a card comes seven days ahead, and what is less than a day away by then is skipped.</summary>
    private const int Rest = 4;

    /// <summary>The card of the next day becomes due while the process is down; it dies again around the making of it.</summary>
    [Fact]
    public async Task Killed_at_twenty_points_around_it_a_series_makes_each_of_its_meetups_once()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var driver = await PlatformDrivers.OpenAsync(Platform.Discord, strictness: Strictness.ManyRestarts);
        var here = driver.AddPlace();
        var readBack = await here.RunAsync(here.Ana, "series create", ("title", "Walk"), ("when", "every day 12:30"));
        await here.PressAsync(here.Ana, readBack, "Start");
        await here.CaughtUpAsync();

        for (var day = 1; day <= Days; day++)
        {
            await driver.Bot.Process.KillAsync();
            driver.Bot.SetClockForward(TimeSpan.FromDays(1));
            if (day % Rest == 0)
            {
                await driver.Bot.StartBotAsync();
                await here.CaughtUpAsync();
            }
            else
            {
                await driver.Bot.LaunchBotAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1_500)));
            }
        }

        await driver.Bot.Process.KillAsync();
        await driver.Bot.StartBotAsync();
        await here.CaughtUpAsync();

        Assert.Equal("ok", Snapshot.Integrity(driver.Bot.DatabasePath));
        var made = Occurrences(driver.Bot.DatabasePath);
        Assert.InRange(made.Count, Days + 7, Days + 8);
        Assert.All(made.Zip(made.Skip(1)), pair => Assert.Equal(pair.First.Date.AddDays(1), pair.Second.Date));
        // Those that no reminder has named yet.
        Assert.All(made.TakeLast(5), meetup => Assert.Single(here.Cards(meetup.Id), card => card.Says("It's on: Walk")));
    }

    private static List<(string Id, DateOnly Date)> Occurrences(string databasePath)
    {
        using var connection = new SqliteConnection($"Data Source={databasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, occurrence FROM meetup WHERE series_id IS NOT NULL ORDER BY occurrence";
        using var reader = command.ExecuteReader();
        var found = new List<(string, DateOnly)>();
        while (reader.Read())
            found.Add((reader.GetString(0), DateOnly.Parse(reader.GetString(1), CultureInfo.InvariantCulture)));
        return found;
    }
}
