namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class SeriesScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_series_is_made_by_form_listed_skipped_and_stopped(Platform platform)
    {
        var here = await JoinAsync(platform);
        var form = (await here.RunAsync(here.Ana, "series create")).Form;
        var readBack = await here.SubmitAsync(form, ("Title", "Run club"), ("When", "every day 12:30"), ("Where", "Park gate"));
        Assert.Contains("Every day 12:30", readBack.Text, StringComparison.Ordinal);
        Assert.Equal(["Start", "Change"], readBack.Buttons);
        Assert.Empty(here.Posts);

        var started = await here.PressAsync(here.Ana, readBack, "Start");
        await here.CaughtUpAsync();

        Assert.StartsWith("Started: ", started.Text, StringComparison.Ordinal);
        Assert.InRange(here.Posts.Count(post => post.Says("It's on: Run club")), 7, 8);
        Assert.DoesNotContain("Stop", (await here.RunAsync(here.Ben, "series list")).Buttons);
        var list = await here.RunAsync(here.Ana, "series list");
        var asked = await here.PressAsync(here.Ana, list, "Stop");
        Assert.Contains("Run club", asked.Text, StringComparison.Ordinal);
        var stopped = await here.PressAsync(here.Ana, asked, "Stop");
        Assert.Contains("Cancel that too", stopped.Buttons);
    }
}
