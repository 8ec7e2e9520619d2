using System.Text.Json.Nodes;
using MeetupBot.Chat.Platform;
using MeetupBot.Slack.Translation;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class UserDirectoryTests
{
    [Theory]
    [InlineData("""{"id":"U1","team_id":"T1","is_admin":true}""", Standing.Organizer)]
    [InlineData("""{"id":"U1","team_id":"T1","is_owner":true}""", Standing.Organizer)]
    [InlineData("""{"id":"U1","team_id":"T1"}""", Standing.Member)]
    [InlineData("""{"id":"U1","team_id":"T2","is_admin":true,"is_owner":true}""", Standing.Stranger)]
    [InlineData("""{"id":"U1","team_id":"T1","is_admin":true,"is_stranger":true}""", Standing.Stranger)]
    [InlineData("""{"id":"U1","team_id":"T1","is_admin":true,"deleted":true}""", Standing.Stranger)]
    [InlineData("""{"id":"U1","is_admin":true}""", Standing.Member)]
    public async Task An_admin_organizes_in_their_own_workspace_alone(string user, Standing standing)
    {
        await using var wire = await SlackHarness.StartAsync();
        wire.Slack.Next("users.info", ScriptedReply.Ok(new JsonObject { ["user"] = JsonNode.Parse(user) }));

        Assert.Equal(standing, await Directory(wire).FindStandingAsync("U1", CancellationToken.None));
    }

    [Fact]
    public async Task A_right_is_asked_anew_and_not_assumed()
    {
        var clock = new ManualTimeProvider();
        await using var wire = await SlackHarness.StartAsync(clock);
        wire.Slack.Next(
            "users.info",
            ScriptedReply.Ok(new JsonObject { ["user"] = Ana(isAdmin: true) }),
            ScriptedReply.Ok(new JsonObject { ["user"] = Ana(isAdmin: false) }),
            ScriptedReply.Refused("internal_error"));
        var people = Directory(wire);

        Assert.Equal(Standing.Organizer, await people.FindStandingAsync("U1", CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(Standing.Member, await people.FindStandingAsync("U1", CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_is_named_is_asked_about_anew_and_the_label_stands_in()
    {
        var clock = new ManualTimeProvider();
        await using var wire = await SlackHarness.StartAsync(clock);
        wire.Slack.Next(
            "users.info",
            ScriptedReply.Ok(new JsonObject { ["user"] = Ana(isAdmin: false) }),
            ScriptedReply.Ok(new JsonObject { ["user"] = new JsonObject { ["id"] = "U1", ["team_id"] = "T1", ["name"] = "ana", ["deleted"] = true } }),
            ScriptedReply.Refused("user_not_found"));
        var people = Directory(wire);
        var labels = new Dictionary<string, string> { ["U1"] = "ana.b", ["U2"] = "ben.c" };

        Assert.False((await people.FindAllAsync(["U1"], labels, CancellationToken.None))["U1"].HasLeft);
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.True((await people.FindAllAsync(["U1"], labels, CancellationToken.None))["U1"].HasLeft);
        Assert.True((await people.FindAllAsync(["U2"], labels, CancellationToken.None))["U2"].HasLeft);
    }

    [Fact]
    public async Task While_slack_does_not_answer_the_label_of_a_mention_is_the_name_and_never_the_id()
    {
        var clock = new ManualTimeProvider();
        await using var wire = await SlackHarness.StartAsync(clock);
        wire.Slack.Next("users.info", ScriptedReply.Ok([]) with { Delay = TimeSpan.FromSeconds(30) }, ScriptedReply.Ok([]) with { Delay = TimeSpan.FromSeconds(30) });
        var asking = Directory(wire).FindAllAsync(["U1", "U2"], new Dictionary<string, string> { ["U1"] = "ana.b" }, CancellationToken.None);
        await clock.PassAsync(asking);
        var found = await asking;

        Assert.Equal(("ana.b", true), (found["U1"].Name, found["U1"].IsUnanswered));
        Assert.Equal(("", true), (found["U2"].Name, found["U2"].IsUnanswered));
    }

    [Theory]
    [InlineData("Ana Lee and Bo", "U1")]
    [InlineData("met ANA LEE, yesterday", "U1")]
    [InlineData("Analee", null)]
    [InlineData("Ana", null)]
    public async Task A_name_is_found_as_whole_words(string text, string? id)
    {
        await using var wire = await SlackHarness.StartAsync();
        wire.Slack.Next("users.info", ScriptedReply.Ok(new JsonObject { ["user"] = Ana(isAdmin: false) }));
        var people = Directory(wire);
        await people.FindAsync("U1", null, CancellationToken.None);

        Assert.Equal(id, people.FindCalled(text).SingleOrDefault()?.User.Id);
    }

    private static UserDirectory Directory(SlackHarness wire) => new(wire.Api.Users, wire.Time, () => "T1");

    private static JsonObject Ana(bool isAdmin) => new()
    {
        ["id"] = "U1",
        ["team_id"] = "T1",
        ["is_admin"] = isAdmin,
        ["profile"] = new JsonObject { ["display_name"] = "Ana Lee" },
    };
}
