using System.Net;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

public class DiscordInteractionTests
{
    private static readonly Dictionary<string, object?> Title = new() { ["title"] = "Coffee" };

    [Fact]
    public async Task An_answer_in_time_is_taken_and_a_second_one_is_40060()
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        Assert.Equal(HttpStatusCode.NoContent, (await room.AnswerAsync(interaction, """{"type":4,"data":{"content":"Saved","flags":64}}""")).Status);
        var response = await interaction.ResponseAsync();
        Assert.Equal((CallbackType.Message, true, "Saved"), (response.Type, response.IsEphemeral, response.Text));
        Assert.Empty(room.Discord.Messages(room.General));
        Assert.Equal(40060, (await room.AnswerAsync(interaction, """{"type":5}""")).Code);
    }

    [Fact]
    public async Task After_three_seconds_or_with_a_wrong_token_it_is_10062()
    {
        await using var room = await RegisteredAsync();
        var late = Propose(room);
        room.Time.Advance(TimeSpan.FromSeconds(3.1));
        var reply = await room.AnswerAsync(late, """{"type":5}""");
        Assert.Equal((HttpStatusCode.NotFound, 10062), (reply.Status, reply.Code));
        Assert.Equal(10062, (await room.PostAsync($"/interactions/{Propose(room).Id}/wrong/callback", """{"type":5}""")).Code);
        Assert.Equal(10015, (await room.PostAsync(room.Hook(late), """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task The_answer_comes_back_when_asked_for()
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        var reply = await room.PostAsync(
            $"/interactions/{interaction.Id}/{interaction.Token}/callback?with_response=true", """{"type":4,"data":{"content":"hello"}}""");
        var message = reply.Json.GetProperty("resource").GetProperty("message");
        Assert.Equal("hello", message.GetProperty("content").GetString());
        Assert.Equal(20, message.GetProperty("type").GetInt32());
        Assert.Equal(2, message.GetProperty("interaction_metadata").GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task A_deferred_answer_is_loading_until_it_is_edited_and_stays_ephemeral()
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        await room.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""");
        var response = await interaction.ResponseAsync();
        Assert.True(response.Message!.IsLoading);
        var final = interaction.FinalResponseAsync();
        await room.PatchAsync($"{room.Hook(interaction)}/messages/@original", """{"content":"done"}""");
        Assert.Equal(("done", true, false), ((await final).Text, response.IsEphemeral, response.Message.IsLoading));
        Assert.Equal("done", (await room.GetAsync($"{room.Hook(interaction)}/messages/@original")).Json.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_followup_right_after_a_deferral_fills_it_and_later_ones_are_new()
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        await room.AnswerAsync(interaction, """{"type":5}""");
        await room.PostAsync(room.Hook(interaction), """{"content":"first"}""");
        Assert.Empty(interaction.Followups);
        var second = await room.PostAsync(room.Hook(interaction), """{"content":"second","flags":64}""");
        Assert.True(Assert.Single(interaction.Followups).IsEphemeral);
        Assert.Equal(HttpStatusCode.OK, (await room.PatchAsync($"{room.Hook(interaction)}/messages/{second.Id}", """{"content":"changed"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await room.DeleteAsync($"{room.Hook(interaction)}/messages/@original")).Status);
        Assert.Equal(10008, (await room.GetAsync($"{room.Hook(interaction)}/messages/@original")).Code);
        // An ephemeral message is not in the channel's history.
        Assert.Equal(10008, (await room.GetAsync($"{room.Messages}/{second.Id}")).Code);
    }

    [Fact]
    public async Task The_token_lives_fifteen_minutes()
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        Assert.Equal(10015, (await room.PostAsync(room.Hook(interaction), """{"content":"too early"}""")).Code);
        await room.AnswerAsync(interaction, """{"type":5}""");
        room.Time.Advance(TimeSpan.FromMinutes(15.1));
        var reply = await room.PatchAsync($"{room.Hook(interaction)}/messages/@original", """{"content":"late"}""");
        Assert.Equal((HttpStatusCode.Unauthorized, 50027), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("{}")]
    public async Task A_command_cannot_be_answered_as_a_component(string body)
    {
        await using var room = await RegisteredAsync();
        Assert.StartsWith("BASE_TYPE", (await room.AnswerAsync(Propose(room), body)).ErrorAt("type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":4}""", "data", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":5,"data":{"flags":32768}}""", "data.flags", "MESSAGE_FLAGS_INVALID")]
    [InlineData("""{"type":4,"data":{"content":"x","components":[{"type":10,"content":"x"}]}}""", "data.components.0.type", "UNION_TYPE_CHOICES")]
    public async Task A_wrong_answer_is_refused_and_can_be_mended(string body, string path, string code)
    {
        await using var room = await RegisteredAsync();
        var interaction = Propose(room);
        Assert.Equal(code, (await room.AnswerAsync(interaction, body)).ErrorAt(path));
        Assert.Equal(HttpStatusCode.NoContent, (await room.AnswerAsync(interaction, """{"type":5}""")).Status);
    }

    [Fact]
    public async Task A_select_updates_its_message()
    {
        await using var room = await RegisteredAsync();
        await room.PostAsync(room.Messages, DiscordSamples.Poll);
        var poll = room.Discord.Messages(room.General)[0];
        var interaction = room.Discord.Select(room.Ben, poll, "Which times work for you?", "Sat 10:00", "2");
        await room.AnswerAsync(interaction, """{"type":7,"data":{"content":"1 answered"}}""");
        Assert.Equal(("1 answered", 1, 2), (poll.Content, poll.Edits, poll.Components.Count));
        var press = room.Discord.PressButton(room.Ana, poll, "None of these");
        await room.AnswerAsync(press, """{"type":6}""");
        await room.PatchAsync($"{room.Hook(press)}/messages/@original", """{"content":"2 answered"}""");
        Assert.Equal("2 answered", poll.Content);
    }

    [Fact]
    public async Task What_a_client_would_not_send_is_refused_before_it_is_sent()
    {
        await using var room = await RegisteredAsync();
        await room.PostAsync(room.Messages, DiscordSamples.Poll);
        var poll = room.Discord.Messages(room.General)[0];
        var discord = room.Discord;
        Refused(() => discord.RunCommand(room.Ben, room.General, "unknown"));
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup"));
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup", "propose"));
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup", "propose", new Dictionary<string, object?> { ["title"] = new string('a', 101) }));
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup", "propose", new Dictionary<string, object?> { ["title"] = "x", ["capacity"] = 0 }));
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup", "propose", new Dictionary<string, object?> { ["title"] = "x", ["nope"] = 1 }));
        Refused(() => discord.RunCommand(discord.AddUser("eve"), room.General, "meetup", "list"));
        Refused(() => discord.PressButton(room.Ben, poll, "Closed"));
        Refused(() => discord.PressButton(room.Ben, poll, "Map"));
        Refused(() => discord.PressButton(room.Ben, poll, "Nothing"));
        Refused(() => discord.Select(room.Ben, poll, "times", "1", "2", "1"));
        Refused(() => discord.Select(room.Ben, poll, "times", "Mon"));
        room.Guild.Everyone.Permissions &= ~DiscordPermission.UseApplicationCommands;
        Refused(() => discord.RunCommand(room.Ben, room.General, "meetup", "list"));

        static void Refused(Action act) => Assert.Throws<InvalidOperationException>(act);
    }

    [Fact]
    public async Task Suggestions_are_checked_and_given()
    {
        await using var room = await RegisteredAsync();
        var typing = room.Discord.AutocompleteAsync(room.Ben, room.General, "meetup", "propose", "when", "Sat");
        var asked = await room.Discord.EventuallyAsync(() => LastOf(room, InteractionType.Autocomplete));
        Assert.Equal("BASE_TYPE_CHOICES", (await room.AnswerAsync(asked, """{"type":5}""")).ErrorAt("type"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await room.AnswerAsync(asked, """{"type":8,"data":{"choices":[{"name":"","value":"x"}]}}""")).ErrorAt("data.choices.0.name"));
        await room.AnswerAsync(asked, """{"type":8,"data":{"choices":[{"name":"Sat 10:00","value":"sat"},{"name":"2","value":2}]}}""");
        Assert.Equal([new SimChoice("Sat 10:00", "sat"), new SimChoice("2", 2L)], await typing);
    }

    private static SimInteraction? LastOf(DiscordRoom room, InteractionType type) =>
        room.Discord.PendingInteractions.LastOrDefault(i => i.Type == type);

    private static SimInteraction Propose(DiscordRoom room) =>
        room.Discord.RunCommand(room.Ben, room.General, "meetup", "propose", Title);

    private static async Task<DiscordRoom> RegisteredAsync()
    {
        var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        return room;
    }
}
