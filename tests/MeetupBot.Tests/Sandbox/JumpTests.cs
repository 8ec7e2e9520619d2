using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;
using Quartz;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The sandbox's whole host, whose clock jumps past what is due.</summary>
public sealed class JumpTests : IAsyncDisposable
{
    private readonly WebApplication _app = BotApplication.Build(["--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Work_that_a_jump_leaves_hours_behind_is_still_done()
    {
        await _app.StartAsync();
        await _app.Services.GetRequiredService<SandboxPlatforms>().Preparing;
        var clock = _app.Services.GetRequiredService<SandboxClock>();
        var database = _app.Services.GetRequiredService<Database>();
        var scheduler = await _app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        for (var jump = 0; jump < 10; jump++)
        {
            var due = Instant.FromUnixTimeSeconds((clock.Now + Duration.FromMinutes(30)).ToUnixTimeSeconds());
            await database.WriteAsync(session => session.Due.Schedule(new DueItem { Kind = "test.jump", Key = "test.jump", DueAt = due }));
            await UntilAsync(async () => (await scheduler.GetTrigger(new TriggerKey("due.next")))?.NextFireTimeUtc <= due.ToDateTimeOffset());

            clock.MoveBy(Duration.FromHours(2));

            await UntilAsync(async () => await database.ReadAsync(session => !(session.Due.NextAt() <= due)));
        }
    }

    /// <summary>The limit is generous for busy machines and measures nothing.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(20);
        }

        Assert.Fail("It never came to that.");
    }
}
