using MeetupBot.Application.Jobs;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>The process dies in the middle of a round, wherever that may be, and starts again.</summary>
public sealed class CrashTests : CoffeeTests
{
    private static readonly Someone[] People = [.. Enumerable.Range(1, 20).Select(number => new Someone($"P{number}"))];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await TurnOn();
        foreach (var one in People)
            await Bot.Command(one, "help");
        await Join("Leeds", People);
    }

    [Fact]
    public async Task In_the_transaction_of_the_round_nothing_of_it_stays()
    {
        var item = await Round();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Bot.Transactions.WriteAsync(scope =>
        {
            Hold(scope, item);
            throw new InvalidOperationException("it dies here");
        }));

        Assert.Null(await Read(session => session.Coffee.LastRound(CommunityOf(session))));
        await Bot.AdvanceTo(At(7, 10, 1));
        AssertEveryoneOnce();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public async Task Between_two_groups_the_others_are_introduced_after_the_start_and_nobody_twice(int before)
    {
        var item = await Round();
        await Bot.Transactions.WriteAsync(scope =>
        {
            Assert.True(scope.GetRequiredService<Session>().Due.Cancel(item.Key));
            Hold(scope, item);
        });
        // Some groups are done; all others are in the hands of a process that is no more.
        var claimed = await Bot.Database.WriteAsync(session => session.Due.Claim(Bot.Now, Duration.FromMinutes(2)));
        foreach (var group in claimed.Take(before))
        {
            await Bot.Transactions.WriteAsync(scope =>
            {
                var session = scope.GetRequiredService<Session>();
                Assert.True(session.Due.Complete(group));
                scope.GetRequiredService<CoffeeGroupJob>().Run(new JobContext(session, group, Bot.Now), CoffeeGroupJob.Read(group.Payload));
            });
        }

        await Bot.Database.WriteAsync(session => session.Due.ReleaseLeases(Bot.Now));
        await Bot.Settle();

        AssertEveryoneOnce();
    }

    [Fact]
    public async Task Before_the_delivery_of_an_introduction_it_is_delivered_once()
    {
        await Bot.SleepUntil(At(7, 10));
        await Bot.SleepUntil(At(7, 12));

        AssertEveryoneOnce();
    }

    [Fact]
    public async Task Held_again_with_the_same_seed_it_brings_the_same_people_together()
    {
        var item = await Round();
        var (one, other) = (await Prepare(item), await Prepare(item));

        Assert.Equivalent(one, other, strict: true);
    }

    private void AssertEveryoneOnce() => Assert.Equal(
        People.Select(one => one.User.Id).Order(StringComparer.Ordinal),
        Groups().SelectMany(group => group.Split(' ')).Order(StringComparer.Ordinal));

    private Task<DueItem> Round() => Read(session => session.Due.Find($"coffee.round:{CommunityOf(session).Value}")!);

    private Task<object?> Prepare(DueItem item) => Bot.Transactions.ReadAsync(scope => scope.GetRequiredService<CoffeeRoundJob>().Prepare(item, CoffeeRoundJob.Read(item.Payload), Bot.Now));

    private void Hold(IServiceProvider scope, DueItem item)
    {
        var job = scope.GetRequiredService<CoffeeRoundJob>();
        var payload = CoffeeRoundJob.Read(item.Payload);
        job.Run(new JobContext(scope.GetRequiredService<Session>(), item, Bot.Now) { Prepared = job.Prepare(item, payload, Bot.Now) }, payload);
    }
}
