using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Cli;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Slack.WebApi;
using MeetupBot.Slack.Diagnostics;
using MeetupBot.Tests.Architecture;
using MeetupBot.Tests.Simulators;
using MeetupBot.Tests.Slack;
using MeetupBot.Tests.Storage.Transfer;

namespace MeetupBot.Tests.Host;

/// <summary>Each check of the doctor, well and not well, against strict platforms. That no secret is printed is checked every time.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task A_bot_that_runs_well_has_nothing_to_mend()
    {
        await using var harness = await DoctorHarness.StartAsync();
        await using var bot = await harness.StartBotAsync();
        await Expect.SoonAsync(() => harness.Slack.ConnectedSockets > 0 && harness.Discord.ConnectedSessions > 0);
        var findings = await harness.ExamineAsync();

        Assert.All(findings, finding => Assert.True(finding.State == FindingState.Good, finding.ToString()));
        Assert.Equal(
            [
                "settings", "time zone data", "free disk", "database file", "database schema", "database integrity", "messages set aside", "running bot",
                "public address", "discord clock", "discord token", "discord intents", "discord commands", "discord gateway", "discord server Leeds",
                "slack clock", "slack token", "slack scopes", "slack socket mode", "slack request URL",
            ],
            findings.Select(finding => finding.Check));
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_wrong_setting_is_named_and_nothing_else_is_tried()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Settings["Slack:BotToken"] = "xapp-in-the-wrong-place";
        harness.Discord.ClearLogs();

        Assert.Equal(
            "bad     settings: Slack:BotToken: it begins with xoxb-; take the Bot User OAuth Token, under OAuth & Permissions in the app's settings. "
            + "Correct it; appsettings.example.json shows all settings.",
            await harness.LineAsync("settings"));
        Assert.Empty(harness.Discord.Requests);
    }

    [Fact]
    public async Task Without_a_token_it_says_that_this_would_be_the_sandbox()
    {
        await using var harness = await DoctorHarness.StartAsync();
        foreach (var name in new[] { "Discord:Token", "Slack:BotToken", "Slack:AppToken", "Slack:SigningSecret" })
            harness.Settings.Remove(name);

        Assert.Contains("would start the sandbox", await harness.LineAsync("settings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_tokens_are_named_with_where_to_get_new_ones()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Discord.RevokeToken();
        harness.Slack.RevokeToken(appTokenToo: true);

        Assert.Equal(
            "bad     discord token: Discord refuses it. Take a new one in the developer portal under Bot > Reset Token, and set Discord:Token.",
            await harness.LineAsync("discord token"));
        Assert.Contains("Slack refuses it (token_revoked). Install the app", await harness.LineAsync("slack token"), StringComparison.Ordinal);
        Assert.Contains("refuses the app token (token_revoked). Turn Socket Mode on", await harness.LineAsync("slack socket mode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Platforms_that_can_not_be_reached_are_told_from_refused_tokens()
    {
        await using var harness = await DoctorHarness.StartAsync();
        (harness.Settings["Discord:ApiBaseUrl"], harness.Settings["Slack:ApiBaseUrl"]) = ("http://127.0.0.1:1/api", "http://127.0.0.1:1/api");

        Assert.Contains("no connection could be made. Check this machine's network", await harness.LineAsync("discord token"), StringComparison.Ordinal);
        Assert.Contains("no connection could be made. Check this machine's network", await harness.LineAsync("slack token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_repeats_a_secret_is_cleaned()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Slack.Faults.Always(ApiFault.Refused($"no_{harness.Slack.BotToken}"), "auth.test");

        Assert.Contains("(no_…)", await harness.LineAsync("slack token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_repeats_a_secret_of_a_file_is_cleaned_too()
    {
        await using var harness = await DoctorHarness.StartAsync();
        using var file = new ScratchFile(harness.Slack.BotToken + "\n");
        harness.Settings.Remove("Slack:BotToken");
        harness.Settings["Slack:BotToken:File"] = file.Path;
        harness.Slack.Faults.Always(ApiFault.Refused($"no_{harness.Slack.BotToken}"), "auth.test");

        Assert.Contains("(no_…)", await harness.LineAsync("slack token"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, "300 s behind")]
    [InlineData(5, "300 s ahead")]
    public async Task A_clock_that_is_off_is_told_by_how_much(int minutes, string word)
    {
        await using var harness = await DoctorHarness.StartAsync();
        var time = new ShiftedTime();
        time.Advance(TimeSpan.FromMinutes(minutes));
        foreach (var platform in new[] { "discord", "slack" })
            Assert.Matches(word.Replace("300", "(29[0-9]|30[0-9])", StringComparison.Ordinal) + @"\. Turn on NTP", await harness.LineAsync($"{platform} clock", time));
    }

    [Fact]
    public async Task A_privileged_intent_that_is_on_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync(new DiscordSimulatorOptions { AllowedPrivilegedIntents = GatewayIntent.MessageContent });
        Assert.Contains("A privileged intent is on. The bot needs none. Turn all three off", await harness.LineAsync("discord intents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_nobody_registered_are_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        Assert.Contains("/meetup is not registered. Start the bot", await harness.LineAsync("discord commands"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_behind_a_wall_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Discord.Gateway.RefuseConnections = true;
        Assert.Contains("It can't be reached: the connection failed. Let this machine open WebSockets", await harness.LineAsync("discord gateway"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscordPermission.ViewChannel, "bad", "can't see its announce channel. Give its role View Channel there.")]
    [InlineData(DiscordPermission.SendMessages, "bad", "may not post in its announce channel. Missing: Send Messages. Give its role")]
    [InlineData(DiscordPermission.AttachFiles | DiscordPermission.CreatePublicThreads, "warning", "less than it could. Missing: Attach Files, Create Public Threads.")]
    public async Task A_permission_that_is_missing_is_named(DiscordPermission denied, string state, string word)
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Announce.SetOverwrite(new SimOverwrite(harness.Discord.Bot.Id, IsMember: true, DiscordPermission.None, denied));
        var line = await harness.LineAsync("discord server Leeds");

        Assert.StartsWith(state, line, StringComparison.Ordinal);
        Assert.Contains(word, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announce_channel_that_is_gone_or_a_server_that_was_left_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Discord.DeleteChannel(harness.Announce);
        Assert.Contains("announce channel is gone. Choose another with /meetup settings.", await harness.LineAsync("discord server Leeds"), StringComparison.Ordinal);
        harness.Discord.RemoveBot(harness.Guild);
        Assert.Contains("The bot is not in it any more. Invite it again", await harness.LineAsync("discord server Leeds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_an_announce_channel_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        FilledDatabase.Execute(harness.DatabasePath, "UPDATE space SET announce_channel = NULL");
        Assert.Contains("No announce channel is set. Set one with /meetup settings.", await harness.LineAsync("discord server Leeds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var harness = await DoctorHarness.StartAsync();
        harness.Slack.RemoveScope("files:write");
        Assert.Contains("Missing: files:write. Add them under OAuth & Permissions", await harness.LineAsync("slack scopes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scopes_are_those_of_the_manifest()
    {
        var manifest = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy/slack-app-manifest.yaml"));
        var asked = manifest.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]);
        Assert.Empty(SlackDiagnosis.NeededScopes.Except(asked));
    }

    [Fact]
    public async Task Another_signing_secret_and_an_address_that_leads_elsewhere_are_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        await using var bot = await harness.StartBotAsync();
        await Expect.SoonAsync(() => harness.Slack.ConnectedSockets > 0);
        harness.Settings["Slack:SigningSecret"] = "another-secret";
        Assert.Contains("refuses the signature. Set the same Slack:SigningSecret", await harness.LineAsync("slack request URL"), StringComparison.Ordinal);

        harness.Settings["Web:PublicUrl"] = harness.Discord.ApiBaseUrl;
        Assert.Contains("does not lead to the pages: the answer was HTTP 404. Let the reverse proxy pass /p/…", await harness.LineAsync("public address"), StringComparison.Ordinal);
        Assert.Contains("There is nothing at", await harness.LineAsync("slack request URL"), StringComparison.Ordinal);
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_bot_that_does_not_run_or_is_not_ready_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        Assert.Contains("No bot runs on this database. Start it", await harness.LineAsync("running bot"), StringComparison.Ordinal);
        Assert.Contains("was not checked, because the bot does not run", await harness.LineAsync("slack request URL"), StringComparison.Ordinal);
        Assert.Contains("was not checked, because the bot does not run", await harness.LineAsync("public address"), StringComparison.Ordinal);
        harness.Discord.Gateway.RefuseConnections = true;
        harness.Slack.Faults.Always(ApiFault.ServerError(), "auth.test");
        await using var bot = await harness.StartBotAsync();
        Assert.Contains("It says that it is not ready (discord: ", await harness.LineAsync("running bot"), StringComparison.Ordinal);
        harness.Settings["Urls"] = "http://127.0.0.1:1";
        Assert.Contains("does not answer at http://127.0.0.1:1/", await harness.LineAsync("running bot"), StringComparison.Ordinal);
        await bot.StopAsync();
    }

    [Theory]
    [InlineData("PRAGMA application_id = 7", "database file", "is not a database of this bot")]
    [InlineData("PRAGMA user_version = 99999", "database file", "newer release")]
    [InlineData("PRAGMA user_version = 1", "database schema", "and start the bot, which upgrades it")]
    [InlineData("DELETE FROM community", "database integrity", "lacks its row of community. Stop the bot and restore the last backup")]
    [InlineData("INSERT INTO due (kind, key, due_at, set_aside_at) VALUES ('x', 'x', 1, 1)", "messages set aside", "0 messages and 1 pieces of work were given up")]
    public async Task What_is_wrong_with_the_database_is_told(string damage, string check, string word)
    {
        await using var harness = await DoctorHarness.StartAsync();
        FilledDatabase.Execute(harness.DatabasePath, damage);
        Assert.Contains(word, await harness.LineAsync(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_missing_or_none_is_told()
    {
        await using var harness = await DoctorHarness.StartAsync();
        await File.WriteAllTextAsync(harness.DatabasePath, "hello");
        Assert.Contains("is not a SQLite database", await harness.LineAsync("database file"), StringComparison.Ordinal);
        File.Delete(harness.DatabasePath);
        Assert.Contains("is not there yet. Nothing to do at a first start", await harness.LineAsync("database file"), StringComparison.Ordinal);
        harness.Settings["Storage:ConnectionString"] = "Data Source=/nowhere/bot.db";
        Assert.Contains("The folder /nowhere does not exist", await harness.LineAsync("database file"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same_as_json()
    {
        var json = JsonElement.Parse(DoctorCommand.Write([Finding.Bad("a", "b \"c\"", "d"), Finding.Good("e", "f")], asJson: true));

        Assert.Equal("""[{"check":"a","state":"bad","text":"b \"c\"","advice":"d"},{"check":"e","state":"ok","text":"f","advice":null}]""", json.GetRawText());
    }
}
