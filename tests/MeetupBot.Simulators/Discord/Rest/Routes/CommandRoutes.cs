using System.Net;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Application Commands, "Get Global Application Commands" to "Bulk Overwrite Guild Application Commands".</summary>
internal sealed class CommandRoutes(SimWorld world)
{
    private static readonly RateLimit Usual = new(5, TimeSpan.FromSeconds(20));

    public void Map(Router router)
    {
        foreach (var scope in new[] { "/applications/{application_id}", "/applications/{application_id}/guilds/{guild_id}" })
        {
            var inGuild = scope.Contains("guilds", StringComparison.Ordinal);
            router.Map("GET", scope + "/commands", Usual, r => List(Guild(r, inGuild)));
            router.Map("PUT", scope + "/commands", Usual, r => Overwrite(r, Guild(r, inGuild)));
            router.Map("POST", scope + "/commands", Usual, r => Create(r, Guild(r, inGuild)));
            router.Map("GET", scope + "/commands/{command_id}", Usual, r => Reply(Find(r, Guild(r, inGuild))));
            router.Map("PATCH", scope + "/commands/{command_id}", Usual, r => Edit(r, Guild(r, inGuild)));
            router.Map("DELETE", scope + "/commands/{command_id}", Usual, r => Delete(r, Guild(r, inGuild)));
        }
    }

    private SimGuild? Guild(RestRequest request, bool inGuild)
    {
        if (request.Id(0, "application_id") != world.Bot.Id)
            throw new ApiError(HttpStatusCode.Forbidden, 20012, "You are not authorized to perform this action on this application");
        if (!inGuild)
            return null;
        return world.Guilds.TryGetValue(request.Id(1, "guild_id"), out var guild) ? guild : throw ApiError.MissingAccess();
    }

    private RestReply List(SimGuild? guild) => RestReply.Ok((world, guild), static (json, s) =>
    {
        json.WriteStartArray();
        foreach (var command in s.world.Commands.In(s.guild))
            CommandJson.Write(json, command, s.world.Bot.Id);
        json.WriteEndArray();
    });

    private RestReply Reply(SimCommand command, HttpStatusCode status = HttpStatusCode.OK) =>
        RestReply.Json(status, (world, command), static (json, s) => CommandJson.Write(json, s.command, s.world.Bot.Id));

    private RestReply Overwrite(RestRequest request, SimGuild? guild)
    {
        if (request.Json.ValueKind != JsonValueKind.Array)
            throw FormErrors.Single("_body", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
        var errors = new FormErrors();
        CheckAll(request.Json, errors, guild is null);
        errors.ThrowIfAny();
        var commands = request.Json.EnumerateArray().Select(json => Register(guild, json)).ToList();
        world.Commands.Replace(guild, commands);
        return List(guild);
    }

    private static void CheckAll(JsonElement commands, FormErrors errors, bool global)
    {
        var seen = new HashSet<(int, string?)>();
        var counts = new int[4];
        var index = 0;
        foreach (var json in commands.EnumerateArray())
        {
            var path = FormPath.Root.Item(index++);
            if (json.ValueKind != JsonValueKind.Object)
            {
                errors.Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
                continue;
            }

            var form = new FormReader(json, path, errors);
            CommandValidator.Check(form, global);
            var type = json.TryGetProperty("type", out var t) && t.TryGetInt32(out var number) && number is >= 1 and <= 3 ? number : 1;
            counts[type]++;
            if (!seen.Add((type, form.Text("name"))))
                form.Fail("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        if (counts[1] > 100 || counts[2] > 15 || counts[3] > 15)
            throw new ApiError(HttpStatusCode.BadRequest, 30032, "Maximum number of application commands reached");
    }

    /// <summary>Keeps the id of a command with the same type and name, and its version if nothing changed.</summary>
    private SimCommand Register(SimGuild? guild, JsonElement json)
    {
        var fresh = new SimCommand(world.Snowflakes.Next(), world.Snowflakes.Next(), guild, json);
        var known = world.Commands.In(guild).FirstOrDefault(c => c.Type == fresh.Type && c.Name == fresh.Name);
        if (known is not null)
            return new SimCommand(known.Id, JsonElement.DeepEquals(known.Json, json) ? known.Version : fresh.Version, guild, json);
        if (!world.Commands.TakeCreate(guild, world.Now))
            throw new ApiError(HttpStatusCode.TooManyRequests, 30034, "Maximum number of daily application command creates has been reached (200)");
        return fresh;
    }

    private RestReply Create(RestRequest request, SimGuild? guild)
    {
        var form = request.Form(new FormErrors());
        CommandValidator.Check(form, guild is null);
        form.Errors.ThrowIfAny();
        var command = Register(guild, request.Json);
        var isNew = world.Commands.In(guild).All(c => c.Id != command.Id);
        world.Commands.Replace(guild, world.Commands.In(guild).Where(c => c.Id != command.Id).Append(command));
        return Reply(command, isNew ? HttpStatusCode.Created : HttpStatusCode.OK);
    }

    private RestReply Edit(RestRequest request, SimGuild? guild)
    {
        var known = Find(request, guild);
        var merged = Merge(known.Json, request.Json);
        var form = new FormReader(merged, FormPath.Root, new FormErrors());
        CommandValidator.Check(form, guild is null);
        form.Errors.ThrowIfAny();
        var command = new SimCommand(known.Id, world.Snowflakes.Next(), guild, merged);
        world.Commands.Replace(guild, world.Commands.In(guild).Select(c => c.Id == known.Id ? command : c));
        return Reply(command);
    }

    private static JsonElement Merge(JsonElement known, JsonElement changes) => JsonElement.Parse(JsonBytes.Write((known, changes), static (json, s) =>
    {
        json.WriteStartObject();
        foreach (var property in s.known.EnumerateObject().Where(p => !s.changes.TryGetProperty(p.Name, out _)))
            property.WriteTo(json);
        foreach (var property in s.changes.EnumerateObject())
            property.WriteTo(json);
        json.WriteEndObject();
    }));

    private RestReply Delete(RestRequest request, SimGuild? guild)
    {
        var known = Find(request, guild);
        world.Commands.Replace(guild, world.Commands.In(guild).Where(c => c.Id != known.Id));
        return RestReply.NoContent;
    }

    private SimCommand Find(RestRequest request, SimGuild? guild)
    {
        var id = request.Id(guild is null ? 1 : 2, "command_id");
        return world.Commands.In(guild).FirstOrDefault(c => c.Id == id) ?? throw ApiError.UnknownCommand();
    }
}
