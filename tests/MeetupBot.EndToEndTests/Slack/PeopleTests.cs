namespace MeetupBot.EndToEndTests.Slack;

/// <summary>People in text, and the rights of people of other workspaces.</summary>
public sealed class PeopleTests(HttpBotFixture fixture) : SlackBotTests<HttpBotFixture>(fixture)
{
    [Fact]
    public async Task Words_between_mentions_are_nobody()
    {
        var answer = await Here.RunAsync(Here.Ana, $"introduce <@{Here.Ben.Id}> and <@{Here.Cleo.Id}|cleo> because they climb");

        Assert.StartsWith("I ask Ben and Cleo, each in private", answer.Text, StringComparison.Ordinal);
        await Here.ToldAsync(Here.Ben, "Ana: “they climb”.");
        await Here.ToldAsync(Here.Cleo, "Ana: “they climb”.");
        var noted = await Here.RunAsync(Here.Ana, $"met <@{Here.Dev.Id}> yesterday");
        Assert.StartsWith("Noted: Dev.", noted.Text, StringComparison.Ordinal);
        Assert.Contains("I don't know “yesterday”. I've left that out.", noted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_account_is_not_asked()
    {
        Here.Cleo.IsDeactivated = true;

        var answer = await Here.RunAsync(Here.Ana, $"introduce <@{Here.Ben.Id}> <@{Here.Cleo.Id}>");

        Assert.StartsWith("This person isn't in this community any more.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_of_another_workspace_organizes_nothing_here()
    {
        var stranger = Here.Add("Frank");
        (stranger.ForeignTeam, stranger.IsAdmin) = ("T0OTHER", true);
        var admin = Here.Add("Gina");
        admin.IsAdmin = true;

        Assert.StartsWith("Only organizers can change the settings", (await Here.RunAsync(stranger, "settings")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Only organizers", (await Here.RunAsync(admin, "settings")).Text, StringComparison.Ordinal);
    }
}
