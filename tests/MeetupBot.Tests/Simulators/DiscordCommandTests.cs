using System.Net;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

public class DiscordCommandTests
{
    public static TheoryData<string, string, string> WrongCommands => new()
    {
        { """{"name":"Meetup","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """{"name":"meet up","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """{"name":"m"}""", "0.description", "BASE_TYPE_REQUIRED" },
        { """{"name":"m","description":""}""", "0.description", "BASE_TYPE_BAD_LENGTH" },
        { """{"name":"m","type":3,"description":"x"}""", "0.description", "APPLICATION_COMMAND_INVALID_DESCRIPTION" },
        { """{"name":"m","type":4,"description":"x"}""", "0.type", "BASE_TYPE_CHOICES" },
        { """{"name":"m","description":"x","contexts":[7]}""", "0.contexts", "BASE_TYPE_CHOICES" },
        { Option("""{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}"""), "0.options.1.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { Option("""{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}"""), "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS" },
        { Option("""{"type":12,"name":"a","description":"x"}"""), "0.options.0.type", "NUMBER_TYPE_MAX" },
        { Option("""{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}"""), "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { Option("""{"type":1,"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"}]}"""), "0.options.0.options.0.type", "APPLICATION_COMMAND_INVALID_NESTING" },
        { Option("""{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"x","value":"y"}]}"""), "0.options.0.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID" },
        { Option("""{"type":5,"name":"a","description":"x","choices":[{"name":"x","value":"y"}]}"""), "0.options.0.choices", "APPLICATION_COMMAND_CHOICES_INVALID" },
        { Option("""{"type":4,"name":"a","description":"x","max_length":5}"""), "0.options.0.max_length", "APPLICATION_COMMAND_OPTION_LENGTH_INVALID" },
    };

    [Theory]
    [MemberData(nameof(WrongCommands))]
    public async Task A_wrong_command_is_refused_where_it_is_wrong_and_nothing_is_registered(string command, string path, string code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(code, (await room.PutAsync(room.Commands, $"[{command}]")).ErrorAt(path));
        Assert.Empty(room.Discord.Commands());
    }

    [Fact]
    public async Task The_same_set_again_keeps_ids_and_versions()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var first = (await room.RegisterAsync()).Json;
        var second = (await room.RegisterAsync()).Json;
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(second.ToString(), (await room.GetAsync(room.Commands)).Json.ToString());
        var changed = (await room.PutAsync(room.Commands, """[{"name":"meetup","description":"New"}]""")).Json;
        Assert.Equal(first[0].GetProperty("id").GetString(), changed[0].GetProperty("id").GetString());
        Assert.NotEqual(first[0].GetProperty("version").GetString(), changed[0].GetProperty("version").GetString());
    }

    [Fact]
    public async Task One_command_can_be_made_changed_and_removed()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var made = await room.PostAsync(room.Commands, """{"name":"m","description":"x"}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync(room.Commands, """{"name":"m","description":"y"}""")).Status);
        Assert.Equal("z", (await room.PatchAsync($"{room.Commands}/{made.Id}", """{"description":"z"}""")).Json.GetProperty("description").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await room.DeleteAsync($"{room.Commands}/{made.Id}")).Status);
        Assert.Equal(10063, (await room.GetAsync($"{room.Commands}/{made.Id}")).Code);
    }

    [Fact]
    public async Task Guild_commands_stay_in_their_guild_and_have_no_contexts()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var path = $"/applications/{room.Discord.ApplicationId}/guilds/{room.Guild.Id}/commands";
        Assert.Equal("APPLICATION_COMMAND_GLOBAL_ONLY", (await room.PutAsync(path, """[{"name":"m","description":"x","contexts":[0]}]""")).ErrorAt("0.contexts"));
        await room.PutAsync(path, """[{"name":"m","description":"x"}]""");
        room.Discord.RunCommand(room.Ben, room.General, "m");
        Assert.Throws<InvalidOperationException>(() => room.Discord.RunCommand(room.Ben, room.Discord.DirectChannel(room.Ben), "m"));
        Assert.Equal(20012, (await room.GetAsync("/applications/1/commands")).Code);
    }

    [Fact]
    public async Task Duplicate_names_of_one_type_are_refused()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var reply = await room.PutAsync(room.Commands, """[{"name":"m","description":"x"},{"name":"m","description":"y"}]""");
        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", reply.ErrorAt("1.name"));
    }

    [Fact]
    public async Task An_invocation_carries_typed_options_and_everything_around_it()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        room.Ben.Locale = "de";
        var interaction = room.Discord.RunCommand(room.Ben, room.General, "meetup", "propose", new Dictionary<string, object?>
        {
            ["with"] = room.Ana,
            ["title"] = "Coffee",
            ["capacity"] = 8,
        });
        var payload = room.Discord.PayloadOf(interaction);
        var options = payload.GetProperty("data").GetProperty("options")[0].GetProperty("options");
        Assert.Equal("""[{"name":"title","type":3,"value":"Coffee"},{"name":"capacity","type":4,"value":8},""" + $$"""{"name":"with","type":6,"value":"{{room.Ana.Id}}"}]""", options.ToString());
        Assert.Equal("Ana", payload.GetProperty("data").GetProperty("resolved").GetProperty("users").GetProperty($"{room.Ana.Id}").GetProperty("global_name").GetString());
        Assert.Equal(("de", "en-GB", 0), (payload.GetProperty("locale").GetString(), payload.GetProperty("guild_locale").GetString(), payload.GetProperty("context").GetInt32()));
        Assert.Equal($"{(ulong)DiscordPermission.MemberDefault}", payload.GetProperty("member").GetProperty("permissions").GetString());
        Assert.Equal($"{(ulong)DiscordPermission.BotDefault}", payload.GetProperty("app_permissions").GetString());
        Assert.Equal($"{room.Guild.Id}", payload.GetProperty("authorizing_integration_owners").GetProperty("0").GetString());
    }

    [Fact]
    public async Task In_a_direct_message_the_user_stands_alone()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        var payload = room.Discord.PayloadOf(room.Discord.RunCommand(room.Ben, room.Discord.DirectChannel(room.Ben), "meetup", "list"));
        Assert.Equal("ben", payload.GetProperty("user").GetProperty("username").GetString());
        Assert.False(payload.TryGetProperty("member", out _));
        Assert.False(payload.TryGetProperty("guild_id", out _));
        Assert.Equal(1, payload.GetProperty("context").GetInt32());
        Assert.Equal("0", payload.GetProperty("authorizing_integration_owners").GetProperty("0").GetString());
    }

    [Fact]
    public async Task Menu_entries_carry_their_target()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        var message = room.Discord.Post(room.Ana, room.General, "shall we meet");
        var onMessage = room.Discord.PayloadOf(room.Discord.MessageCommand(room.Ben, message, "Propose a meetup")).GetProperty("data");
        Assert.Equal("shall we meet", onMessage.GetProperty("resolved").GetProperty("messages").GetProperty($"{message.Id}").GetProperty("content").GetString());
        var onUser = room.Discord.PayloadOf(room.Discord.UserCommand(room.Ben, room.General, room.Ana, "I met them")).GetProperty("data");
        Assert.Equal($"{room.Ana.Id}", onUser.GetProperty("target_id").GetString());
    }

    private static string Option(string options) => $$"""{"name":"m","description":"x","options":[{{options}}]}""";
}
