using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Discord;

/// <summary>Who somebody is and what they may do, outside of what an interaction tells.</summary>
public sealed class StandingTests
{
    [Fact]
    public async Task Rights_are_those_of_the_owner_and_of_the_roles_now()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var (ben, cleo) = (bench.Simulator.AddUser("ben"), bench.Simulator.AddUser("cleo"));
        bench.Guild.AddMember(ben);
        var member = bench.Guild.AddMember(cleo, DiscordPermission.ManageEvents);

        Assert.Equal(Standing.Organizer, await StandingOf(bench, bench.Owner));
        Assert.Equal(Standing.Member, await StandingOf(bench, ben));
        Assert.Equal(Standing.Organizer, await StandingOf(bench, cleo));
        Assert.Equal(Standing.Stranger, await StandingOf(bench, bench.Simulator.AddUser("dev")));
        member.GrantedPermissions = DiscordPermission.None;
        Assert.Equal(Standing.Member, await StandingOf(bench, cleo));
    }

    [Fact]
    public async Task Who_is_named_and_not_in_the_guild_has_left()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var (ben, dev) = (bench.Simulator.AddUser("ben"), bench.Simulator.AddUser("dev"));
        bench.Guild.AddMember(ben);
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "met", new Dictionary<string, object?> { ["member"] = ben });
        Assert.False(Assert.IsType<CommandInteraction>(bench.Handler.Interactions.Last()).Named.Values.Single().HasLeft);
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "met", new Dictionary<string, object?> { ["member"] = dev });
        Assert.True(Assert.IsType<CommandInteraction>(bench.Handler.Interactions.Last()).Named.Values.Single().HasLeft);
    }

    [Theory]
    [InlineData("\u3164", "ben")]
    [InlineData("\u200b\u2800", "ben")]
    [InlineData("Ben \u200b", "Ben \u200b")]
    public async Task A_name_in_which_nothing_can_be_seen_gives_way_to_the_user_name(string nick, string name)
    {
        await using var bench = await DiscordHarness.StartAsync();
        var ben = bench.Simulator.AddUser("ben");
        bench.Guild.AddMember(ben).Nick = nick;

        Assert.Equal(name, (await bench.Platform.FindPersonAsync(bench.Space, DiscordHarness.RefOf(ben), CancellationToken.None))!.Name);
    }

    private static Task<Standing> StandingOf(DiscordHarness bench, SimUser user) =>
        bench.Platform.FindStandingAsync(bench.Space, DiscordHarness.RefOf(user), CancellationToken.None);
}
